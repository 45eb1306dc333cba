import { civilDate, civilDateOf, dayNumber } from '@libs/business-calendar';
import { ViewNotReady } from '@libs/feed';
import { envelopeAt } from '@libs/testing';
import fc from 'fast-check';
import { type CaseTimeAccount, CaseTimeAccounts } from '../cases/index.js';
import { BusinessDayClock } from '../deadlines/index.js';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import type { OfficeTimeAccount, SpentFigures } from './domain/office-time.js';
import { timeAccountCsv } from './time-account-csv.js';
import { TimeAccounts } from './time-accounts.js';

const NOW = new Date('2026-04-21T03:30:00.000Z');
const record = {
  _id: 'town',
  // Seven or eight hours behind, so that many an instant has another date there.
  zone: 'America/Tijuana',
  calendar: {
    version: '2026',
    weekend: [6, 7],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    holidays: [
      { date: '2026-02-02', name: 'Constitución', basis: 'LFT 74' },
      { date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' },
    ],
  },
  revisions: { calendar: 'c1' },
};
const legalClock = new BusinessDayClock({
  get: () => Promise.resolve(record),
  consulted: () => Promise.reject(new Error('no regime is asked for')),
});
const supervisor = { kind: 'staff', id: 's', role: 'supervisor', institution: 'town' } as never;

interface Told {
  type: string;
  data: Record<string, unknown>;
  at: string;
}
type History = readonly Told[];

/** As the log hands them over. */
const eventsOf = (history: History) =>
  history.map(({ type, data, at }, index) => ({
    type,
    data,
    envelope: { ...envelopeAt(index), effectiveAt: at },
    position: index + 1,
  }));

const rowOf = (history: History) =>
  eventsOf(history).reduce<CaseFacts | undefined>((row, event) => caseFacts.evolve(row, event), undefined);

/** The account of one case, as its own page has it. */
function accountOf(history: History): Promise<CaseTimeAccount> {
  const loaded = { state: { status: 'routed' }, version: history.length, commits: [] };
  const accounts = new CaseTimeAccounts(
    { loadHistory: () => Promise.resolve(loaded) } as never,
    { read: () => Promise.resolve([eventsOf(history)]) } as never,
    legalClock,
    { now: () => NOW } as never,
    { requireRead: () => Promise.resolve(loaded.state) } as never,
  );
  return accounts.of(supervisor, 'case');
}

function figuresOf(rows: readonly (CaseFacts | undefined)[], department?: string) {
  const collection = { find: () => ({ project: () => rows }) };
  const figures = new TimeAccounts(
    { views: { collection: () => Promise.resolve(collection) } } as never,
    {
      get: () => Promise.resolve(record),
      civilDate: ({ zone }: typeof record, instant: Date) => civilDateOf(instant, zone),
    } as never,
    legalClock,
  );
  const period = { institution: 'town', from: '2026-01', to: '2026-03' };
  return figures.figures({ ...period, ...(department !== undefined && { department }) }, NOW);
}

const filedOn = (date: string, at = `${date}T18:00:00.000Z`): Told => ({
  type: 'PetitionRegistered',
  data: { procedure: 'permiso', channel: 'desk', filedOn: date, dueOn: '2026-05-29', termDays: 10 },
  at,
});
/** A step with every civil date that its kind may have; a day on which none of them was named is that of its instant. */
const step = (type: string, date: string, at = `${date}T18:00:00.000Z`, more: Record<string, unknown> = {}): Told => ({
  type,
  at,
  data: {
    ...Object.fromEntries(
      ['asked', 'replied', 'notified', 'answered', 'dismissed', 'referred', 'closed', 'reopened', 'withdrawn'].map(
        (what) => [`${what}On`, date],
      ),
    ),
    dueOn: '2026-05-29',
    ...more,
  },
});

const KINDS: readonly (readonly [string, Record<string, unknown>?])[] = [
  ['CaseRouted', { department: 'obras' }],
  ['CaseRouted', { department: 'agua' }],
  ['TransferRuled', { department: 'parques' }],
  ['CaseDelivered'],
  ['CaseAccepted'],
  ['CaseReturned'],
  ['NoteAdded'],
  ['CaseClassified', { rerouted: true }],
  ['CitizenAsked'],
  ['CitizenReplied'],
  ['PreventionNotified', { effect: 'suspended' }],
  ['PreventionNotified', { effect: 'none' }],
  ['PreventionAnswered'],
  ['CaseReferred', { awaits: true }],
  ['CaseReferred'],
  ['CaseAnswered'],
  ['CitizenNotified'],
  ['CaseClosed'],
  ['CaseReopened'],
  ['CaseWithdrawn'],
  ['CaseDismissed'],
];
const histories: fc.Arbitrary<History> = fc
  .tuple(
    fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-02-20') }),
    fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 95 })), {
      maxLength: 14,
    }),
  )
  .map(([first, steps]) => {
    let day = first;
    return [
      filedOn(civilDate(first)),
      ...steps.map(([[type, more], later, quarter]) => {
        day += later;
        const instant = new Date(Date.parse(`${civilDate(day)}T08:00:00.000Z`) + quarter * 900_000 + 7);
        return step(type, civilDate(day), instant.toISOString(), more);
      }),
    ];
  });

