import fc from 'fast-check';
import {
  addBusinessDays,
  businessDaysBetween,
  calendarOf,
  dueDate,
  isBusinessDay,
  OutsideCalendar,
  type BusinessCalendar,
  type Suspension,
} from './index.js';

function aCalendar(days: readonly string[], change: { weekend?: number[]; validTo?: string } = {}): BusinessCalendar {
  const holidays = days.map((date) => ({ date, name: 'inhábil', basis: 'sample' }));
  return calendarOf({
    version: 'mx-2026.1',
    weekend: [6, 7],
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    ...change,
    holidays,
  });
}

const labourLaw = aCalendar([
  '2026-01-01',
  '2026-02-02',
  '2026-03-16',
  '2026-05-01',
  '2026-09-16',
  '2026-11-16',
  '2026-12-25',
]);
const procedureLaw = aCalendar([
  '2026-01-01',
  '2026-02-05',
  '2026-03-21',
  '2026-05-01',
  '2026-05-05',
  '2026-09-01',
  '2026-09-16',
]);

describe('a term in business days', () => {
  it('never counts the day of filing', () => {
    expect(addBusinessDays('2026-11-20', 1, labourLaw)).toBe('2026-11-23'); // filed on a Friday
    expect(addBusinessDays('2026-11-21', 1, labourLaw)).toBe('2026-11-23'); // on a Saturday
    expect(addBusinessDays('2026-11-23', 1, labourLaw)).toBe('2026-11-24');
    expect(addBusinessDays('2026-11-23', 0, labourLaw)).toBe('2026-11-23');
    expect(businessDaysBetween('2026-11-20', '2026-11-20', labourLaw)).toBe(0);
    expect(businessDaysBetween('2026-11-20', '2026-11-23', labourLaw)).toBe(1);
    expect(businessDaysBetween('2026-11-23', '2026-11-20', labourLaw)).toBe(-1);
  });

  it('depends on the calendar: the same facts under two laws', () => {
    expect(dueDate({ filedOn: '2026-03-09', termDays: 10 }, labourLaw)).toEqual({
      state: 'running',
      dueOn: '2026-03-24',
    });
    expect(dueDate({ filedOn: '2026-03-09', termDays: 10 }, procedureLaw)).toEqual({
      state: 'running',
      dueOn: '2026-03-23',
    });
  });

  it('stands still from the day after the asking to the day of the reply', () => {
    const filed = { filedOn: '2026-09-07', termDays: 15 };
    const asked = [{ from: '2026-09-11' }];
    expect(dueDate({ ...filed, suspensions: asked }, labourLaw)).toEqual({
      state: 'suspended',
      since: '2026-09-11',
      remaining: 11,
    });
    const replied = [{ from: '2026-09-11', to: '2026-09-22' }];
    expect(dueDate({ ...filed, suspensions: replied }, labourLaw)).toEqual({ state: 'running', dueOn: '2026-10-07' });
    expect(businessDaysBetween('2026-09-07', '2026-10-07', labourLaw, replied)).toBe(15);
    expect(businessDaysBetween('2026-09-07', '2026-09-22', labourLaw, replied)).toBe(4);
    expect(businessDaysBetween('2026-09-07', '2026-10-07', labourLaw, asked)).toBe(4);
  });

  it('asked and answered on one day loses nothing; asked on the day of filing has used nothing', () => {
    const due = (suspensions: Suspension[]) => dueDate({ filedOn: '2026-11-23', termDays: 3, suspensions }, labourLaw);
    expect(due([{ from: '2026-11-24', to: '2026-11-24' }])).toEqual(due([]));
    expect(due([{ from: '2026-11-23' }])).toEqual({ state: 'suspended', since: '2026-11-23', remaining: 3 });
  });

  it('runs only when no suspension holds it, where several overlap', () => {
    const due = (suspensions: Suspension[]) => dueDate({ filedOn: '2026-11-23', termDays: 5, suspensions }, labourLaw);
    const two = [
      { from: '2026-11-24', to: '2026-12-01' },
      { from: '2026-11-26', to: '2026-12-03' },
    ];
    expect(due(two)).toEqual(due([{ from: '2026-11-24', to: '2026-12-03' }]));
    expect(due(two.toReversed())).toEqual(due(two));
    expect(due([two[0]!, { from: '2026-11-26' }])).toEqual({ state: 'suspended', since: '2026-11-26', remaining: 4 });
  });

  it('is not moved by what begins after it has run out', () => {
    const term = { filedOn: '2026-11-23', termDays: 3 };
    expect(dueDate({ ...term, suspensions: [{ from: '2026-11-26' }] }, labourLaw)).toEqual({
      state: 'running',
      dueOn: '2026-11-26',
    });
    expect(dueDate({ ...term, suspensions: [{ from: '2026-12-01', to: '2026-12-09' }] }, labourLaw)).toEqual({
      state: 'running',
      dueOn: '2026-11-26',
    });
  });

  it('guesses nothing outside the calendar', () => {
    expect(() => addBusinessDays('2027-12-30', 2, labourLaw)).toThrow(OutsideCalendar);
    expect(() => isBusinessDay('2025-12-31', labourLaw)).toThrow(
      '2025-12-31 lies outside calendar mx-2026.1, which knows 2026-01-01 to 2027-12-31',
    );
    expect(() => dueDate({ filedOn: '2027-12-01', termDays: 60 }, labourLaw)).toThrow(OutsideCalendar);
  });

  it('refuses nonsense', () => {
    expect(() => dueDate({ filedOn: '2026-11-23', termDays: 0 }, labourLaw)).toThrow(RangeError);
    expect(() => addBusinessDays('2026-11-23', 1.5, labourLaw)).toThrow(RangeError);
    expect(() => dueDate({ filedOn: '2026-02-30', termDays: 1 }, labourLaw)).toThrow(RangeError);
    const backwards = [{ from: '2026-11-25', to: '2026-11-24' }];
    expect(() => dueDate({ filedOn: '2026-11-23', termDays: 1, suspensions: backwards }, labourLaw)).toThrow(
      RangeError,
    );
    expect(() => aCalendar(['2026-12-25', '2026-12-25'])).toThrow('stands twice');
    expect(() => aCalendar(['2028-01-01'])).toThrow('outside');
    expect(() => aCalendar([], { validTo: '2025-01-01' })).toThrow(RangeError);
    expect(() => aCalendar([], { weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow('at most six');
    expect(() => aCalendar([], { weekend: [0] })).toThrow(RangeError);
  });
});

describe('against a day-by-day oracle', () => {
  const start = Date.UTC(2026, 0, 1);
  const text = (i: number) => new Date(start + i * 86_400_000).toISOString().slice(0, 10);
  const span = fc.record({ from: fc.nat(60), days: fc.option(fc.nat(25), { freq: 6 }) });
  const world = fc.record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    holidays: fc.uniqueArray(fc.nat(250), { maxLength: 25 }),
    filed: fc.nat(40),
    termDays: fc.integer({ min: 1, max: 45 }),
    spans: fc.array(span, { maxLength: 3 }),
  });

  /** Walks the days one by one with a ledger, the way a clerk would with a wall calendar; shares no code with the library. */
  function walk({ weekend, holidays, filed, termDays, spans }: typeof world extends fc.Arbitrary<infer W> ? W : never) {
    let used = 0;
    for (let i = filed + 1; i < 700; i += 1) {
      const dayOfWeek = new Date(start + i * 86_400_000).getUTCDay() || 7;
      const stopped = spans.some(({ from, days }) => i > filed + from && (days === null || i <= filed + from + days));
      if (stopped || weekend.includes(dayOfWeek) || holidays.includes(i)) continue;
      used += 1;
      if (used === termDays) return { used, dueOn: text(i) };
    }
    return { used, dueOn: undefined };
  }

  it('agrees on 50,000 terms', () => {
    const agreement = fc.property(world, (given) => {
      const calendar = aCalendar(given.holidays.map(text), { weekend: given.weekend });
      const suspensions = given.spans.map(({ from, days }): Suspension => {
        const since = given.filed + from;
        return days === null ? { from: text(since) } : { from: text(since), to: text(since + days) };
      });
      const filedOn = text(given.filed);
      const found = dueDate({ filedOn, termDays: given.termDays, suspensions }, calendar);
      const { used, dueOn } = walk(given);
      // Compared by hand: an expect() for each of 50,000 runs takes longer than the runs.
      if (dueOn === undefined) return found.state === 'suspended' && found.remaining === given.termDays - used;
      return (
        found.state === 'running' &&
        found.dueOn === dueOn &&
        businessDaysBetween(filedOn, dueOn, calendar, suspensions) === given.termDays &&
        (suspensions.length > 0 || addBusinessDays(filedOn, given.termDays, calendar) === dueOn)
      );
    });
    expect(() => fc.assert(agreement, { numRuns: 50_000 })).not.toThrow();
  });
});
