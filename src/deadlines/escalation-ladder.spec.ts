import { civilDate, dayNumber } from '@libs/business-calendar';
import fc from 'fast-check';
import { BusinessDayClock } from './business-day-clock.js';
import { datedLadder, DEFAULT_LADDER, latestDueOn, type Rung } from './escalation-ladder.js';
import type { DayCounts } from './legal-clock.js';

const calendar = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2025-12-01',
  validTo: '2026-12-31',
  holidays: [
    { date: '2026-02-02', name: 'Constitución', basis: 'LFT 74' },
    { date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' },
    { date: '2026-12-25', name: 'Navidad', basis: 'LFT 74' },
  ],
};
const town = { zone: 'America/Mexico_City', calendar, revisions: { calendar: 'c1' } };
const clock = new BusinessDayClock({
  get: () => Promise.resolve(town),
  consulted: () => Promise.reject(new Error('no regime is asked for')),
});
let days: DayCounts;
beforeAll(async () => {
  days = await clock.dayCounts('town');
});
const dated = (dueOn: string) => datedLadder(DEFAULT_LADDER, dueOn, days).map(({ to, from }) => [to, from]);
const ON_THE_DAY = { to: 'head', businessDays: 0 } as const;
const fromOf = (rung: Rung, dueOn: string) => datedLadder([rung], dueOn, days)[0]?.from;

describe('the ladder', () => {
  it('counts in business days from the due date', () => {
    expect(dated('2026-02-03')).toEqual([
      ['officer', '2026-01-28'],
      ['head', '2026-02-04'],
      ['supervisor', '2026-02-10'],
      ['control-body', '2026-02-17'],
    ]);
  });

  it('may tell on the due date itself, holiday or not', () => {
    expect(['2026-02-02', '2026-02-03'].map((dueOn) => fromOf(ON_THE_DAY, dueOn))).toEqual([
      '2026-02-02',
      '2026-02-03',
    ]);
  });

  it('finds exactly the due dates for which a rung counts on a day', () => {
    const date = fc.integer({ min: dayNumber('2026-01-15'), max: dayNumber('2026-12-15') }).map(civilDate);
    fc.assert(
      fc.property(date, fc.constantFrom(...DEFAULT_LADDER, ON_THE_DAY), (today, rung) => {
        const latest = latestDueOn(rung, today, days) ?? 'none';
        const next = civilDate(dayNumber(latest) + 1);
        const counts = (from: string | undefined) => from !== undefined && from <= today;
        expect([counts(fromOf(rung, latest)), counts(fromOf(rung, next))]).toEqual([true, false]);
      }),
    );
  });

  it('tells whom it can when the calendar ends before the highest rung', () => {
    expect(dated('2026-12-22')).toEqual([
      ['officer', '2026-12-17'],
      ['head', '2026-12-23'],
      ['supervisor', '2026-12-30'],
    ]);
    expect(dated('2026-12-31')).toEqual([['officer', '2026-12-28']]);
  });

  it('counts every due date as near in the last days of the calendar, and goes on looking back', () => {
    const latest = DEFAULT_LADDER.map((rung) => latestDueOn(rung, '2026-12-30', days));
    expect(latest).toEqual(['2026-12-31', '2026-12-29', '2026-12-22', '2026-12-15']);
  });

  it('misses nobody who was to be told while the calendar still lasted', () => {
    const latest = DEFAULT_LADDER.map((rung) => latestDueOn(rung, '2027-02-15', days));
    expect(latest).toEqual(['2026-12-31', '2026-12-30', '2026-12-23', '2026-12-16']);
  });

  it('says nothing of days before the calendar', () => {
    expect(DEFAULT_LADDER.map((rung) => latestDueOn(rung, '2025-12-03', days))).toEqual([
      '2025-12-08',
      '2025-12-02',
      undefined,
      undefined,
    ]);
    expect(dated('2025-11-28')).toEqual([]);
  });
});
