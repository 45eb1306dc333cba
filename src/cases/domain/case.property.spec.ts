import { Refusal } from '@libs/decider';
import { clearPartOf, envelopeAt } from '@libs/testing';
import fc from 'fast-check';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { aPetition, people } from './case.histories.js';
import { annulFolio, annulRegistration, registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { type CaseState, isRegistered, TRANSFER_CAP } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

interface Move {
  name: string;
  decide: (state: CaseState) => CaseEvent[];
}
type Facts = { acting: Acting; department: string; folio: string; date: string; requestId: string; officer: string };

const folios = ['CHI-PET-2026-000001', 'CHI-PET-2026-000002', 'CHI-PET-2026-000003'];
const departments = ['servicios-publicos', 'obras-publicas', 'atencion-ciudadana'];

const moves: Record<string, (state: CaseState, facts: Facts) => CaseEvent[]> = {
  register: (state, { acting, folio, date }) =>
    registerPetition(state, { ...aPetition, folio, filedOn: date, dueOn: '2026-02-20', ...acting }),
  annulRegistration: (state, { folio }) => annulRegistration(state, { folio, series: 'PET' }),
  annulFolio: (state, { folio }) => annulFolio(state, { folio, series: 'PET' }),
  route: (state, { acting, department }) =>
    routeCase(state, { ...acting, department, rule: 'any', basis: 'default', unroutable: false }),
  deliver: (state, { acting, department }) => deliverCase(state, { ...acting, department, policy: 'by-hand' }),
  accept: (state, { acting }) => acceptCase(state, acting),
  return: (state, { acting }) => returnCase(state, { ...acting, reasonCode: 'other', reason: 'r' }),
  rule: (state, { acting, department }) => ruleOnTransfer(state, { ...acting, department, order: 'o' }),
  assign: (state, { acting, officer, department }) =>
    assignOfficer(state, { ...acting, officer, officerDepartment: department }),
  note: (state, { acting, requestId }) =>
    addNote(state, { ...acting, noteId: requestId, visibility: 'public', text: 't' }),
  ask: (state, { acting, requestId, date }) =>
    askCitizen(state, { ...acting, requestId, askedOn: date, question: 'q' }),
  reply: (state, { acting, requestId, date }) =>
    recordReply(state, { ...acting, requestId, channel: 'web', repliedOn: date, dueOn: '2026-02-25', text: 't' }),
  answer: (state, { acting, date }) =>
    answerCase(state, { ...acting, outcome: 'partial', answeredOn: date, dueOn: '2026-02-26', text: 't' }),
  notify: (state, { acting, date }) =>
    notifyCitizen(state, { ...acting, mode: 'email', notifiedOn: date, today: '2026-12-31' }),
  close: (state, { acting, date }) => closeCase(state, { ...acting, closedOn: date }),
  reopen: (state, { acting, date }) =>
    reopenCase(state, {
      ...acting,
      reasonCode: 'other',
      reopenedOn: date,
      termDays: 15,
      dueOn: '2026-12-31',
      reason: 'r',
    }),
  withdraw: (state, { acting, date }) =>
    withdrawCase(state, { ...acting, reasonCode: 'other', withdrawnOn: date, reason: 'r' }),
  recordStep: (state, { acting, requestId }) =>
    recordStep(state, { ...acting, step: 'inspeccion', reference: requestId }),
  erase: (state, { acting, requestId }) =>
    erasePersonalData(state, { ...acting, subject: requestId === 'one' ? 'p1' : 'case', basis: 'arco' }),
};

const facts: fc.Arbitrary<Facts> = fc.record({
  acting: fc.record({
    by: fc.constantFrom(...Object.values(people)),
    source: fc.constantFrom('clock' as const, 'slip' as const, 'import' as const),
  }),
  department: fc.constantFrom(...departments),
  folio: fc.constantFrom(...folios),
  date: fc.integer({ min: 1, max: 31 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`),
  requestId: fc.constantFrom('one', 'two', 'three'),
  officer: fc.constantFrom('officer-1', 'officer-2'),
});
const anyMove: fc.Arbitrary<Move> = fc
  .tuple(fc.constantFrom(...Object.keys(moves)), facts)
  .map(([name, given]) => ({ name, decide: (state) => moves[name]?.(state, given) ?? [] }));

// The usual way, now and then, so that late phases are reached as often as early ones.
const usual = (name: string, by: keyof typeof people, more: Partial<Facts> = {}): fc.Arbitrary<Move> =>
  facts.map((given) => ({
    name,
    decide: (state) =>
      moves[name]?.(state, { ...given, department: here(state), acting: { by: people[by] }, ...more }) ?? [],
  }));
const here = (state: CaseState): string => (isRegistered(state) && state.department) || 'servicios-publicos';
const likelyMove = fc.oneof(
  usual('register', 'clerk'),
  usual('route', 'system'),
  usual('deliver', 'system'),
  usual('accept', 'officer'),
  usual('return', 'officer'),
  usual('rule', 'supervisor'),
  usual('ask', 'officer'),
  usual('reply', 'clerk'),
  usual('answer', 'officer'),
  usual('notify', 'officer', { date: '2026-02-01' }),
  usual('close', 'officer', { date: '2026-02-01' }),
  usual('reopen', 'head', { date: '2026-02-02' }),
);
const anySequence = fc.array(fc.oneof({ weight: 1, arbitrary: anyMove }, { weight: 3, arbitrary: likelyMove }), {
  maxLength: 60,
});

const fold = (events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, event, at) => caseDecider.evolve(state, event, envelopeAt(at)), caseDecider.initial);
const clear = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event) => clearPartOf(event, caseEventSchemas));

/** Plays a sequence; a refused move leaves the case as it was. `watch` sees each move that was not refused. */
function play(
  sequence: readonly Move[],
  watch?: (before: CaseState, move: Move, events: CaseEvent[]) => void,
): CaseEvent[] {
  const history: CaseEvent[] = [];
  let state = caseDecider.initial;
  for (const move of sequence) {
    const events = settled(() => move.decide(state));
    if (events === undefined) continue;
    watch?.(state, move, events);
    history.push(...events);
    state = fold(clear(history));
  }
  return history;
}

/** The events, or undefined for a refusal; anything else thrown is a failure of the spec. */
function settled(decide: () => CaseEvent[]): CaseEvent[] | undefined {
  try {
    return decide();
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('any sequence of decisions on a case', () => {
  it('ends in events or a refusal, and never touches the state it is given', () => {
    fc.assert(fc.property(anySequence, (sequence) => void play(sequence.map(onFrozen))));
  });

  const onFrozen = ({ name, decide }: Move): Move => ({ name, decide: (state) => decide(frozen(state)) });

  it('is folded the same way every time, and without what is sealed', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const history = play(sequence);
        expect(fold(history)).toEqual(fold(history));
        expect(fold(clear(history))).toEqual(fold(history));
      }),
    );
  });

  it('has no second effect when a decision is taken twice', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const history: CaseEvent[] = [];
        play(sequence, (_, move, events) => {
          history.push(...events);
          if (events.length > 0) expect(settled(() => move.decide(fold(history))) ?? []).toEqual([]);
        });
      }),
    );
  });

  it('records events that can be stored: no field is undefined, no event follows an unregistered case', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        for (const event of play(sequence)) expect(Object.values(event.data)).not.toContain(undefined);
      }),
    );
  });

  it('keeps the case whole', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const history = play(sequence, (before, _, events) => {
          const open = isRegistered(before) && !['concluded', 'withdrawn'].includes(before.status);
          if (events.some(({ type }) => type === 'CaseRouted')) expect(before).toMatchObject({ needsRuling: false });
          if (events.some(({ type }) => type === 'CaseAnswered')) expect(open).toBe(true);
        });
        expect(history.filter(({ type }) => type === 'PetitionRegistered').length).toBeLessThanOrEqual(1);
        assertWhole(fold(history));
      }),
    );
  });

  it('reaches every phase', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anySequence, (sequence) => void reached.add(fold(play(sequence)).status)),
      { numRuns: 500 },
    );
    expect([...reached].toSorted()).toEqual(
      expect.arrayContaining([
        'concluded',
        'in-progress',
        'registered',
        'resolved',
        'routed',
        'unregistered',
        'withdrawn',
      ]),
    );
  });
});

function assertWhole(state: CaseState): void {
  if (!isRegistered(state)) return;
  const { status, suspensions, openQuestion, returns } = state;
  expect(state.annulledFolios).not.toContain(state.folio);
  expect(['registered', 'withdrawn'].includes(status) || state.department !== undefined).toBe(true);
  expect(status === 'registered' && state.department !== undefined).toBe(false);
  expect(returns).toBeLessThanOrEqual(TRANSFER_CAP);
  expect(state.needsRuling && state.status === 'routed').toBe(false);
  // Suspended spans follow one another, and only the last may be open: exactly while a question is.
  const open = suspensions.filter(({ to }) => to === undefined);
  expect(open.map(({ requestId }) => requestId)).toEqual(openQuestion === undefined ? [] : [openQuestion]);
  suspensions.forEach(({ from, to }, at) => {
    if (to !== undefined) expect(to >= from).toBe(true);
    const before = suspensions[at - 1];
    if (before !== undefined) expect(before.to !== undefined && before.to <= from).toBe(true);
  });
  if (['resolved'].includes(status)) expect(state.outcome).toBeDefined();
  if (status === 'in-progress') expect(state.outcome).toBeUndefined();
}