const totals = ({ businessDays, calendarDays }: SpentFigures) => [businessDays.total, calendarDays.total];
/** Of all cases together, by who had them. */
function addedUp(
  accounts: readonly CaseTimeAccount[],
  holds: (holder: CaseTimeAccount['totals'][number]['holder']) => boolean,
) {
  const all = accounts.flatMap((account) => account.totals).filter(({ holder }) => holds(holder));
  return [
    all.reduce((sum, { businessDays }) => sum + businessDays, 0),
    all.reduce((sum, { calendarDays }) => sum + calendarDays, 0),
  ];
}

describe('the time account of the offices', () => {
  it('is that of the cases, day by day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(histories, { minLength: 1, maxLength: 6 }), async (cases) => {
        const accounts = await Promise.all(cases.map(accountOf));
        const { total, offices } = await figuresOf(cases.map(rowOf));
        for (const { office, consumed } of offices)
          expect([office, totals(consumed)]).toEqual([
            office,
            addedUp(accounts, (holder) => holder.kind === 'department' && holder.department === office),
          ]);
        const kinds = [total.consumed, total.withCitizen, total.atFrontDesk].map(totals);
        expect(kinds).toEqual(
          ['department', 'citizen', 'front-desk'].map((kind) => addedUp(accounts, (holder) => holder.kind === kind)),
        );
        // What the offices have is what the cases have: no day is lost, none is in two.
        for (const [at, of] of (['consumed', 'withCitizen', 'atFrontDesk'] as const).entries()) {
          const summed = offices.map((office) => totals(office[of]));
          const sum = (unit: number) => summed.reduce((before, both) => before + (both[unit] ?? 0), 0);
          expect([sum(0), sum(1)]).toEqual(kinds[at]);
        }
        expect(total.cases).toBe(cases.length);
      }),
      { numRuns: 200 },
    );
  });

  const routed = (department: string, date: string) => step('CaseRouted', date, undefined, { department });
  const works = (days: number): History => {
    const begins = dayNumber('2026-03-02');
    return [
      filedOn('2026-03-02'),
      routed('obras', '2026-03-02'),
      step('CitizenNotified', civilDate(begins + days)),
      step('CaseClosed', civilDate(begins + days)),
    ];
  };
  const office = (accounts: readonly OfficeTimeAccount[], code: string) => accounts.find((one) => one.office === code);

  it('tells of an office its cases, and median and p90 of a case', async () => {
    const cases = [0, 1, 2, 3, 4, 5, 6, 7, 8, 28].map(works);
    const { offices, until } = await figuresOf(cases.map(rowOf));
    // Half past eight in the evening of the day before, where the town is.
    expect(until).toBe('2026-04-20');
    const none = { total: 0, median: 0, p90: 0 };
    expect(office(offices, 'obras')).toEqual({
      office: 'obras',
      cases: 10,
      consumed: {
        calendarDays: { total: 64, median: 4, p90: 8 },
        // The weekends and the 16th of March are not counted.
        businessDays: { total: 1 + 2 + 3 + 4 + 4 + 4 + 5 + 6 + 19, median: 4, p90: 6 },
      },
      withCitizen: { businessDays: none, calendarDays: none },
      atFrontDesk: { businessDays: none, calendarDays: none },
    });
  });

  it('puts what no department has had apart, and tells one department of its own', async () => {
    const waits = [filedOn('2026-04-16')];
    const moved = [
      filedOn('2026-03-02'),
      routed('obras', '2026-03-04'),
      step('CaseReturned', '2026-03-06'),
      routed('agua', '2026-03-09'),
      step('CitizenAsked', '2026-03-10'),
    ];
    const rows = [waits, moved].map(rowOf);
    const { offices } = await figuresOf(rows);
    expect(
      offices.map((one) => [one.office, one.cases, ...[one.consumed, one.withCitizen, one.atFrontDesk].map(totals)]),
    ).toEqual([
      ['-', 1, [0, 0], [0, 0], [2, 4]],
      ['agua', 1, [1, 1], [28, 41], [1, 3]],
      ['obras', 1, [2, 2], [0, 0], [2, 2]],
    ]);
    const own = await figuresOf(rows, 'obras');
    expect(own.offices.map((one) => one.office)).toEqual(['obras']);
    expect([own.total.cases, totals(own.total.consumed)]).toEqual([1, [2, 2]]);
    const lines = timeAccountCsv(own).split('\r\n');
    expect(lines[0]?.split(',').slice(0, 5)).toEqual([
      'dependencia',
      'expedientes',
      'habiles_consumidos',
      'habiles_consumidos_mediana',
      'habiles_consumidos_p90',
    ]);
    expect(lines.slice(1)).toEqual([
      'obras,1,2,2,2,2,2,2,0,0,0,0,0,0,2,2,2,2,2,2',
      'total,1,2,2,2,2,2,2,0,0,0,0,0,0,2,2,2,2,2,2',
      '',
    ]);
  });

  it('has nothing to tell where there is no case, and tells nothing by half', async () => {
    const { total, offices } = await figuresOf([]);
    expect([offices, total.cases, total.consumed.businessDays]).toEqual([[], 0, { total: 0, median: null, p90: null }]);
    expect(timeAccountCsv(await figuresOf([])).split('\r\n')[1]).toMatch(/^total,0,0,,,0,,,/);
    const { handovers: _, ...older } = rowOf(works(3)) ?? ({} as CaseFacts);
    await expect(figuresOf([rowOf(works(3)), older])).rejects.toThrow(ViewNotReady);
  });
});
