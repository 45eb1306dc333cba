import { aLicence, licenceWith } from './licence.fixture.js';
import { ProcedureInvalid } from './faults.js';
import { parseProcedure, serialiseProcedure } from './parse-procedure.js';
import type { Fault } from './shape.js';

function faultsOf(json: string): readonly Fault[] {
  try {
    parseProcedure(json, 'licencia.json');
  } catch (error) {
    if (error instanceof ProcedureInvalid) return error.faults;
    throw error;
  }
  return [];
}

/** The value replaces what stands at a place, and the fault is told of that very place. */
const there = (pointer: string, value: unknown, reason: string): [string, unknown, string, string] => [
  pointer,
  value,
  pointer,
  reason,
];
/** A condition of the second stage, and the fault in a part of it. */
const when = (condition: unknown, at: string, reason: string): [string, unknown, string, string] => [
  '/stages/1/when',
  condition,
  `/stages/1/when${at}`,
  reason,
];
const told = (to: string, businessDays: number) => ({ to, businessDays });
const ladder = (rungs: readonly unknown[], at: string, reason: string): [string, unknown, string, string] => [
  '/escalation',
  rungs,
  `/escalation${at}`,
  reason,
];
const deep = { not: { not: { not: { not: { present: { field: 'giro' } } } } } };
const task = '/stages/1/tasks/0';

