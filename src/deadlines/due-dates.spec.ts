import type { CalendarData } from '@libs/business-calendar';
import type { InstitutionDirectory, SettlingLaw } from '../institutions/index.js';
import { BusinessDayClock } from './business-day-clock.js';
import { DueDates } from './due-dates.js';
import type { TermFacts } from './term-facts.js';

const calendar: CalendarData = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [{ date: '2026-09-18', name: 'Asueto por acuerdo', basis: 'Acuerdo 12' }],
  suspensions: [{ from: '2026-12-07', to: '2026-12-18', name: 'Inundación', basis: 'Acuerdo 13' }],
};
const term: TermFacts = { from: '2026-09-07', days: 10, stops: [], counted: true, running: true };
const change: SettlingLaw = { since: new Date(0), from: '2026-09-18', days: 5 };

function dueDates(settling?: SettlingLaw): DueDates {
  const record = { zone: 'America/Mexico_City', calendar, revisions: { calendar: 'c2' }, settling };
  const institutions = { get: () => Promise.resolve(record) } as unknown as InstitutionDirectory;
  return new DueDates(institutions, new BusinessDayClock(institutions));
}
const present = (recorded: string, facts: Partial<TermFacts> = {}, settling: SettlingLaw | undefined = change) =>
  dueDates(settling).present('town', { dueOn: recorded, term: { ...term, ...facts } });

describe('a due date by the calendar in force', () => {
  it('is counted anew while a change of law is on its way to the case', async () => {
    expect(await present('2026-09-21')).toBe('2026-09-22');
  });

  it('skips days on which labours are suspended', async () => {
    expect(await present('2026-12-09', { from: '2026-11-25' })).toBe('2026-12-23');
  });

  it('is the recorded one when every case was counted, without counting', async () => {
    const recorded = { dueOn: '1999-01-01', term };
    expect(await dueDates().present('town', recorded)).toBe('1999-01-01');
    expect(await dueDates().unsettled('town')).toBeUndefined();
  });

  it.each<[string, string, Partial<TermFacts>]>([
    ['is due before the first day that changed', '2026-09-17', {}],
    ['was answered, has ended or waits for the citizen', '2026-09-21', { running: false }],
    ['was taken over from elsewhere', '2026-09-21', { counted: false }],
    ['is due beyond the calendar now', '2026-12-29', { from: '2026-12-01', days: 20 }],
  ])('stays for a case that %s', async (_, recorded, facts) => {
    expect(await present(recorded, facts)).toBe(recorded);
  });

  it('tells lists how far to look', async () => {
    const unsettled = await dueDates(change).unsettled('town');
    expect(unsettled?.from).toBe('2026-09-18');
    expect([unsettled?.latestBefore('2026-09-21'), unsettled?.earliestOf('2026-09-21')]).toEqual([
      '2026-09-26',
      '2026-09-16',
    ]);
  });
});
