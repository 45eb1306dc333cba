import { addBusinessDays, calendarOf, civilDate, dayNumber, subtractBusinessDays } from '@libs/business-calendar';
import fc from 'fast-check';
import { DEFAULT_LADDER, latestDueOn, rungDay } from './escalation-ladder.js';
import type { DayCounts } from './legal-clock.js';

const calendar = calendarOf({
  version: '2026',
  weekend: [6, 7],
  validFrom: '2025-12-01',
  validTo: '2027-01-31',
  holidays: [
    { date: '2026-02-02', name: 'Constitución', basis: 'LFT 74' },
    { date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' },
  ],
});
const days: DayCounts = {
  businessDays: () => 0,
  calendarDays: () => 0,
  businessDayFrom: (date, n) => (n < 0 ? subtractBusinessDays(date, -n, calendar) : addBusinessDays(date, n, calendar)),
};

describe('the ladder', () => {
  it('counts in business days from the due date', () => {
    expect(DEFAULT_LADDER.map((rung) => [rung.to, rungDay(rung, '2026-02-03', days)])).toEqual([
      ['officer', '2026-01-28'],
      ['head', '2026-02-04'],
      ['supervisor', '2026-02-10'],
      ['control-body', '2026-02-17'],
    ]);
  });

  it('finds exactly the due dates for which a rung counts on a day', () => {
    const date = fc.integer({ min: dayNumber('2026-01-15'), max: dayNumber('2026-12-15') }).map(civilDate);
    fc.assert(
      fc.property(date, fc.constantFrom(...DEFAULT_LADDER), (today, rung) => {
        const latest = latestDueOn(rung, today, days);
        const next = civilDate(dayNumber(latest) + 1);
        expect([rungDay(rung, latest, days) <= today, rungDay(rung, next, days) <= today]).toEqual([true, false]);
      }),
    );
  });
});
