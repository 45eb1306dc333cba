import { aLicence, licenceWith } from './licence.fixture.js';
import { parseProcedure, ProcedureInvalid, serialiseProcedure } from './parse-procedure.js';
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

const deep = { not: { not: { not: { not: { present: { field: 'giro' } } } } } };
const task = '/stages/1/tasks/0';

describe('a procedure from a file', () => {
  it('is read as it is written', () => {
    expect(parseProcedure(serialiseProcedure(aLicence()), 'licencia.json')).toEqual(aLicence());
  });

  it.each<[string, unknown, string, string]>([
    ['/code', undefined, '/code', 'falta'],
    ['/code', 'Licencia de Comercio', '/code', 'debe ser un código'],
    ['/name', '', '/name', 'no puede estar vacío'],
    ['/name', 7, '/name', 'debe ser texto'],
    ['/description', ' Permiso', '/description', 'empieza o termina con un espacio'],
    ['/colour', 'rojo', '/colour', 'campo desconocido'],
    ['/kind', 'WORKFLOW', '/kind', 'debe ser uno de: PETITION'],
    ['/version', 'v 1', '/version', 'debe ser una etiqueta'],
    ['/validFrom', '2026-02-30', '/validFrom', 'debe ser una fecha que exista'],
    ['/validTo', '2025-12-31', '/validTo', 'es anterior a validFrom'],
    ['/series', 'lic', '/series', 'de dos a seis letras mayúsculas'],
    ['/anonymous', 'no', '/anonymous', 'debe ser true o false'],
    ['/identityPolicy', 'MANDATORY', '/identityPolicy', 'debe ser uno de: REQUIRED'],
    ['/channels', [], '/channels', 'debe tener al menos 1'],
    ['/channels', ['desk', 'desk'], '/channels/1', '«desk» está repetido'],
    ['/legalBasis/0/sure', 'open', '/legalBasis/0/ask', 'dice qué hay que preguntar'],
    ['/legalBasis/1/key', 'ley', '/legalBasis/1/key', '«ley» está repetido'],
    ['/legalBasis/0/status', 'valid', '/legalBasis/0/status', 'debe ser uno de: in-force, repealed, unverified'],
    ['/term/basis', ['otra'], '/term/basis/0', 'no está en legalBasis'],
    ['/term/regime', 'lfpa', '/term/regime', 'debe ser la clave de un régimen'],
    ['/term/own/length', 2.5, '/term/own/length', 'debe ser un número entero'],
    ['/term/own/length', 0, '/term/own/length', 'debe estar entre 1'],
    ['/term/own/unit', 'WEEKS', '/term/own/unit', 'debe ser uno de: HOURS'],
    ['/afterHours', { policy: 'NEVER' }, '/afterHours/policy', 'SAME_DAY_UNTIL_MIDNIGHT'],
    ['/afterHours/time', '25:00', '/afterHours/time', 'debe ser una hora'],
    ['/fee/amount', 350, '/fee/amount', 'debe ser texto'],
    ['/fee/amount', '350', '/fee/amount', 'dos decimales'],
    ['/fee/kind', 'tip', '/fee/kind', 'debe ser uno de: free, amount, formula'],
    ['/validity/unit', 'WEEKS', '/validity/unit', 'debe ser uno de: DAYS'],
    ['/form/$schema', 'https://json-schema.org/draft-07/schema#', '/form/$schema', '2020-12'],
    ['/form/additionalProperties', true, '/form/additionalProperties', 'debe ser uno de: false'],
    ['/form/required/0', 'girro', '/form/required/0', 'nombra un campo que el formulario no tiene'],
    ['/form/properties/Giro', { type: 'boolean', title: 'x' }, '/form/properties/Giro', 'la clave no tiene la forma'],
    ['/form/properties/giro/type', 'object', '/form/properties/giro/type', 'debe ser uno de: string'],
    ['/form/properties/giro/enum', ['abarrotes'], '/form/properties/giro', 'no los dos'],
    ['/form/properties/anuncio/minLength', 2, '/form/properties/anuncio/minLength', 'campo desconocido'],
    ['/form/properties/superficie/minimum', 900, '/form/properties/superficie/minimum', 'es mayor que maximum'],
    ['/form/properties/nombre/pattern', '^(a+)+$', '/form/properties/nombre/pattern', 'no admite grupos repetidos'],
    ['/form/properties/nombre/pattern', '^[a-$', '/form/properties/nombre/pattern', 'no es una expresión regular'],
    ['/form/properties/nombre/$ref', '#/x', '/form/properties/nombre/$ref', 'campo desconocido'],
    ['/requirements/0/kind', 'paper', '/requirements/0/kind', 'debe ser uno de: document, payment, data'],
    ['/requirements/1/code', 'identificacion', '/requirements/1/code', 'está repetido'],
    [
      '/requirements/1/when',
      { equals: { task: 'requisitos', value: 'completos' } },
      '/requirements/1/when/equals/task',
      'solo puede nombrar tareas de etapas anteriores',
    ],
    ['/routing/rules/0', { name: 'todo', department: 'comercio' }, '/routing/rules/0', 'eso es defaultDepartment'],
    ['/routing/rules/0/name', 'default', '/routing/rules/0/name', 'ese nombre está reservado'],
    ['/stages', [], '/stages', 'debe tener al menos 1'],
    ['/stages/1/code', 'revision', '/stages/1/code', 'está repetido'],
    ['/stages/0/next', 'revision', '/stages/0/next', 'campo desconocido'],
    ['/stages/1/tasks/1/code', 'requisitos', '/stages/1/tasks/1/code', 'está repetido'],
    ['/stages/1/when', 'giro == restaurante', '/stages/1/when', 'debe ser un objeto con un predicado'],
    ['/stages/1/when', { matches: {} }, '/stages/1/when', 'debe tener un solo predicado'],
    ['/stages/1/when', deep, '/stages/1/when/not/not/not/not', 'pasa de 4 niveles'],
    ['/stages/1/when', { all: [] }, '/stages/1/when/all', 'al menos dos condiciones'],
    ['/stages/1/when/equals/value', 'bar', '/stages/1/when/equals/value', 'el campo no admite ese valor'],
    ['/stages/1/when/equals/field', 'rubro', '/stages/1/when/equals/field', 'que el formulario no tiene'],
    ['/stages/1/when/equals/task', 'requisitos', '/stages/1/when/equals', 'y solo uno'],
    [
      '/stages/1/when',
      { greaterThan: { field: 'giro', value: 2 } },
      '/stages/1/when/greaterThan/field',
      'pide un campo numérico',
    ],
    [
      '/stages/1/when',
      { equals: { task: 'expedir', value: 'expedida' } },
      '/stages/1/when/equals/task',
      'las etapas no vuelven atrás',
    ],
    [
      '/stages/1/when',
      { equals: { task: 'requisitos', value: 'faltan' } },
      '/stages/1/when/equals/value',
      'no es un resultado de la tarea',
    ],
    [
      '/stages/1/when',
      { equals: { field: 'superficie', value: '10' } },
      '/stages/1/when/equals/value',
      'no es del tipo del campo',
    ],
    [`${task}/kind`, 'loop', `${task}/kind`, 'debe ser uno de: requirement-check'],
    [`${task}/unit`, 'salud', `${task}/forEach`, 'no los dos'],
    [`${task}/outcomes`, [], `${task}/outcomes`, 'al menos 1'],
    [`${task}/outcomes/0/ends`, 'archivada', `${task}/outcomes/0/ends`, 'no está en outcomes'],
    [`${task}/evidence`, undefined, `${task}/evidence`, 'falta'],
    [`${task}/issues`, true, `${task}/issues`, 'solo es de un entregable'],
    [`${task}/silence`, { effect: 'OUTCOME', outcome: 'nulo' }, `${task}/silence/outcome`, 'no es un resultado'],
    ['/stages/1/tasks/1/purpose', undefined, '/stages/1/tasks/1/purpose', 'con qué facultad'],
    ['/outcomes/0/sense', 'GOOD', '/outcomes/0/sense', 'debe ser uno de: FAVORABLE'],
    ['/letters/resolutions/archivada', {}, '/letters/resolutions/archivada', 'no está en outcomes'],
    ['/letters/acuse/mentions', ['LUCK'], '/letters/acuse/mentions/0', 'debe ser uno de: FULL_TEXT'],
    ['/separation/0/duties/1', 'alcalde', '/separation/0/duties/1', 'no es una tarea'],
    ['/prevention/max', -1, '/prevention/max', 'debe estar entre 0'],
  ])('is refused with %s as %j', (pointer, value, path, reason) => {
    const faults = faultsOf(JSON.stringify(licenceWith([pointer, value])));
    expect(faults).toContainEqual({ path, reason: expect.stringContaining(reason) as string });
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
