import { checkCatalogue } from './check-catalogue.js';
import type { Finding } from './finding.js';
import { aLicence, KNOWN, parsedWith } from './licence.fixture.js';
import type { Procedure } from './procedure.js';

const file = 'licencia.json';
const findingsOf = (...procedures: Procedure[]): Finding[] =>
  checkCatalogue(
    procedures.map((procedure, at) => ({ file: at === 0 ? file : `otra-${at}.json`, procedure })),
    KNOWN,
  );
const told = (findings: readonly Finding[]) => findings.map(({ severity, path, code }) => [severity, code, path]);

const restaurant = { equals: { field: 'giro', value: 'restaurante' } };
const grocer = { equals: { field: 'giro', value: 'abarrotes' } };
const conforme = { equals: { task: 'inspeccion', value: 'conforme' } };
const favourable = { equals: { task: 'dictamen', value: 'favorable' } };

type Change = [string, unknown];

describe('a catalogue without a fault', () => {
  it('has no findings', () => {
    expect(findingsOf(aLicence())).toEqual([]);
  });
});

describe('a catalogue with one fault', () => {
  it.each<[string, string, string, Change[]]>([
    [
      'a condition that the list of choices rules out',
      'stage-unreachable',
      '/stages/1/when',
      [['/stages/1/when', { all: [restaurant, grocer] }]],
    ],
    [
      'a limit beyond the greatest value',
      'stage-unreachable',
      '/stages/1/when',
      [['/stages/1/when', { greaterThan: { field: 'superficie', value: 500 } }]],
    ],
    [
      'the absence of a required field',
      'stage-unreachable',
      '/stages/1/when',
      [['/stages/1/when', { not: { present: { field: 'giro' } } }]],
    ],
    [
      'an outcome with which the case is over',
      'stage-unreachable',
      '/stages/3/when',
      [['/stages/3/when', { equals: { task: 'autorizacion', value: 'niega' } }]],
    ],
    [
      'an outcome of a task not done in that case',
      'stage-unreachable',
      '/stages/3/when',
      [['/stages/3/when', { all: [grocer, conforme] }]],
    ],
    [
      'two outcomes of one task',
      'stage-unreachable',
      '/stages/3/when',
      [['/stages/3/when', { all: [conforme, { equals: { task: 'inspeccion', value: 'no-conforme' } }] }]],
    ],
    ['a condition of a task', 'task-unreachable', '/stages/1/tasks/0/when', [['/stages/1/tasks/0/when', grocer]]],
    [
      'a condition of a requirement',
      'requirement-unreachable',
      '/requirements/1/when',
      [['/requirements/1/when', { all: [restaurant, grocer] }]],
    ],
    [
      'a stage after one that always ends',
      'stage-unreachable',
      '/stages/4',
      [
        ['/stages/3/tasks/0/outcomes/0/ends', 'otorgada'],
        ['/stages/3/tasks/0/outcomes/1/ends', 'otorgada'],
      ],
    ],
    [
      'a list of stages that runs out',
      'may-not-end',
      '/stages/4',
      [['/stages/4/tasks/0/outcomes/-', { code: 'pendiente', name: 'Pendiente' }]],
    ],
    [
      'an outcome that no task reaches',
      'outcome-unreachable',
      '/outcomes/1',
      [['/stages/2/tasks/0/outcomes/1/ends', 'otorgada']],
    ],
    [
      'a payment that nobody waits for',
      'payment-not-awaited',
      '/stages/3/tasks/0',
      [['/stages/3/tasks/0/blocking', false]],
    ],
    [
      'a payment by the passing of time',
      'payment-not-awaited',
      '/stages/3/tasks/0',
      [['/stages/3/tasks/0/silence', { effect: 'OUTCOME', outcome: 'exento' }]],
    ],
    ['an end that nobody has to reach', 'may-not-end', '/stages/4', [['/stages/4/tasks/0/blocking', false]]],
    ['an end for some cases only', 'may-not-end', '/stages/4', [['/stages/4/when', restaurant]]],
    ['a stage without tasks', 'stage-without-tasks', '/stages/0/tasks', [['/stages/0/tasks', []]]],
    ['a task without a term', 'task-without-term', '/stages/0/tasks/0', [['/stages/0/tasks/0/term', undefined]]],
    ['a task without a unit', 'task-without-unit', '/stages/0/tasks/0', [['/stages/0/tasks/0/unit', undefined]]],
    [
      'a unit that is not there',
      'department-unknown',
      '/stages/0/tasks/0/unit',
      [['/stages/0/tasks/0/unit', 'bomberos']],
    ],
    [
      'a unit of several that is not there',
      'department-unknown',
      '/stages/1/tasks/0/forEach/1',
      [['/stages/1/tasks/0/forEach/1', 'bomberos']],
    ],
    ['an unknown regime', 'regime-unknown', '/term/regime', [['/term/regime', 'MX-OTRO']]],
    [
      'an unknown regime of a task',
      'regime-unknown',
      '/stages/1/tasks/0/term/regime',
      [['/stages/1/tasks/0/term/regime', 'MX-OTRO']],
    ],
    ['no default route', 'default-route-missing', '/routing', [['/routing/defaultDepartment', undefined]]],
    [
      'a default route to nobody',
      'department-unknown',
      '/routing/defaultDepartment',
      [['/routing/defaultDepartment', 'nadie']],
    ],
    [
      'a rule to nobody',
      'department-unknown',
      '/routing/rules/0/department',
      [['/routing/rules/0/department', 'nadie']],
    ],
    [
      'a rule for an unknown matter',
      'matter-unknown',
      '/routing/rules/0/matter',
      [['/routing/rules/0/matter', 'ruido']],
    ],
    ['a rule for an unknown place', 'place-unknown', '/routing/rules/0/place', [['/routing/rules/0/place', 'luna']]],
    ['no acuse', 'letter-missing', '/letters', [['/letters/acuse', undefined]]],
    ['no prevention letter', 'letter-missing', '/letters', [['/letters/prevention', undefined]]],
    [
      'an outcome without a letter',
      'outcome-without-letter',
      '/outcomes/1',
      [['/letters/resolutions/negada', undefined]],
    ],
    ['no letter for what is sent on', 'letter-missing', '/letters', [['/letters/referral', undefined]]],
    [
      'no constancia of a silence that means something',
      'letter-missing',
      '/letters',
      [['/letters/silence', undefined]],
    ],
    [
      'a letter without a text',
      'letter-without-text',
      '/letters/resolutions/negada/template',
      [['/letters/resolutions/negada/template', 'nada']],
    ],
    [
      'a letter with the text of another act',
      'letter-of-other-act',
      '/letters/lapse/template',
      [['/letters/lapse/template', 'silencio']],
    ],
    [
      'a letter that promises what its text does not say',
      'mention-not-written',
      '/letters/dismissal/mentions',
      [['/letters/dismissal/mentions/-', 'LEGAL_BASIS']],
    ],
    [
      'an unknown placeholder',
      'placeholder-unknown',
      '/templates/1/body/0',
      [['/templates/1/body/0', 'Se admite lo de {{quien-sea}}.']],
    ],
    [
      'a placeholder that this act never fills',
      'placeholder-of-other-act',
      '/templates/1/subject',
      [['/templates/1/subject', 'A {{organo}}']],
    ],
    ['a text that says nothing', 'letter-empty', '/templates/0/body', [['/templates/0/body/0', '{{texto-del-acto}}']]],
    [
      'a notification that is silent on the appeal',
      'mention-missing',
      '/letters/notification/mentions',
      [['/letters/notification/mentions/3', undefined]],
    ],
    ['a repealed basis', 'basis-repealed', '/legalBasis/0', [['/legalBasis/0/status', 'repealed']]],
    [
      'a requirement that rests on nothing',
      'requirement-without-basis',
      '/requirements/0/basis',
      [['/requirements/0/basis', []]],
    ],
    ['a second prevention', 'prevention-repeated', '/prevention/max', [['/prevention/max', 2]]],
    ['a licence for nobody knows how long', 'licence-without-validity', '', [['/validity', undefined]]],
    [
      'one person who inspects and authorises',
      'inspects-and-authorises',
      '/stages/2/tasks/0',
      [['/separation/0', undefined]],
    ],
    [
      'a payment in the stage of the issue',
      'payment-after-issue',
      '/stages/4/tasks/1',
      [['/stages/4/tasks/1', { ...aLicence().stages[3]?.tasks[0], code: 'saldo', name: 'Pagar el saldo' }]],
    ],
    ['a fee that nobody collects', 'fee-without-payment', '/fee', [['/stages/3', undefined]]],
    [
      'a refusal by silence',
      'silence-takes-right',
      '/stages/2/tasks/0/silence',
      [['/stages/2/tasks/0/silence', { effect: 'OUTCOME', outcome: 'niega' }]],
    ],
    ['an anonymous licence that asks who it is', 'identity-against-law', '/identityPolicy', [['/anonymous', true]]],
    [
      'an information request that asks who it is',
      'identity-against-law',
      '/identityPolicy',
      [['/kind', 'INFORMATION_REQUEST']],
    ],
    [
      'ARCO by anybody',
      'identity-not-proven',
      '/identityPolicy',
      [
        ['/kind', 'ARCO'],
        ['/identityPolicy', 'OPTIONAL'],
      ],
    ],
    [
      'an anonymous complaint in the open',
      'anonymous-not-sealed',
      '/confidentiality',
      [
        ['/kind', 'COMPLAINT'],
        ['/anonymous', true],
        ['/identityPolicy', 'FORBIDDEN_TO_REQUIRE'],
      ],
    ],
  ])('%s: %s', (_, code, path, changes) => {
    const findings = findingsOf(parsedWith(...changes));
    expect(told(findings)).toEqual([['error', code, path]]);
    for (const { message, wayOut } of findings) expect(message.length * wayOut.length).toBeGreaterThan(0);
  });

  it.each<[string, string, string, Change[]]>([
    [
      'a basis nobody has read',
      'basis-to-confirm',
      '/legalBasis/0',
      [
        ['/legalBasis/0/sure', 'low'],
        ['/legalBasis/0/ask', '¿Qué artículo?'],
      ],
    ],
    [
      'a basis that is about to be repealed',
      'basis-to-be-repealed',
      '/legalBasis/0',
      [
        ['/legalBasis/0/status', 'repealed'],
        ['/legalBasis/0/statusDate', '2027-01-01'],
      ],
    ],
    ['no version for that day or later', 'out-of-force', '/validTo', [['/validTo', '2026-06-30']]],
  ])('that is worth a warning, %s: %s', (_, code, path, changes) => {
    expect(told(findingsOf(parsedWith(...changes)))).toEqual([['warning', code, path]]);
  });

  it('tells two versions of one day on the later one', () => {
    const findings = findingsOf(
      aLicence(),
      parsedWith(['/version', '2026.2'], ['/validFrom', '2026-12-31'], ['/validTo', undefined]),
    );
    expect(findings).toEqual([
      expect.objectContaining({ file: 'otra-1.json', code: 'versions-overlap', severity: 'error' }),
    ]);
    expect(findings[0]?.message).toContain('El 2026-12-31 valen dos versiones');
  });

  it('tells a sealed procedure that shares its folios', () => {
    const sealed = parsedWith(['/code', 'denuncia'], ['/confidentiality', 'sealed']);
    expect(told(findingsOf(aLicence(), sealed))).toEqual([
      ['error', 'sealed-series-shared', '/series'],
      // A rule of matter or place could bring it to the accused.
      ['error', 'sealed-routed-by-rules', '/routing/rules'],
    ]);
  });
});

