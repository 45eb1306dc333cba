import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addBusinessDays,
  civilDateOf,
  dueDate,
  resolveCalendar,
  type CalendarLine,
  type CalendarQuestion,
  type CalendarRules,
} from '@libs/business-calendar';
import { appealRegime, legalTerm, type Regime, type TermCalendar, type TermFacts } from '@libs/legal-terms';
import { ShippedLaw } from '../../src/term-calculator/index.js';

/** Deadlines, holidays and instants worked out by hand, frozen here; the file they come from lies beside the project while it is built. */
interface WorkedExamples {
  readonly deadlines: readonly { no: string; calendar: string; rule: string; start: string; due: string }[];
  readonly holidays: Readonly<Record<string, Readonly<Record<'GT' | 'MX_LFT74' | 'MX_LFPA28', readonly string[]>>>>;
  readonly timezones: readonly { utc: string; zone: string; local: string }[];
}

const read = (file: string): WorkedExamples => JSON.parse(readFileSync(file, 'utf8')) as WorkedExamples;
const frozen = read(join(__dirname, 'worked-examples.json'));
const source = join(process.cwd(), '../shared/domain/vectors.json');

const law = ShippedLaw.read(join(__dirname, '../../seeds'));
const regime = (id: string): Regime => law.findRegime(id)!;
const rules = (id: string): CalendarRules => law.findCalendar(id)!;
const withLines = (id: string, change: (lines: readonly CalendarLine[]) => readonly CalendarLine[]): CalendarRules => ({
  ...rules(id),
  lines: change(rules(id).lines),
});
const years = { fromYear: 2025, toYear: 2030 };
const resolved = (set: CalendarRules, question: Partial<CalendarQuestion> = {}): TermCalendar =>
  resolveCalendar(set, { ...years, ...question });

/** The standing law of Guatemala: without the days an acuerdo gave in one year. */
const standing = withLines('gt-public-sector', (lines) => lines.filter(({ kind }) => kind !== 'single'));
const recess: CalendarLine = {
  key: 'receso',
  kind: 'span',
  name: 'Receso (ejemplo)',
  basis: 'Acuerdo de ejemplo',
  first: '2026-12-21',
  last: '2027-01-05',
};

const calendars: Readonly<Record<string, TermCalendar>> = {
  'GT-PUB': resolved(standing, { office: '0401' }),
  'GT-PUB-HALF': resolved(standing, { office: '0401', halfDays: 'closed' }),
  'GT-PUB+2025': resolved(rules('gt-public-sector'), { office: '0401' }),
  'MX-LFT74': resolved(rules('mx-lft-74')),
  'MX-LFPA28': resolved(rules('mx-lfpa-28')),
  'MX-LFT74+RECESS': resolved(withLines('mx-lft-74', (lines) => [...lines, recess])),
};

const asked = [{ notifiedOn: '2026-09-11', answeredOn: '2026-09-22' }];
const extended = (notifiedOn: string) => ({ extension: { notifiedOn, days: 10 } });

/** Each example as the regime and the facts its rule speaks of; `start` is the filing where nothing else is said. */
const errands: Readonly<
  Record<string, { regime: Regime; starts?: 'readyOn' | 'notified'; facts?: Partial<TermFacts> }>
> = {
  G1: { regime: regime('GT-LAIP') },
  G2: { regime: regime('GT-LAIP') },
  G4: { regime: appealRegime(regime('GT-PET'))!, starts: 'notified' },
  G5: { regime: regime('GT-LAIP') },
  G7: { regime: regime('GT-LAIP') },
  G8: { regime: regime('GT-REC-SILENCIO'), starts: 'readyOn' },
  G10: { regime: regime('GT-LAIP') },
  M1: { regime: regime('MX-LGTAIP') },
  M3: { regime: regime('MX-LGTAIP'), facts: extended('2026-12-10') },
  M4: { regime: regime('MX-LNETB') },
  M6: { regime: regime('MX-EDOMEX-135') },
  M7: { regime: regime('MX-EDOMEX-135') },
  M9: { regime: regime('MX-EDOMEX-135'), facts: { preventions: asked } },
  M10: { regime: regime('MX-LGTAIP'), facts: { preventions: asked } },
  M12: { regime: regime('MX-LFPA') },
  M13: { regime: regime('MX-LFPA') },
  M15: { regime: regime('MX-ARCO') },
  M16: { regime: regime('MX-ARCO'), facts: extended('2027-02-01') },
  M18: { regime: regime('MX-OAX-13') },
  M19: { regime: regime('MX-OAX-13') },
};

