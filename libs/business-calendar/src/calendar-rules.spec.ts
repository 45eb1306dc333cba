import {
  CalendarRulesInvalid,
  isBusinessDay,
  readCalendarRules,
  resolveCalendar,
  type CalendarLine,
  type CalendarQuestion,
  type CalendarRules,
} from './index.js';

const weekend = { key: 'rest', kind: 'weekly-rest', name: 'Fin de semana', basis: 'LOJ 45', days: [6, 7] } as const;

function aLine(rule: object): CalendarLine {
  return { key: 'one', name: 'Un día', basis: 'Una ley', ...rule } as CalendarLine;
}

function aCalendar(lines: readonly object[], change: object = {}): CalendarRules {
  const content = { id: 'sample', version: 'sample-1', name: 'Muestra', country: 'GT', ...change };
  return readCalendarRules('sample.json', { ...content, lines: [weekend, ...lines] });
}

/** Days without business that one line gives in some years. */
function daysOf(rule: object, fromYear: number, toYear = fromYear): string[] {
  const { data } = resolveCalendar(aCalendar([aLine(rule)]), { fromYear, toYear });
  return data.holidays.map(({ date }) => date);
}

describe('the kinds of calendar lines', () => {
  it('a fixed date; 29 February only where there is one', () => {
    expect(daysOf({ kind: 'fixed', month: 9, day: 15 }, 2026)).toEqual(['2026-09-15']);
    expect(daysOf({ kind: 'fixed', month: 2, day: 29 }, 2026, 2029)).toEqual(['2028-02-29']);
  });

  it('the n-th or last weekday of a month (LFT 74: first Monday of February, third of March)', () => {
    const third = { kind: 'nth-weekday', month: 3, weekday: 1, nth: 3 };
    expect(daysOf(third, 2025, 2028)).toEqual(['2025-03-17', '2026-03-16', '2027-03-15', '2028-03-20']);
    expect(daysOf({ kind: 'nth-weekday', month: 2, weekday: 1, nth: 1 }, 2027)).toEqual(['2027-02-01']);
    expect(daysOf({ kind: 'nth-weekday', month: 2, weekday: 7, nth: 'last' }, 2026)).toEqual(['2026-02-22']);
    expect(daysOf({ kind: 'nth-weekday', month: 5, weekday: 7, nth: 'last' }, 2026)).toEqual(['2026-05-31']);
    expect(daysOf({ kind: 'nth-weekday', month: 12, weekday: 4, nth: 'last' }, 2026)).toEqual(['2026-12-31']);
  });

  it('days before and after Easter, the earliest and latest included', () => {
    expect(daysOf({ kind: 'easter', offset: -3 }, 2026)).toEqual(['2026-04-02']);
    expect(daysOf({ kind: 'easter', offset: 0 }, 2038)).toEqual(['2038-04-25']);
    expect(daysOf({ kind: 'easter', offset: 0 }, 2035)).toEqual(['2035-03-25']);
    expect(daysOf({ kind: 'easter', offset: 60 }, 2026)).toEqual(['2026-06-04']);
    // The two exceptions of the computus, for full moons on 19 and 18 April.
    const exceptional = [1954, 1981, 2049, 2076].flatMap((year) => daysOf({ kind: 'easter', offset: 0 }, year));
    expect(exceptional).toEqual(['1954-04-18', '1981-04-19', '2049-04-18', '2076-04-19']);
  });

  it('K.3: Decreto 19-2018: 30 June moves to the Monday before or after, on every day of the week', () => {
    const moved = { kind: 'moved-gt', month: 6, day: 30 };
    const years = [2025, 2026, 2027, 2022, 2028, 2029, 2030]; // 30 June on Monday, Tuesday, … Sunday
    expect(years.flatMap((year) => daysOf(moved, year))).toEqual([
      '2025-06-30',
      '2026-06-29',
      '2027-06-28',
      '2022-07-04',
      '2028-07-03',
      '2029-07-02',
      '2030-07-01',
    ]);
  });

  it('K.5: LFT 74-VII: every six years, not before it began', () => {
    const handover = { kind: 'every-n-years', month: 10, day: 1, every: 6, since: 2024 };
    expect(daysOf(handover, 2018, 2040)).toEqual(['2024-10-01', '2030-10-01', '2036-10-01']);
  });

  it('a single day by acuerdo, and a span that goes over the end of a year', () => {
    expect(daysOf({ kind: 'single', date: '2025-11-03' }, 2024, 2026)).toEqual(['2025-11-03']);
    const recess = { kind: 'span', first: '2026-12-30', last: '2027-01-02' };
    expect(daysOf(recess, 2026, 2027)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysOf(recess, 2026)).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('hold between their validity dates only', () => {
    const rule = { kind: 'fixed', month: 7, day: 1, from: '2026-07-01', to: '2027-07-01' };
    expect(daysOf(rule, 2024, 2030)).toEqual(['2026-07-01', '2027-07-01']);
  });
});

describe('resolving a calendar', () => {
  const question: CalendarQuestion = { fromYear: 2026, toYear: 2026 };
  const feast = aLine({ key: 'feast', kind: 'fixed', month: 7, day: 26, name: 'Santa Ana', offices: ['0401'] });
  const half = aLine({ key: 'half', kind: 'fixed', month: 12, day: 24, name: 'Nochebuena', halfDay: true });
  const offices = [
    { code: '0401', name: 'Chimaltenango' },
    { code: '0402', name: 'San José Poaquil' },
  ];
  const holidays = (rules: CalendarRules, change: Partial<CalendarQuestion> = {}): string[] =>
    resolveCalendar(rules, { ...question, ...change }).data.holidays.map(({ date }) => date);

  it("gives the form institutions store, with the weekly rest's own basis beside it", () => {
    const { data, calendar, restBasis } = resolveCalendar(
      aCalendar([aLine({ kind: 'fixed', month: 5, day: 1 })]),
      question,
    );
    expect(data).toEqual({
      version: 'sample-1+half-days-count+2026-2026',
      weekend: [6, 7],
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      holidays: [{ date: '2026-05-01', name: 'Un día', basis: 'Una ley' }],
    });
    expect(restBasis).toBe('LOJ 45');
    expect(isBusinessDay('2026-05-01', calendar)).toBe(false);
  });

  it("a town's feast holds for its office, and for the seat when no office is named", () => {
    const rules = aCalendar([feast], { offices });
    expect(holidays(rules)).toEqual([]);
    expect(holidays(rules, { office: '0401' })).toEqual(['2026-07-26']);
    expect(holidays(rules, { office: '0402' })).toEqual([]);
    expect(holidays(aCalendar([feast], { offices, seat: '0401' }))).toEqual(['2026-07-26']);
    expect(() => holidays(rules, { office: '0499' })).toThrow('sample: has no office "0499"; there are 0401, 0402');
    expect(() => holidays(aCalendar([feast]))).toThrow('sample: feast: holds for an office "0401" that no calendar');
  });

  it('half days have no business only where the profile says so; those that count are told apart', () => {
    expect(holidays(aCalendar([half]))).toEqual([]);
    expect(resolveCalendar(aCalendar([half]), question).countedHalfDays.get('2026-12-24')?.name).toBe('Nochebuena');
    expect(holidays(aCalendar([half]), { halfDays: 'closed' })).toEqual(['2026-12-24']);
    expect(holidays(aCalendar([half], { halfDays: 'closed' }))).toEqual(['2026-12-24']);
    expect(holidays(aCalendar([half], { halfDays: 'closed' }), { halfDays: 'count' })).toEqual([]);
  });

  it('two lines on one day keep both causes in order; a whole day takes the place of a half one', () => {
    const acuerdo = aLine({ key: 'ag', kind: 'single', date: '2026-12-24', name: 'Concedido', basis: 'AG 1' });
    const recess = aLine({
      key: 'recess',
      kind: 'span',
      first: '2026-12-24',
      last: '2026-12-24',
      name: 'Receso',
      basis: 'Acuerdo 2',
    });
    const { data, countedHalfDays } = resolveCalendar(aCalendar([half, acuerdo, recess]), question);
    expect(data.holidays).toEqual([{ date: '2026-12-24', name: 'Concedido; Receso', basis: 'AG 1; Acuerdo 2' }]);
    expect(countedHalfDays.size).toBe(0);
  });

  it('takes the lines of the calendars it includes, and refuses one that is not there or a key said twice', () => {
    const law = aCalendar([feast], { id: 'law', version: 'law-3', offices });
    const own = readCalendarRules('own.json', {
      id: 'own',
      version: 'own-1',
      name: 'Propio',
      country: 'GT',
      includes: ['law'],
      seat: '0401',
      lines: [aLine({ kind: 'fixed', month: 5, day: 1 })],
    });
    const { data } = resolveCalendar(own, question, new Map([['law', law]]));
    expect(data.version).toBe('law-3+own-1+0401+half-days-count+2026-2026');
    expect(data.holidays.map(({ date }) => date)).toEqual(['2026-05-01', '2026-07-26']);
    expect(() => resolveCalendar(own, question)).toThrow('own: includes "law", which is not among the calendars');
    const again = { ...own, lines: [feast] };
    expect(() => resolveCalendar(again, question, new Map([['law', law]]))).toThrow(
      'own: feast: the key stands twice, in law as well',
    );
  });

  it('needs exactly one weekly rest, and years in order', () => {
    const restless = { ...aCalendar([]), lines: [] };
    expect(() => resolveCalendar(restless, question)).toThrow('sample: has 0 weekly rests with its includes, not one');
    expect(() => holidays(aCalendar([]), { toYear: 2025 })).toThrow(RangeError);
  });
});

describe("a calendar's file is refused, naming file, line and reason", () => {
  const fixed = { kind: 'fixed', month: 5, day: 1 };

  it.each([
    ['an unknown kind', { kind: 'lunar' }, 'the kind "lunar" is unknown; there are fixed, nth-weekday, easter,'],
    ['no kind', {}, 'the kind undefined is unknown'],
    ['31 February', { ...fixed, month: 2, day: 31 }, 'month 2 has no day 31'],
    ['31 April', { ...fixed, month: 4, day: 31 }, 'month 4 has no day 31'],
    ['month 13', { ...fixed, month: 13 }, 'month cannot be 13'],
    ['a fifth Monday', { kind: 'nth-weekday', month: 2, weekday: 1, nth: 5 }, 'nth cannot be 5'],
    ['a day that moves but 30 June', { kind: 'moved-gt', month: 10, day: 20 }, 'only 30 June moves'],
    ['a day left out', { kind: 'fixed', month: 5 }, 'day cannot be left out'],
    ['a day that does not exist', { kind: 'single', date: '2026-02-30' }, 'date cannot be "2026-02-30"'],
    ['a span reversed', { kind: 'span', first: '2026-02-02', last: '2026-02-01' }, 'ends on 2026-02-01, before'],
    ['a validity reversed', { ...fixed, from: '2027-01-01', to: '2026-01-01' }, 'its validity is reversed: from 2027'],
    ['no legal basis', { ...fixed, basis: ' ' }, 'has no legal basis'],
    ['no name', { ...fixed, name: '' }, 'has no name'],
    ['a field of another kind', { ...fixed, offset: 1 }, 'a fixed line has no field "offset"'],
    ['a half day that is no flag', { ...fixed, halfDay: 'yes' }, 'halfDay must be true or false'],
    ['an empty list of offices', { ...fixed, offices: [] }, 'offices must be a list'],
    ['an unknown sureness', { ...fixed, sure: 'quite' }, 'sure must be one of text, high, medium, low, open'],
    ['an open line that asks nothing', { ...fixed, sure: 'open' }, 'is "open" and does not say what to ask whom'],
    ['a weekly rest of one office', { kind: 'weekly-rest', days: [7], offices: ['a'] }, 'holds for the whole calendar'],
    ['a weekly rest of one day twice', { kind: 'weekly-rest', days: [7, 7] }, 'days cannot be [7,7]'],
  ])('%s', (_, rule, reason) => {
    const read = () => aCalendar([aLine(rule)]);
    expect(read).toThrow(CalendarRulesInvalid);
    expect(read).toThrow(`sample.json: line 2 (one): `);
    expect(read).toThrow(reason);
  });

  it('a line named twice', () => {
    expect(() => aCalendar([aLine(fixed), aLine(fixed)])).toThrow('sample.json: line 3 (one): this key stands twice');
  });

  it('a file that is no calendar', () => {
    expect(() => readCalendarRules('x.json', [])).toThrow('x.json: is not an object');
    expect(() => aCalendar([], { country: 'HN' })).toThrow('sample.json: country must be "GT" or "MX"');
    expect(() => aCalendar([], { zone: 'America/Nowhere' })).toThrow('"America/Nowhere" is not an IANA time zone');
    expect(() => aCalendar([], { halfDays: 'maybe' })).toThrow('halfDays must be');
    expect(() => aCalendar([], { lines2: [] })).toThrow('the field "lines2" is unknown');
    expect(() => aCalendar(['2026-01-01' as unknown as object])).toThrow('sample.json: line 2: is not an object');
  });
});
