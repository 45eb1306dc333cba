import { civilDateOf, daysBetween, monthOf } from './index.js';
import { civilDate, dayNumber, weekday } from './civil-date.js';

describe('civil dates', () => {
  it.each([
    ['2026-11-05T06:30:00Z', 'America/Tijuana', '2026-11-04'],
    ['2026-11-05T06:30:00Z', 'America/Mexico_City', '2026-11-05'],
    ['2026-11-05T06:30:00Z', 'America/Guatemala', '2026-11-05'],
    ['2027-01-01T07:30:00Z', 'America/Tijuana', '2026-12-31'],
    ['2027-01-01T08:00:00Z', 'America/Tijuana', '2027-01-01'],
    ['2026-03-07T07:59:59Z', 'America/Tijuana', '2026-03-06'], // winter: the day ends at 08:00Z
    ['2026-03-10T06:59:59Z', 'America/Tijuana', '2026-03-09'], // summer: at 07:00Z
    ['2026-07-15T05:30:00Z', 'America/Mexico_City', '2026-07-14'], // no summer time since 2022
  ])('%s is in %s the %s', (instant, zone, date) => {
    expect(civilDateOf(new Date(instant), zone)).toBe(date);
  });

  it('changes at midnight to the millisecond, whatever was asked before', () => {
    const midnight = Date.parse('2026-11-05T08:00:00Z');
    const around = [-900_001, -900_000, -1, 0, 1, 899_999, -1, 900_000, 0].map((ms) =>
      civilDateOf(new Date(midnight + ms), 'America/Tijuana'),
    );
    const [before, after] = ['2026-11-04', '2026-11-05'];
    expect(around).toEqual([before, before, before, after, after, after, before, after, after]);
    // Guatemala's day began 31 seconds past the quarter in local mean time, until 1918-10-05.
    const old = Date.parse('1910-05-01T06:00:00Z');
    expect(civilDateOf(new Date(old), 'America/Guatemala')).toBe('1910-04-30');
    expect(civilDateOf(new Date(old + 200_000), 'America/Guatemala')).toBe('1910-05-01');
  });

  it('refuses zones and instants that do not exist', () => {
    expect(() => civilDateOf(new Date(), 'America/Atlantis')).toThrow(RangeError);
    expect(() => civilDateOf(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  });

  it('counts calendar days', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2028-02-27', '2028-03-01')).toBe(3);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
    expect(monthOf('2026-11-21')).toBe('2026-11');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '21/11/2026', '', '2026-11-21T00:00:00Z', '+02026-11-21'])(
    'refuses %s as a day',
    (text) => {
      expect(() => monthOf(text)).toThrow(RangeError);
      expect(() => daysBetween('2026-01-01', text)).toThrow(RangeError);
    },
  );

  it('knows the day of the week, before 1970 too', () => {
    expect(
      ['2026-11-16', '2026-11-21', '2026-11-22', '1969-12-31', '1917-02-05'].map((d) => weekday(dayNumber(d))),
    ).toEqual([1, 6, 7, 3, 1]);
    expect(civilDate(dayNumber('1917-02-05'))).toBe('1917-02-05');
  });
});