describe('a procedure from a file', () => {
  it('is read as it is written', () => {
    expect(parseProcedure(serialiseProcedure(aLicence()), 'licencia.json')).toEqual(aLicence());
  });

  it.each<[string, unknown, string, string]>([
    there('/code', undefined, 'falta'),
    there('/code', 'Licencia de Comercio', 'debe ser un código'),
    there('/name', '', 'no puede estar vacío'),
    there('/name', 7, 'debe ser texto'),
    there('/description', ' Permiso', 'empieza o termina con un espacio'),
    there('/colour', 'rojo', 'campo desconocido'),
    there('/kind', 'WORKFLOW', 'debe ser uno de: PETITION'),
    there('/version', 'v 1', 'debe ser una etiqueta'),
    there('/validFrom', '2026-02-30', 'debe ser una fecha que exista'),
    there('/validTo', '2025-12-31', 'es anterior a validFrom'),
    there('/series', 'lic', 'de dos a seis letras mayúsculas'),
    there('/anonymous', 'no', 'debe ser true o false'),
    there('/identityPolicy', 'MANDATORY', 'debe ser uno de: REQUIRED'),
    there('/channels', [], 'debe tener al menos 1'),
    ['/channels', ['desk', 'desk'], '/channels/1', '«desk» está repetido'],
    ['/legalBasis/0/sure', 'open', '/legalBasis/0/ask', 'dice qué hay que preguntar'],
    there('/legalBasis/1/key', 'ley', '«ley» está repetido'),
    there('/legalBasis/0/status', 'valid', 'debe ser uno de: in-force, repealed, unverified'),
    ['/term/basis', ['otra'], '/term/basis/0', 'no está en legalBasis'],
    there('/term/regime', 'lfpa', 'debe ser la clave de un régimen'),
    there('/term/own/length', 2.5, 'debe ser un número entero'),
    there('/term/own/length', 0, 'debe estar entre 1'),
    there('/term/own/unit', 'WEEKS', 'debe ser uno de: HOURS'),
    there('/prevention/within/unit', 'CALENDAR_DAYS', 'se cuentan en días hábiles'),
    ['/prevention/answer', { length: 1, unit: 'MONTHS' }, '/prevention/answer/unit', 'se cuentan en días hábiles'],
    ['/afterHours', { policy: 'NEVER' }, '/afterHours/policy', 'SAME_DAY_UNTIL_MIDNIGHT'],
    there('/afterHours/time', '25:00', 'debe ser una hora'),
    there('/escalation', [], 'debe tener al menos 1'),
    there('/escalation', 'default', 'debe ser una lista'),
    ['/escalation', [{ to: 'mayor', businessDays: 3 }], '/escalation/0/to', 'debe ser uno de: officer, head'],
    ['/escalation', [{ to: 'control-body', businessDays: 2.5 }], '/escalation/0/businessDays', 'un número entero'],
    ['/escalation', [{ to: 'control-body', businessDays: 251 }], '/escalation/0/businessDays', 'entre -250 y 250'],
    ladder([told('officer', -3), told('head', 1)], '/1/to', 'el último aviso debe ser para control-body'),
    ladder([told('head', 1), told('head', 2), told('control-body', 3)], '/1/to', '«head» está repetido'),
    ladder([told('head', 1), told('officer', 2), told('control-body', 3)], '/1/to', 'está antes en la escalera'),
    ladder([told('head', 3), told('control-body', 1)], '/1/businessDays', 'es anterior al aviso que le precede (3)'),
    ['/reopenDays', -1, '/reopenDays', 'debe estar entre 0 y 365'],
    there('/fee/amount', 350, 'debe ser texto'),
    there('/fee/amount', '350', 'dos decimales'),
    there('/fee/kind', 'tip', 'debe ser uno de: free, amount, formula'),
    there('/validity/unit', 'WEEKS', 'debe ser uno de: DAYS'),
    there('/form/$schema', 'https://json-schema.org/draft-07/schema#', '2020-12'),
    there('/form/additionalProperties', true, 'debe ser uno de: false'),
    there('/form/required/0', 'girro', 'nombra un campo que el formulario no tiene'),
    there('/form/properties/Giro', { type: 'boolean', title: 'x' }, 'la clave no tiene la forma'),
    there('/form/properties/giro/type', 'object', 'debe ser uno de: string'),
    ['/form/properties/giro/enum', ['abarrotes'], '/form/properties/giro', 'no los dos'],
    there('/form/properties/anuncio/minLength', 2, 'campo desconocido'),
    there('/form/properties/superficie/minimum', 900, 'es mayor que maximum'),
    there('/form/properties/nombre/pattern', '^(a+)+$', 'no admite grupos repetidos'),
    there('/form/properties/nombre/pattern', '^\\d*\\d*\\d*x$', 'tarda demasiado'),
    there('/form/properties/nombre/pattern', `^${'a?'.repeat(60)}${'a'.repeat(60)}$`, 'tarda demasiado'),
    there('/form/properties/nombre/pattern', `^${'(a|a)'.repeat(30)}$`, 'tarda demasiado'),
    there('/form/properties/nombre/pattern', '^[a-$', 'no es una expresión regular'),
    there('/form/properties/nombre/$ref', '#/x', 'campo desconocido'),
    there('/requirements/0/kind', 'paper', 'debe ser uno de: document, payment, data'),
    there('/requirements/1/code', 'identificacion', 'está repetido'),
    [
      '/requirements/1/when',
      { equals: { task: 'requisitos', value: 'completos' } },
      '/requirements/1/when/equals/task',
      'solo puede nombrar tareas de etapas anteriores',
    ],
    there('/routing/rules/0', { name: 'todo', department: 'comercio' }, 'eso es defaultDepartment'),
    there('/routing/rules/0/name', 'default', 'ese nombre está reservado'),
    there('/stages', [], 'debe tener al menos 1'),
    there('/stages/1/code', 'revision', 'está repetido'),
    there('/stages/0/next', 'revision', 'campo desconocido'),
    there('/stages/1/tasks/1/code', 'requisitos', 'está repetido'),
    there('/stages/1/when', 'giro == restaurante', 'debe ser un objeto con un predicado'),
    there('/stages/1/when', { matches: {} }, 'debe tener un solo predicado'),
    ['/stages/1/when', deep, '/stages/1/when/not/not/not/not', 'pasa de 4 niveles'],
    ['/stages/1/when', { all: [] }, '/stages/1/when/all', 'al menos dos condiciones'],
    there('/stages/1/when/equals/value', 'bar', 'el campo no admite ese valor'),
    there('/stages/1/when/equals/field', 'rubro', 'que el formulario no tiene'),
    ['/stages/1/when/equals/task', 'requisitos', '/stages/1/when/equals', 'y solo uno'],
    when({ greaterThan: { field: 'giro', value: 2 } }, '/greaterThan/field', 'pide un campo numérico'),
    when({ equals: { task: 'expedir', value: 'expedida' } }, '/equals/task', 'las etapas no vuelven atrás'),
    when({ equals: { task: 'requisitos', value: 'faltan' } }, '/equals/value', 'no es un resultado de la tarea'),
    when({ equals: { field: 'superficie', value: '10' } }, '/equals/value', 'no es del tipo del campo'),
    there(`${task}/kind`, 'loop', 'debe ser uno de: requirement-check'),
    [`${task}/unit`, 'salud', `${task}/forEach`, 'no los dos'],
    there(`${task}/outcomes`, [], 'al menos 1'),
    there(`${task}/outcomes/0/ends`, 'archivada', 'no está en outcomes'),
    there(`${task}/evidence`, undefined, 'falta'),
    there(`${task}/issues`, true, 'solo es de un entregable'),
    [`${task}/silence`, { effect: 'OUTCOME', outcome: 'nulo' }, `${task}/silence/outcome`, 'no es un resultado'],
    there('/stages/1/tasks/1/purpose', undefined, 'con qué facultad'),
    there('/outcomes/0/sense', 'GOOD', 'debe ser uno de: FAVORABLE'),
    there('/letters/resolutions/archivada', {}, 'no está en outcomes'),
    ['/letters/acuse/mentions', ['LUCK'], '/letters/acuse/mentions/0', 'debe ser uno de: FULL_TEXT'],
    there('/separation/0/duties/1', 'alcalde', 'no es una tarea'),
    there('/prevention/max', -1, 'debe estar entre 0'),
  ])('is refused with %s as %j', (pointer, value, path, reason) => {
    const faults = faultsOf(JSON.stringify(licenceWith([pointer, value])));
    expect(faults).toContainEqual({ path, reason: expect.stringContaining(reason) as string });
  });

  it.each([
    [[told('control-body', 15)]],
    [[told('officer', -5), told('head', 0), told('supervisor', 1), told('control-body', 1)]],
  ])('may have a ladder of its own: %j', (escalation) => {
    expect(faultsOf(JSON.stringify(licenceWith(['/escalation', escalation])))).toEqual([]);
  });

  it('is told everything that is wrong with it at once, with file, place and reason', () => {
    const json = JSON.stringify(
      licenceWith(['/name', ''], ['/stages/0/tasks/0/unit', 'Obras Públicas'], ['/term/basis/0', 'otra']),
    );
    expect(() => parseProcedure(json, 'licencia.json')).toThrow(
      [
        'licencia.json#/name: no puede estar vacío',
        'licencia.json#/term/basis/0: nombra un fundamento que no está en legalBasis',
        'licencia.json#/stages/0/tasks/0/unit: debe ser un código en minúsculas, cifras y guiones (por ejemplo: uso-de-suelo), o ROUTED',
      ].join('\n'),
    );
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"licencia"',
    '{}',
    '{"__proto__": {"code": "x"}}',
    '{"stages": [null, {"tasks": [1]}]}',
  ])('is refused as %j, and nothing breaks', (json) => {
    expect(faultsOf(json)).not.toEqual([]);
  });

  it('writes a place that has a slash in its name as RFC 6901 does', () => {
    expect(faultsOf(JSON.stringify({ ...aLicence(), 'a/b~c': 1 }))).toEqual([
      { path: '/a~1b~0c', reason: expect.stringContaining('campo desconocido') as string },
    ]);
  });
});
