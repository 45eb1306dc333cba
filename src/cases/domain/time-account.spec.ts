import fc from 'fast-check';
import { type DatedStep, heldSpans } from './time-account.js';

const works = (department: string) => ({ kind: 'department', department });
const step = (type: string, on: string, department?: string): DatedStep => ({
  type,
  on,
  ...(department !== undefined && { department }),
});

describe('who had a case when', () => {
  const filed = [
    step('PetitionRegistered', '2026-01-12'),
    step('CaseRouted', '2026-01-12', 'obras'),
    step('CaseDelivered', '2026-01-12', 'obras'),
    step('CaseAccepted', '2026-01-14', 'obras'),
  ];

  it('is its department from the day it was sent', () => {
    expect(heldSpans(filed, '2026-01-20')).toEqual([{ holder: works('obras'), from: '2026-01-12', to: '2026-01-20' }]);
  });

  it('is the citizen while asked, and the next department after a return', () => {
    const told = [
      ...filed,
      step('CitizenAsked', '2026-01-15'),
      step('CitizenReplied', '2026-01-19'),
      step('CaseReturned', '2026-01-21'),
      step('CaseRouted', '2026-01-22', 'agua'),
      step('CaseAnswered', '2026-01-26'),
      step('CitizenNotified', '2026-01-28'),
      step('CaseClosed', '2026-02-03'),
    ];
    expect(heldSpans(told, '2026-03-01')).toEqual([
      { holder: works('obras'), from: '2026-01-12', to: '2026-01-15' },
      { holder: { kind: 'citizen' }, from: '2026-01-15', to: '2026-01-19' },
      { holder: works('obras'), from: '2026-01-19', to: '2026-01-21' },
      { holder: { kind: 'front-desk' }, from: '2026-01-21', to: '2026-01-22' },
      { holder: works('agua'), from: '2026-01-22', to: '2026-01-28' },
    ]);
  });

  it('is the citizen as long as the clock stands, whichever department the case goes to meanwhile', () => {
    const told = [
      ...filed,
      step('CitizenAsked', '2026-01-15'),
      step('CaseReturned', '2026-01-16'),
      step('CaseRouted', '2026-01-17', 'agua'),
      step('CitizenReplied', '2026-01-20'),
    ];
    expect(heldSpans(told, '2026-01-22')).toEqual([
      { holder: works('obras'), from: '2026-01-12', to: '2026-01-15' },
      { holder: { kind: 'citizen' }, from: '2026-01-15', to: '2026-01-20' },
      { holder: works('agua'), from: '2026-01-20', to: '2026-01-22' },
    ]);
  });

  it('is nobody between the end and a reopening', () => {
    const told = [...filed, step('CitizenNotified', '2026-01-20'), step('CaseReopened', '2026-02-10')];
    expect(heldSpans(told, '2026-02-12').map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-12', '2026-01-20'],
      ['2026-02-10', '2026-02-12'],
    ]);
  });

  it('has each day once, whatever happened', () => {
    const day = fc.integer({ min: 12, max: 31 }).map((number) => `2026-01-${number}`);
    const any = fc.constantFrom('CitizenAsked', 'CitizenReplied', 'CaseReturned', 'CaseRouted', 'NoteAdded');
    fc.assert(
      fc.property(fc.array(fc.tuple(any, day), { maxLength: 12 }), (told) => {
        const dated = told.toSorted(([, one], [, other]) => (one < other ? -1 : 1));
        const steps = dated.map(([type, on]) => step(type, on, type === 'CaseRouted' ? 'obras' : undefined));
        const spans = heldSpans([step('PetitionRegistered', '2026-01-12'), ...steps], '2026-02-01');
        expect([spans[0]?.from, spans.at(-1)?.to]).toEqual(['2026-01-12', '2026-02-01']);
        for (const [at, { from, to }] of spans.entries()) {
          expect(from < to).toBe(true);
          expect(spans[at + 1]?.from ?? to).toBe(to);
        }
      }),
    );
  });
});