describe('the worked examples', () => {
  it('are those of the source, where it lies beside the project', () => {
    const { deadlines, holidays, timezones } = existsSync(source) ? read(source) : frozen;
    expect({ deadlines, holidays, timezones }).toEqual(frozen);
  });

  it('have an errand for every deadline', () => {
    expect(frozen.deadlines.map(({ no }) => no).toSorted()).toEqual(Object.keys(errands).toSorted());
  });

  it.each(frozen.deadlines)('$no: $rule, $calendar, from $start is due on $due', ({ no, calendar, start, due }) => {
    const { regime: each, starts, facts } = errands[no]!;
    const from: TermFacts = {
      filed: { on: start },
      ...(starts === 'readyOn' && { readyOn: start }),
      ...(starts === 'notified' && { notified: { on: start } }),
      ...facts,
    };
    expect(legalTerm(each, from, calendars[calendar]!)).toMatchObject({ state: 'due', dueOn: due });
  });

  // A term without a regime has a counting of its own; it must come to the same where both can count.
  const inBusinessDays = frozen.deadlines.filter(({ no }) => errands[no]!.regime.unit === 'BUSINESS_DAYS');

  it.each(inBusinessDays)('$no: the same in business days alone, due on $due', ({ no, calendar, start, due }) => {
    const { regime: each, facts } = errands[no]!;
    const [ask] = facts?.preventions ?? [];
    const restarts = each.preventionEffect === 'INTERRUPT' ? ask?.answeredOn : undefined;
    const term = {
      filedOn: restarts ?? start,
      termDays: (each.length ?? 0) + (facts?.extension?.days ?? 0),
      suspensions: ask && restarts === undefined ? [{ from: ask.notifiedOn, to: ask.answeredOn }] : [],
    };
    expect(dueDate(term, calendars[calendar]!.calendar)).toEqual({ state: 'running', dueOn: due });
  });

  it('M9: the terms to answer the warning', () => {
    const { calendar } = calendars['MX-LFT74']!;
    expect(addBusinessDays('2026-09-11', 10, calendar)).toBe('2026-09-28');
    expect(addBusinessDays('2026-09-11', 5, calendar)).toBe('2026-09-21');
  });

  const lists = { GT: standing, MX_LFT74: rules('mx-lft-74'), MX_LFPA28: rules('mx-lfpa-28') };
  const yearly = Object.entries(frozen.holidays).flatMap(([year, byList]) =>
    Object.entries(byList).map(([list, dates]) => ({ year: Number(year), list: list as keyof typeof lists, dates })),
  );

  it.each(yearly)('holidays of $list in $year, all of them and no other', ({ year, list, dates }) => {
    const { data } = resolveCalendar(lists[list], { fromYear: year, toYear: year });
    expect(data.holidays.map(({ date }) => date)).toEqual(dates);
  });

  it.each(frozen.timezones)('$utc in $zone is $local', ({ utc, zone, local }) => {
    const [date = '', time = ''] = local.split('T');
    expect(civilDateOf(new Date(utc), zone)).toBe(date);
    // The wall clock by the after-hours policy: in time at that very minute, too late one before.
    const closing = (hhmm: string): TermFacts['filed'] => ({
      at: utc.replace('+00:00', 'Z'),
      zone,
      afterHours: { nextBusinessDayAfter: hhmm },
    });
    const open = { ...calendars['MX-LFT74']!, calendar: { ...calendars['MX-LFT74']!.calendar, weekend: [] } };
    const startedOn = (hhmm: string) => legalTerm(regime('MX-LNETB'), { filed: closing(hhmm) }, open);
    const minute = time.slice(0, 5);
    expect(startedOn(minute)).toMatchObject({ filedOn: date, startedOn: date });
    const [hours = 0, minutes = 0] = minute.split(':').map(Number);
    const before = hours * 60 + minutes - 1;
    const earlier = `${String(Math.floor(before / 60)).padStart(2, '0')}:${String(before % 60).padStart(2, '0')}`;
    const late = legalTerm(regime('MX-LNETB'), { filed: closing(earlier) }, open);
    expect(late.state === 'due' && late.startedOn > date).toBe(true);
  });
});

