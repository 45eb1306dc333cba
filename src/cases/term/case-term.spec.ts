import { addBusinessDays, calendarOf, type CalendarData, dueDate } from '@libs/business-calendar';
import fc from 'fast-check';
import { bareRegime } from '@libs/legal-terms';
import { governedTerm, termOf } from './case-term.js';

const law = { code: 'peticion', name: 'Petición', legalBasis: 'CPEUM 8' };
const calendar: CalendarData = {
  version: '2026',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  holidays: [
    { date: '2026-03-16', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' },
    { date: '2026-05-01', name: 'Día del Trabajo', basis: 'LFT 74' },
    { date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' },
  ],
};
const counted = (facts: Parameters<typeof termOf>[0]) => {
  const term = termOf(facts, law, calendar);
  if (term.state !== 'due') throw new Error(term.state);
  return term;
};

describe('the term of a case, explained', () => {
  it('shows each day, counted or not, and why not', () => {
    const { dueOn, ledger } = counted({ termFrom: '2026-03-12', termDays: 3, suspensions: [] });
    expect(dueOn).toBe('2026-03-18');
    expect(ledger.map(({ date, status, number }) => [date, status, number])).toEqual([
      ['2026-03-12', 'skipped', undefined],
      ['2026-03-13', 'counted', 1],
      ['2026-03-14', 'skipped', undefined],
      ['2026-03-15', 'skipped', undefined],
      ['2026-03-16', 'skipped', undefined],
      ['2026-03-17', 'counted', 2],
      ['2026-03-18', 'counted', 3],
    ]);
    const monday = ledger.find(({ date }) => date === '2026-03-16');
    expect(monday?.causes).toEqual([{ kind: 'HOLIDAY', name: 'Natalicio de Benito Juárez', basis: 'LFT 74' }]);
  });

  it('stands still while the citizen is asked, and says since when and what is left', () => {
    const suspensions = [{ requestId: 'a', from: '2026-03-13' }];
    expect(termOf({ termFrom: '2026-03-12', termDays: 3, suspensions }, law, calendar)).toMatchObject({
      state: 'suspended',
      since: '2026-03-13',
      remaining: 2,
    });
  });

  it('counts a reopened case anew, whatever was asked before', () => {
    const suspensions = [{ requestId: 'a', from: '2026-03-02', to: '2026-03-06' }];
    expect(counted({ termFrom: '2026-03-12', termDays: 3, suspensions }).dueOn).toBe('2026-03-18');
  });

  const days = fc.integer({ min: 0, max: 40 });
  const story = fc.record({
    filed: fc.integer({ min: 0, max: 250 }),
    termDays: fc.integer({ min: 1, max: 60 }),
    asked: fc.array(fc.tuple(days, days), { maxLength: 4 }),
    open: fc.option(days, { nil: undefined }),
  });

  const dateOf = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

  function factsOf({ filed, termDays, asked, open }: typeof story extends fc.Arbitrary<infer T> ? T : never) {
    let day = filed;
    const suspensions: { requestId: string; from: string; to?: string }[] = asked.map(([after, lasted], at) => {
      const from = (day += after);
      const to = (day += lasted);
      return { requestId: String(at), from: dateOf(from), to: dateOf(to) };
    });
    if (open !== undefined) suspensions.push({ requestId: 'open', from: dateOf(day + open) });
    return { termFrom: dateOf(filed), termDays, suspensions };
  }

  it('is due on the day that was written down: both ways of counting agree, whatever was asked when', () => {
    fc.assert(
      fc.property(story, (told) => {
        const facts = factsOf(told);
        const { termFrom: filedOn, termDays, suspensions } = facts;
        const plain = dueDate({ filedOn, termDays, suspensions }, calendarOf(calendar));
        const term = termOf(facts, law, calendar);
        expect(term).toMatchObject(plain.state === 'running' ? { ...plain, state: 'due' } : plain);
        const numbers = term.state === 'not-started' ? [] : term.ledger.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('would notice a day counted wrongly', () => {
    const shifted = { ...calendar, holidays: calendar.holidays.slice(1) };
    const plain = addBusinessDays('2026-03-12', 3, calendarOf(calendar));
    expect(termOf({ termFrom: '2026-03-12', termDays: 3, suspensions: [] }, law, shifted)).not.toMatchObject({
      dueOn: plain,
    });
  });
});

describe('the term of a case whose law waits for the file', () => {
  const bare = bareRegime({ id: 'GT-PET', name: 'Petición', legalBasis: 'LCA 1', preventionEffect: 'NONE' });
  const regime = { ...bare, startRule: 'READY_TO_RESOLVE' } as const;
  const held = { regime: 'GT-PET', regimeVersion: 'a0', unit: 'BUSINESS_DAYS', length: 3 } as const;
  const reception = { at: new Date('2026-03-12T18:00:00Z'), zone: 'America/Guatemala' };
  const explained = (readyOn?: string) =>
    governedTerm(
      { termFrom: '2026-03-12', suspensions: [], ...(readyOn !== undefined && { readyOn }) },
      held,
      regime,
      calendar,
      reception,
    );

  it('K.2: tells the internal clock, each day of it, until the file is ready', () => {
    const term = explained();
    expect(term).toMatchObject({ state: 'not-started', internalDueOn: '2026-03-18' });
    expect(term.internal.map(({ date, phase, number }) => [date, phase, number])).toEqual([
      ['2026-03-12', 'internal', undefined],
      ['2026-03-13', 'internal', 1],
      ['2026-03-14', 'internal', undefined],
      ['2026-03-15', 'internal', undefined],
      ['2026-03-16', 'internal', undefined],
      ['2026-03-17', 'internal', 2],
      ['2026-03-18', 'internal', 3],
    ]);
  });

  it('K.2: tells both clocks from then on', () => {
    const term = explained('2026-03-17');
    expect(term).toMatchObject({ state: 'due', startedOn: '2026-03-17', dueOn: '2026-03-20', filedOn: '2026-03-12' });
    expect(term.internal.at(-1)).toMatchObject({ date: '2026-03-17', phase: 'internal', number: 2 });
  });
});
