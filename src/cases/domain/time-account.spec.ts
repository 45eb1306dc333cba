import fc from 'fast-check';
import { type DatedStep, heldSpans, nameOf, officeSpans } from './time-account.js';

const works = (department: string) => ({ kind: 'department', department });
const step = (type: string, on: string, department?: string): DatedStep => ({
  type,
  on,
  ...(department !== undefined && { department }),
});

const day = fc.integer({ min: 12, max: 31 }).map((number) => `2026-01-${number}`);
const any = fc.constantFrom('CitizenAsked', 'CitizenReplied', 'CaseReturned', 'CaseRouted', 'NoteAdded');
const stories = fc.array(fc.tuple(any, day, fc.constantFrom('obras', 'agua')), { maxLength: 12 }).map((told) => {
  const dated = told.toSorted(([, one], [, other]) => (one < other ? -1 : 1));
  const steps = dated.map(([type, on, to]) => step(type, on, type === 'CaseRouted' ? to : undefined));
  return [step('PetitionRegistered', '2026-01-12'), ...steps];
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
    fc.assert(
      fc.property(stories, (steps) => {
        const spans = heldSpans(steps, '2026-02-01');
        expect([spans[0]?.from, spans.at(-1)?.to]).toEqual(['2026-01-12', '2026-02-01']);
        for (const [at, { from, to }] of spans.entries()) {
          expect(from < to).toBe(true);
          expect(spans[at + 1]?.from ?? to).toBe(to);
        }
      }),
    );
  });
});

describe('the days of an office', () => {
  const story = [
    step('PetitionRegistered', '2026-01-12'),
    step('CaseRouted', '2026-01-14', 'obras'),
    step('CitizenAsked', '2026-01-15'),
    step('CaseReturned', '2026-01-16'),
    step('CitizenReplied', '2026-01-19'),
    step('CaseRouted', '2026-01-21', 'agua'),
    step('CaseReturned', '2026-01-21'),
    step('CaseRouted', '2026-01-22', 'parques'),
    step('CaseReturned', '2026-01-25'),
  ];
  const told = (steps: readonly DatedStep[]) =>
    officeSpans(steps, '2026-01-28').map(({ office, holder, from, to }) => [
      office,
      holder.kind,
      from.slice(8),
      to.slice(8),
    ]);

  it('are its own, those of the citizen whom it asked, and those before the case came to it', () => {
    expect(told(story)).toEqual([
      ['obras', 'front-desk', '12', '14'],
      ['obras', 'department', '14', '15'],
      ['obras', 'citizen', '15', '19'],
      ['agua', 'front-desk', '19', '21'],
      // It had the case, though for no day.
      ['agua', 'department', '21', '21'],
      ['parques', 'front-desk', '21', '22'],
      ['parques', 'department', '22', '25'],
      [undefined, 'front-desk', '25', '28'],
    ]);
  });

  it('are those of the case, each once and with the same holder', () => {
    const daysOf = (spans: ReturnType<typeof heldSpans>) =>
      spans.flatMap(({ holder, from, to }) => {
        const [first, last] = [from, to].map((date) => Date.parse(date) / 86_400_000);
        return Array.from(
          { length: (last ?? 0) - (first ?? 0) },
          (_, at) => `${(first ?? 0) + at + 1} ${nameOf(holder)}`,
        );
      });
    fc.assert(
      fc.property(stories, (steps) => {
        expect(daysOf(officeSpans(steps, '2026-02-01'))).toEqual(daysOf(heldSpans(steps, '2026-02-01')));
      }),
    );
  });
});
