import type { CalendarData } from '@libs/business-calendar';
import { BusinessDayClock } from './business-day-clock.js';
import { CalendarTooShort } from './deadline.refusals.js';

const institution = 'mexicali';

function aClock(change: Partial<CalendarData> = {}) {
  const holidays = [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }];
  const calendar = {
    version: '2026.1',
    weekend: [6, 7],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    holidays,
    ...change,
  };
  const record = { zone: 'America/Tijuana', calendar, revisions: { calendar: 'a1' } };
  return { record, clock: new BusinessDayClock({ get: () => Promise.resolve(record) }) };
}

describe('the legal clock in business days', () => {
  it('opens a term and says by which calendar', async () => {
    const { clock } = aClock();
    const due = await clock.openTerm({ institution, filedOn: '2026-09-07', termDays: 15 });
    expect(due).toEqual({ dueOn: '2026-09-29', calendarVersion: 'a1' });
  });

  it('resumes a term after the citizen replied', async () => {
    const { clock } = aClock();
    const suspensions = [{ from: '2026-09-11', to: '2026-09-22' }];
    const term = { institution, filedOn: '2026-09-07', termDays: 15, suspensions };
    expect((await clock.resumeTerm(term)).dueOn).toBe('2026-10-07');
    await expect(clock.resumeTerm({ ...term, suspensions: [{ from: '2026-09-11' }] })).rejects.toThrow(
      'has no due date',
    );
  });

  it('counts for figures', async () => {
    const days = await aClock().clock.dayCounts(institution);
    expect(days.businessDays('2026-09-07', '2026-10-07', [{ from: '2026-09-11', to: '2026-09-22' }])).toBe(15);
    expect(days.calendarDays('2026-09-07', '2026-10-07')).toBe(30);
  });

  it('knows what day it is where the institution is', async () => {
    expect(await aClock().clock.today(institution, new Date('2026-11-05T06:30:00Z'))).toBe('2026-11-04');
  });

  it('goes by the calendar in force when it is asked', async () => {
    const { clock, record } = aClock();
    const opening = { institution, filedOn: '2026-11-12', termDays: 5 };
    expect((await clock.openTerm(opening)).dueOn).toBe('2026-11-19');
    const holidays = [{ date: '2026-11-16', name: 'Revolución', basis: 'LFT 74' }];
    record.calendar = { ...record.calendar, version: '2026.2', holidays };
    record.revisions = { calendar: 'b2' };
    expect(await clock.openTerm(opening)).toEqual({ dueOn: '2026-11-20', calendarVersion: 'b2' });
  });

  it('refuses to guess beyond the calendar, and says what is missing', async () => {
    const refused = aClock().clock.openTerm({ institution, filedOn: '2026-12-28', termDays: 15 });
    await expect(refused).rejects.toThrow(CalendarTooShort);
    await expect(refused).rejects.toMatchObject({
      code: 'calendar-too-short',
      details: { institution, date: '2027-01-01' },
    });
    const days = await aClock().clock.dayCounts(institution);
    expect(() => days.businessDays('2010-10-01', '2010-10-04', [])).toThrow(CalendarTooShort);
  });
});