describe('what is no fault', () => {
  it.each<[string, Change[]]>([
    ['two versions that follow each other', []],
    [
      'a stage for those on whom two units disagree',
      [['/stages/2/when', { any: [grocer, { not: { all: [favourable, conforme] } }, favourable] }]],
    ],
    ['an optional field left empty', [['/stages/1/when', { not: { present: { field: 'nombre' } } }]]],
    ['a list with more than one value', [['/stages/1/when', { not: { oneOf: { field: 'dias', values: ['lunes'] } } }]]],
    [
      'a number between two limits',
      [
        [
          '/stages/1/when',
          {
            all: [
              { greaterThan: { field: 'superficie', value: 10 } },
              { not: { greaterThan: { field: 'superficie', value: 11 } } },
            ],
          },
        ],
      ],
    ],
    [
      'a repealed rule in a version that is over',
      [
        ['/legalBasis/0/status', 'repealed'],
        ['/validTo', '2026-06-30'],
      ],
    ],
  ])('%s', (_, changes) => {
    const next = parsedWith(['/version', '2027.1'], ['/validFrom', '2027-01-01'], ['/validTo', undefined]);
    expect(findingsOf(parsedWith(...changes), next)).toEqual([]);
  });

  it('a condition on two units that say different things', () => {
    const split = {
      all: [{ not: favourable }, { not: { equals: { task: 'dictamen', value: 'desfavorable' } } }, restaurant],
    };
    expect(findingsOf(parsedWith(['/stages/3/tasks/0/when', split]))).toEqual([]);
    const alone: Change[] = [
      ['/stages/1/tasks/0/forEach', ['salud']],
      ['/stages/3/tasks/0/when', split],
    ];
    expect(told(findingsOf(parsedWith(...alone)))).toEqual([['error', 'task-unreachable', '/stages/3/tasks/0/when']]);
  });
});
