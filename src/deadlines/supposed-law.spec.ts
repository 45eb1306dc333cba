import type { CalendarData } from '@libs/business-calendar';
import { bareRegime } from '@libs/legal-terms';
import { type SupposedLaw, SupposedTerms } from './supposed-law.js';
import type { TermFacts } from './term-facts.js';

const calendar: CalendarData = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [{ date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' }],
};
const regime = bareRegime({ id: 'own', name: 'own', legalBasis: 'own', length: 10 });
const calendars = {
  get: () => Promise.resolve({ zone: 'America/Mexico_City', calendar, revisions: { calendar: 'c1' } }),
  consulted: <Content>(hash: string) =>
    hash === 'r1' ? Promise.resolve(regime as Content) : Promise.reject(new Error(`nothing under ${hash}`)),
};
/** Filed on a Monday, ten business days: the holiday is among them. */
const short: TermFacts = { from: '2026-03-09', days: 10, stops: [], counted: true, running: false };
const underRegime: TermFacts = { ...short, law: { regimeVersion: 'r1', unit: 'BUSINESS_DAYS', length: 10 } };

const dueOn = (law: SupposedLaw, term: TermFacts | undefined) => new SupposedTerms('town', law, calendars).dueOn(term);

describe('a term under supposed law', () => {
  it.each([
    ['nothing else', {}, '2026-03-24'],
    ['five business days', { term: { length: 5, unit: 'BUSINESS_DAYS' } }, '2026-03-17'],
    ['ten natural days', { term: { length: 10, unit: 'CALENDAR_DAYS' } }, '2026-03-19'],
    ['a week closed', { closed: { from: '2026-03-17', to: '2026-03-20' } }, '2026-03-30'],
    ['worked Saturdays', { saturdays: true }, '2026-03-21'],
  ] as const)('is counted with %s, under a short definition and under a regime', async (_, law, due) => {
    expect([await dueOn(law, short), await dueOn(law, underRegime)]).toEqual([due, due]);
  });

  it('keeps the days on which its clock stood still, and its extension', async () => {
    const law = { term: { length: 5, unit: 'BUSINESS_DAYS' as const } };
    const stops = [{ from: '2026-03-10', to: '2026-03-12' }];
    expect(await dueOn(law, { ...short, stops })).toBe('2026-03-19');
    expect(await dueOn(law, { ...underRegime, stops })).toBe('2026-03-19');
  });

  it('changes nothing of the calendar in force', async () => {
    const before = JSON.stringify(calendar);
    await dueOn({ saturdays: true, closed: { from: '2026-03-17', to: '2026-03-20' } }, short);
    expect([JSON.stringify(calendar), await dueOn({}, short)]).toEqual([before, '2026-03-24']);
  });

  it('is not known where no calendar of ours counted the date, or none reaches so far', async () => {
    expect(await dueOn({}, undefined)).toBeUndefined();
    expect(await dueOn({}, { ...short, counted: false })).toBeUndefined();
    expect(await dueOn({ term: { length: 400, unit: 'BUSINESS_DAYS' } }, short)).toBeUndefined();
  });
});