describe('the traps of DOMAIN.md K that concern terms', () => {
  const dueOn = (id: string, facts: TermFacts, calendar: TermCalendar): string | undefined => {
    const found = legalTerm(regime(id), facts, calendar);
    return found.state === 'due' ? found.dueOn : undefined;
  };

  it('K.1: the same facts under two calendars, labour-law Mondays (LFT 74) and fixed dates (LFPA 28)', () => {
    const facts = { filed: { on: '2026-03-09' } };
    expect(dueOn('MX-LNETB', facts, calendars['MX-LFT74']!)).toBe('2026-03-24');
    expect(dueOn('MX-LNETB', facts, calendars['MX-LFPA28']!)).toBe('2026-03-23');
  });

  it("K.2: Guatemala's 30 days run from file ready and cover notification; an internal clock runs from filing (LCA 1)", () => {
    const filed = { on: '2026-10-01' };
    const waiting = legalTerm(regime('GT-PET'), { filed }, calendars['GT-PUB']!);
    expect(waiting).toMatchObject({ state: 'not-started', waitsFor: 'READY_TO_RESOLVE' });
    const ready = legalTerm(regime('GT-PET'), { filed, readyOn: '2026-11-16' }, calendars['GT-PUB']!);
    expect(ready).toMatchObject({ state: 'due', dueOn: '2026-12-29', coversNotification: true });
    expect(ready.internal.at(-1)).toMatchObject({ date: '2026-11-16', phase: 'internal', number: 31 });
  });

  it('K.3: only 30 June moves in Guatemala (Decreto 19-2018 after the Constitutional Court)', () => {
    const { holidays } = calendars['GT-PUB']!.calendar;
    expect(['2027-06-28', '2026-10-20', '2027-10-20', '2027-05-01'].every((day) => holidays.has(day))).toBe(true);
    expect(
      ['2027-06-30', '2027-07-02', '2026-10-19', '2026-10-26', '2027-05-03'].some((day) => holidays.has(day)),
    ).toBe(false);
  });

  it('K.4: days given by acuerdo shortly before make another due date (AG 186-2025; examples G9 and G10)', () => {
    const facts = { filed: { on: '2025-10-27' } };
    expect(dueOn('GT-LAIP', facts, calendars['GT-PUB']!)).toBe('2025-11-10');
    expect(dueOn('GT-LAIP', facts, calendars['GT-PUB+2025']!)).toBe('2025-11-11');
  });

  it('K.5: the handover is 1 October every six years since 2024, before it was 1 December (LFT 74-VII)', () => {
    const handovers = resolveCalendar(rules('mx-lft-74'), { fromYear: 2018, toYear: 2040 })
      .data.holidays.filter(({ name }) => name.startsWith('Transmisión'))
      .map(({ date }) => date);
    expect(handovers).toEqual(['2018-12-01', '2024-10-01', '2030-10-01', '2036-10-01']);
  });

  it('K.6: the prevention limit of a 20-day trámite is day 7 (LFPA 17-A: a fraction counts as a whole day)', () => {
    const twenty = { length: { unit: 'BUSINESS_DAYS', length: 20 } } as const;
    const told = (notifiedOn: string) => {
      const facts = { filed: { on: '2026-11-05' }, ...twenty, preventions: [{ notifiedOn, answeredOn: '2026-11-24' }] };
      return legalTerm(regime('MX-LFPA'), facts, calendars['MX-LFT74']!);
    };
    expect(told('2026-11-17').preventions).toMatchObject([{ limitOn: '2026-11-17', verdict: 'SUSPENDED' }]);
    expect(told('2026-11-18')).toMatchObject({
      dueOn: '2026-12-04',
      preventions: [{ verdict: 'LATE', unansweredEffect: null }],
    });
  });

  it('K.7: prevention suspends (LFPA 17-A) or interrupts (LGTAIP 130): M10 and M11, 20 October against 14 October', () => {
    const facts = { filed: { on: '2026-09-07' }, preventions: asked };
    expect(dueOn('MX-LGTAIP', facts, calendars['MX-LFT74']!)).toBe('2026-10-20');
    const twenty = { length: { unit: 'BUSINESS_DAYS', length: 20 } } as const;
    expect(dueOn('MX-LFPA', { ...facts, ...twenty }, calendars['MX-LFT74']!)).toBe('2026-10-14');
  });

  it('K.8: 30 November + 3 months is the first business day of March (LFPA 29), not 28 February', () => {
    expect(dueOn('MX-LFPA', { filed: { on: '2026-11-30' } }, calendars['MX-LFPA28']!)).toBe('2027-03-01');
  });

  it("K.9: the civil date is that of the institution's zone: 06:30Z of the 5th is the evening of the 4th in Mexicali", () => {
    const filedOn = (zone: string): string =>
      legalTerm(regime('MX-LNETB'), { filed: { at: '2026-11-05T06:30:00Z', zone } }, calendars['MX-LFT74']!).filedOn;
    expect(filedOn('America/Tijuana')).toBe('2026-11-04');
    expect(filedOn('America/Mexico_City')).toBe('2026-11-05');
    // Two hours behind Mexico City in winter, one in summer: at 07:30Z it is still yesterday, or today already.
    expect(civilDateOf(new Date('2026-01-15T07:30:00Z'), 'America/Tijuana')).toBe('2026-01-14');
    expect(civilDateOf(new Date('2026-07-15T07:30:00Z'), 'America/Tijuana')).toBe('2026-07-15');
  });

  it('K.20: the civil year is the local one: 31 December 23:30 in Mexicali is 1 January in UTC', () => {
    const filed = { at: '2027-01-01T07:30:00Z', zone: 'America/Tijuana' };
    expect(legalTerm(regime('MX-LNETB'), { filed }, calendars['MX-LFT74']!).filedOn).toBe('2026-12-31');
  });

  it('K.29: one complete review (D. 5-2021, LFPA 17-A): a second prevention needs an override with its reason', () => {
    const second = { notifiedOn: '2026-11-12', answeredOn: '2026-11-13' };
    const facts = (override?: string): TermFacts => ({
      filed: { on: '2026-11-05' },
      preventions: [
        { notifiedOn: '2026-11-06', answeredOn: '2026-11-09' },
        { ...second, ...(override && { override }) },
      ],
    });
    const count = (override?: string) => legalTerm(regime('MX-LGTAIP'), facts(override), calendars['MX-LFT74']!);
    expect(() => count()).toThrow('preventions: MX-LGTAIP allows 1, in one complete review.');
    expect(count('Acuerdo del Comité').preventions).toHaveLength(2);
  });

  it('K.30: a suspension of labours moves every open term alike and shows in each ledger (LFPA 28)', () => {
    const forceMajeure = [{ from: '2026-11-23', to: '2026-11-25', basis: 'Acuerdo de suspensión 7/2026' }];
    for (const [id, filedOn, due] of [
      ['MX-LGTAIP', '2026-11-05', '2026-12-09'],
      ['MX-OAX-13', '2026-11-19', '2026-12-08'],
    ] as const) {
      const found = legalTerm(regime(id), { filed: { on: filedOn }, forceMajeure }, calendars['MX-LFT74']!);
      expect(found).toMatchObject({ state: 'due', dueOn: due });
      const causes = found.state === 'due' ? found.ledger.flatMap((line) => line.causes) : [];
      expect(causes.filter(({ basis }) => basis === 'Acuerdo de suspensión 7/2026')).toHaveLength(3);
    }
  });
});
