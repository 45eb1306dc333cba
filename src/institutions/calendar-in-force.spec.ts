import { calendarOf, dueDate } from '@libs/business-calendar';
import { calendarInForce, shiftBetween } from './calendar-in-force.js';
import type { CalendarRecord, DeclaredLaw } from './institution.js';
import { contentHash } from '@libs/audit-chain';

const loaded: CalendarRecord = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }],
};
const act = { name: 'Asueto', basis: 'Acuerdo 12' };
const holidays = [{ date: '2026-09-15', ...act, declaration: 'd1' }];
const suspensions = [{ from: '2026-10-05', to: '2026-10-09', ...act, declaration: 'd2' }];
const law = (change: Partial<DeclaredLaw>): DeclaredLaw => ({ version: 1, holidays: [], suspensions: [], ...change });
const dueOn = (calendar: CalendarRecord, filedOn: string) => dueDate({ filedOn, termDays: 10 }, calendarOf(calendar));

describe('the calendar in force', () => {
  it('is the loaded one, hash and all, while no declaration stands', () => {
    expect(calendarInForce(loaded, undefined)).toBe(loaded);
    expect(contentHash(calendarInForce(loaded, law({ version: 7 })))).toBe(contentHash(loaded));
  });

  it('closes declared days, in order, and keeps holidays and suspensions apart', () => {
    const calendar = calendarInForce(loaded, law({ holidays, suspensions }));
    expect(calendar.holidays.map(({ date }) => date)).toEqual(['2026-09-15', '2026-09-16']);
    expect(calendar.suspensions).toEqual(suspensions);
    expect(dueOn(calendar, '2026-09-07')).toMatchObject({ dueOn: '2026-09-23' });
    expect(dueOn(calendar, '2026-10-01')).toMatchObject({ dueOn: '2026-10-22' });
  });

  it('can be checked where a loaded calendar has a declared day meanwhile, or does not reach it', () => {
    const declared = [...holidays, { ...act, date: '2026-09-16', declaration: 'd3' }];
    const later = [...declared, { ...act, date: '2027-01-04', declaration: 'd4' }];
    const calendar = calendarInForce(loaded, law({ holidays: later, suspensions }));
    expect(() => calendarOf(calendar)).not.toThrow();
    expect(calendar.holidays).toHaveLength(2);
  });
});

describe('how far a change of law moves a due date', () => {
  it('is told from the first changed day on, and enough for every term of the year, both ways', () => {
    const before = calendarOf(loaded);
    for (const change of [{ holidays }, { suspensions }, { holidays, suspensions }]) {
      const after = calendarInForce(loaded, law(change));
      const shift = shiftBetween(before, calendarOf(after));
      expect(shiftBetween(calendarOf(after), before)).toEqual(shift);
      const days = shift?.days ?? 0;
      for (let day = 1; day < 320; day += 1) {
        const filedOn = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);
        const [was, is] = [dueOn(loaded, filedOn), dueOn(after, filedOn)];
        if (was.state !== 'running' || is.state !== 'running') throw new Error('suspended');
        const moved = (Date.parse(is.dueOn) - Date.parse(was.dueOn)) / 86_400_000;
        expect(moved).toBeLessThanOrEqual(days);
        expect(moved === 0 || was.dueOn >= (shift?.from ?? '')).toBe(true);
      }
    }
  });

  it('is nothing where the same days are closed', () => {
    const renamed = { ...loaded, version: '2026 bis', holidays: [{ ...loaded.holidays[0], name: 'Otra' }] };
    expect(shiftBetween(calendarOf(loaded), calendarOf(renamed as CalendarRecord))).toBeUndefined();
  });
});
