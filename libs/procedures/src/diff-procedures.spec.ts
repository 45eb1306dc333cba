import { contentHash } from '@libs/audit-chain';
import { changeNoteText, diffProcedures } from './diff-procedures.js';
import { aLicence, parsedWith } from './licence.fixture.js';
import type { Procedure } from './procedure.js';

const before = aLicence();
const noteOf = (after: Procedure): string => changeNoteText(diffProcedures(before, after), { before, after });
const linesOf = (...changes: (readonly [string, unknown])[]): string[] =>
  diffProcedures(before, parsedWith(...changes)).sections.flatMap(({ title, lines }) =>
    lines.map((line) => `${title}: ${line}`),
  );

describe('the change note of two versions', () => {
  it('says when there are none', () => {
    expect(diffProcedures(before, aLicence())).toEqual({ sections: [] });
    expect(noteOf(aLicence())).toBe('Licencia de comercio: de la versión 2026.1 a la 2026.1\n\nSin cambios.\n');
  });

  it('reads as a lawyer would write it', () => {
    const after = parsedWith(
      ['/version', '2027.1'],
      ['/validFrom', '2027-01-01'],
      ['/validTo', undefined],
      ['/term/own/length', 10],
      ['/silence/effect', 'POSITIVE'],
      ['/channels/-', 'mobile-window'],
      ['/requirements/0', undefined],
      ['/requirements/-', { code: 'rfc', name: 'Constancia fiscal', kind: 'document', issuer: 'SAT', basis: ['ley'] }],
      ['/requirements/0/when/greaterThan/value', 150],
      ['/form/properties/anuncio/title', '¿Coloca anuncio?'],
      ['/form/required/-', 'nombre'],
      ['/routing/rules/0/department', 'ventanilla'],
      ['/stages/1/tasks/0/forEach', ['proteccion-civil']],
      ['/stages/3', undefined],
      ['/fee', { kind: 'free', basis: ['tarifa'] }],
      ['/letters/resolutions/negada/title', 'Resolución negativa'],
      ['/templates/8/subject', 'Se niega la licencia'],
    );
    expect(noteOf(after)).toBe(`Licencia de comercio: de la versión 2026.1 a la 2027.1

Identificación y vigencia
- La versión pasa de «2026.1» a «2027.1».
- El inicio de vigencia pasa de «2026-01-01» a «2027-01-01».
- Se retira el fin de vigencia, que era: «2026-12-31».

Plazo, prevención y silencio
- El plazo pasa de 15 a 10 días hábiles.
- El efecto del silencio pasa de negativa ficta a afirmativa ficta.

Quién lo pide y cómo se guarda
- Se agrega el canal «módulo móvil».

Formulario
- En el campo «¿Pone anuncio?», el rótulo pasa de «¿Pone anuncio?» a «¿Coloca anuncio?».
- En el campo «Nombre del local», la obligación pasa de opcional a obligatorio.

Requisitos
- Se retira el requisito «Identificación».
- Se agrega el requisito «Constancia fiscal».
- En el requisito «Plano del local», la condición pasa de «Superficie en m²» es mayor que 100 a «Superficie en m²» es mayor que 150.

Turno
- En la regla de turno «comercio-centro», la dependencia pasa de «comercio» a «ventanilla».

Etapas y tareas
- Se retira la etapa «Pago».
- Se retira la tarea «Pagar los derechos» (etapa «Pago»; «tesoreria»; 10 días hábiles).
- En la tarea «Dictaminar», la tarea por unidad pasa de cada una de «proteccion-civil», «salud» a cada una de «proteccion-civil».

Documentos
- En el documento «resolución negada», el título pasa de «Negativa» a «Resolución negativa».
- En la plantilla «negativa», el asunto pasa de «Expediente {{folio}}» a «Se niega la licencia».

Costo y vigencia de lo que se expide
- El costo pasa de $350.00 MXN (se paga en: Tesorería) a gratuito.
`);
  });

  it.each<[string, (readonly [string, unknown])[], string[]]>([
    [
      'a unit of time',
      [['/term/own', { length: 1, unit: 'MONTHS' }]],
      ['Plazo, prevención y silencio: El plazo pasa de 15 días hábiles a 1 mes.'],
    ],
    [
      'a regime',
      [['/term/regime', 'MX-LNETB']],
      ['Plazo, prevención y silencio: El régimen del plazo pasa de «MX-LFPA» a «MX-LNETB».'],
    ],
    [
      'a term that is left to the regime',
      [['/term/own', undefined]],
      ['Plazo, prevención y silencio: Se retira el plazo, que era: 15 días hábiles.'],
    ],
    [
      'a ladder of its own',
      [
        [
          '/escalation',
          [
            { to: 'officer', businessDays: -1 },
            { to: 'head', businessDays: 0 },
            { to: 'control-body', businessDays: 5 },
          ],
        ],
      ],
      [
        'Plazo, prevención y silencio: Se agrega la escalera de avisos: quien atiende 1 día hábil antes, titular el día del vencimiento, órgano de control 5 días hábiles después.',
      ],
    ],
    [
      'days to reopen',
      [['/reopenDays', 15]],
      ['Resultados: Se agrega el plazo para que la persona reabra el trámite: 15 días naturales.'],
    ],
    [
      'a condition',
      [
        [
          '/stages/3/when',
          {
            any: [
              { not: { equals: { task: 'dictamen', value: 'favorable' } } },
              { oneOf: { field: 'giro', values: ['abarrotes'] } },
            ],
          },
        ],
      ],
      [
        'Etapas y tareas: En la etapa «Pago», se agrega la condición: no (el resultado de «Dictaminar» es «Favorable») o «Giro» es uno de: «Abarrotes».',
      ],
    ],
    [
      'the order of tasks',
      [['/stages/1/tasks', aLicence().stages[1]?.tasks.toReversed()]],
      [
        'Etapas y tareas: Cambia el orden de las tareas: «Revisar requisitos», «Inspeccionar», «Dictaminar», «Autorizar», «Pagar los derechos», «Expedir la licencia».',
      ],
    ],
    [
      'how a task may end',
      [['/stages/3/tasks/0/outcomes/1/ends', 'negada']],
      [
        'Etapas y tareas: En la tarea «Pagar los derechos», la lista de resultados pasa de «Pagado» [pagado], «Exento» [exento] a «Pagado» [pagado], «Exento» [exento] (termina el trámite: Negada).',
      ],
    ],
    [
      'the force of a rule',
      [['/legalBasis/1/status', 'repealed']],
      ['Fundamento: En el fundamento «Ley de Ingresos de ejemplo», la vigencia pasa de vigente a derogado.'],
    ],
    [
      'offices, in the plural',
      [['/attention/offices/0', 'Delegación']],
      ['Quién lo pide y cómo se guarda: Las oficinas pasan de «Palacio» a «Delegación».'],
    ],
    [
      'who may ask',
      [['/identityPolicy', 'OPTIONAL']],
      ['Quién lo pide y cómo se guarda: La identificación de quien pide pasa de se exige a es opcional.'],
    ],
    [
      'separated duties',
      [['/separation/1', undefined]],
      ['Separación de funciones: Se retira la separación de «recibir / autorizacion»: Quien recibe no resuelve.'],
    ],
    [
      'only how the file is written',
      [['/form/required', ['superficie', 'giro']]],
      ['Forma: Cambia la forma de escribir el archivo, no lo que dice.'],
    ],
  ])('tells %s', (_, changes, lines) => {
    expect(linesOf(...changes)).toEqual(lines);
  });
});

describe('the hash of a version', () => {
  it('is the same however the keys are ordered, and another for another content', () => {
    const turned = Object.fromEntries(Object.entries(before).toReversed()) as unknown as Procedure;
    expect(contentHash(turned)).toBe(contentHash(before));
    expect(contentHash(parsedWith(['/name', 'Licencia de giro']))).not.toBe(contentHash(before));
    expect(contentHash(before)).toMatch(/^[0-9a-f]{64}$/);
  });
});
