import { civilDateOf, readTime, weekdaysBetween } from './original-time.js';

const ZONE = 'Europe/Amsterdam';

describe('an original time', () => {
  it.each([
    ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z'],
    ['2011-10-11T13:45:40+0200', '2011-10-11T11:45:40.000Z'],
    ['2011-10-11T11:45:40.5Z', '2011-10-11T11:45:40.500Z'],
    ['2011-10-11 13:45', '2011-10-11T11:45:00.000Z'],
    ['2011-12-11 13:45', '2011-12-11T12:45:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(readTime(text, ZONE)).toEqual({ ok: true, at: new Date(iso), finer: false });
  });

  it('tells when the file was finer than the millisecond', () => {
    expect(readTime('2011-10-11 13:45:40.276001+02:00', ZONE)).toMatchObject({ ok: true, finer: true });
  });

  it.each([
    ['yesterday', 'is not a time'],
    ['2011-02-30 10:00:00Z', 'is not a time of the calendar'],
    ['2011-02-28 24:00:00Z', 'is not a time of the calendar'],
    ['2011-10-30 02:30:00', 'is twice or never on the clock of Europe/Amsterdam'],
    ['2011-03-27 02:30:00', 'is twice or never on the clock of Europe/Amsterdam'],
    ['2011-10-11', 'is not a time'],
    ['2011-10-11 10:00:00+99:00', 'has no valid offset'],
  ])('%s %s', (text, reason) => {
    expect(readTime(text, ZONE)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('may be a bare date where that is allowed', () => {
    expect(readTime('2011-10-11', ZONE, 'allowed')).toEqual({
      ok: true,
      at: new Date('2011-10-10T22:00:00.000Z'),
      finer: false,
    });
  });

  it('has its civil date on the clock of the institution', () => {
    expect(civilDateOf(new Date('2011-10-10T22:00:00.000Z'), ZONE)).toBe('2011-10-11');
    expect(civilDateOf(new Date('2011-10-10T21:59:59.999Z'), ZONE)).toBe('2011-10-10');
  });

  it('is counted in weekdays after the first date, up to and including the last', () => {
    expect(weekdaysBetween('2024-04-05', '2024-04-08')).toBe(1); // Friday to Monday
    expect(weekdaysBetween('2024-04-06', '2024-04-07')).toBe(0);
    expect(weekdaysBetween('2024-04-03', '2024-04-12')).toBe(7);
    expect(weekdaysBetween('2024-04-03', '2024-05-01')).toBe(20);
    expect(weekdaysBetween('2024-04-03', '2024-04-03')).toBe(0);
    expect(weekdaysBetween('2024-04-03', '2024-03-01')).toBe(0);
  });
});
