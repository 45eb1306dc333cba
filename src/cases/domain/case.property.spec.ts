import { Refusal } from '@libs/decider';
import { clearPartOf, envelopeAt } from '@libs/testing';
import fc from 'fast-check';
import { type TermFacts, termFactsAfter, underLaw } from '../../deadlines/index.js';
import { termFactsOf } from '../term/term-facts.js';
import { clockStartsOn, startClock, waitsForFile } from './case.clock-start.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { aPetition, people } from './case.histories.js';
import { openPrevention } from './case.instruction.js';
import type { PreventionRecord } from './case.instruction-state.js';
import { instructionMoves } from './case.instruction-attempts.js';
import { annulFolio, annulRegistration, registerPetition } from './case.intake.js';
import { voidCase } from './case.voiding.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { decideAppeal, fileAppeal } from './case.appeal.js';
import { listCosigners, replaceRepresentative } from './case.group.js';
import { attemptNotification, nameParty, serveNotification } from './case.notification.js';
import { approveResolution, draftResolution, reviewResolution, signResolution } from './case.resolution.js';
import { rebindCase, type Rebinding } from './case.rebinding.js';
import { recomputeDueDate } from './case.recomputation.js';
import { type CaseState, isRegistered, type RegisteredCase, TRANSFER_CAP } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

type Decide = (state: CaseState) => CaseEvent[];
/** Looks at the case and settles on one decision with all its facts; taken again, it is the very same decision. */
type Move = (state: CaseState) => Decide;
type Facts = {
  acting: Acting;
  department: string;
  folio: string;
  date: string;
  requestId: 'one' | 'two' | 'three';
  officer: string;
};

const folios = ['CHI-PET-2026-000001', 'CHI-PET-2026-000002', 'CHI-PET-2026-000003'];
const departments = ['servicios-publicos', 'obras-publicas', 'atencion-ciudadana'];

const anyLaw = { regime: 'any', regimeVersion: 'f0' } as const;
const laws: Record<Facts['requestId'], Pick<Rebinding, 'termDays' | 'law'>> = {
  one: { termDays: 10, law: { ...anyLaw, unit: 'BUSINESS_DAYS', length: 10, waitsFor: 'READY_TO_RESOLVE' } },
  two: { law: { ...anyLaw, unit: 'HOURS', length: 72, countsFrom: '2026-01-02' } },
  three: { law: { ...anyLaw, unit: 'MONTHS', length: 3, monthRule: 'LFPA_29' } },
};

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
    notifyCitizen(state, { ...acting, mode: 'email', notifiedOn: date, proof: 'x', today: '2026-12-31' }),
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
  void: (state, { acting, date }) =>
    voidCase(state, { ...acting, caseId: 'c', reasonCode: 'registered-in-error', voidedOn: date, reason: 'r' }),
  rebind: (state, { acting, requestId, date }) =>
    rebindCase(state, { ...acting, procedureVersion: requestId, dueOn: date, reason: 'r', ...laws[requestId] }),
  begin: (state, { date }) => {
    const readyOn = waitsForFile(state) ? clockStartsOn(state, date) : undefined;
    return waitsForFile(state) && readyOn !== undefined ? startClock(state, { readyOn, dueOn: '2026-02-27' }) : [];
  },
  recordStep: (state, { acting, requestId }) =>
    recordStep(state, { ...acting, step: 'inspeccion', reference: requestId }),
  recompute: (state, { acting, date }) => recomputeDueDate(state, { ...acting, dueOn: date, cause: 'calendar-loaded' }),
  erase: (state, { acting, requestId }) =>
    erasePersonalData(state, { ...acting, subject: requestId === 'one' ? 'p1' : 'case', basis: 'arco' }),
  ...instructionMoves,
  draft: (state, { acting, requestId }) =>
    draftResolution(state, { ...acting, ...draftOf(requestId), outcome: 'partial', text: 't', salt: 's' }),
  review: (state, { acting, requestId, officer }) =>
    reviewResolution(state, {
      ...acting,
      ...draftOf(requestId),
      verdict: officer === 'officer-1' ? 'cleared' : 'objected',
    }),
  approve: (state, { acting, requestId }) =>
    approveResolution(state, { ...acting, ...draftOf(requestId), reviewAsked: false }),
  sign: (state, { acting, requestId, date }) =>
    signResolution(state, {
      ...acting,
      ...draftOf(requestId),
      signedOn: date,
      competence: { capacity: 'holder', basis: 'b' },
      text: 't',
      dueOn: '2026-02-26',
    }),
  nameParty: (state, { acting, requestId }) =>
    nameParty(state, { ...acting, partyId: requestId, role: 'third-party', person: { name: 'n' } }),
  listCosigners: (state, { acting, requestId }) =>
    listCosigners(state, { ...acting, listId: requestId, cosigners: [{ name: 'n' }, { name: 'm' }] }),
  replaceRepresentative: (state, { acting, requestId, date }) =>
    replaceRepresentative(state, {
      ...acting,
      replacementId: requestId,
      replacedOn: date,
      document: 'd',
      person: { name: 'n' },
    }),
  attempt: (state, { acting, requestId, date }) =>
    attemptNotification(state, {
      ...acting,
      act: 'resolution',
      party: 'p1',
      attemptId: requestId,
      mode: 'in-person',
      attemptedOn: date,
      result: 'summons-left',
      appointmentOn: date,
      today: '2026-12-31',
    }),
  serve: (state, { acting, requestId, date, officer }) =>
    serveNotification(state, {
      ...acting,
      act: 'resolution',
      party: officer === 'officer-1' ? 'p1' : 'p2',
      noticeId: requestId,
      mode: 'with-another',
      servedOn: date,
      effectiveOn: date,
      rule: 'lfpa-36',
      proofKind: 'signed-slip',
      proof: 'p',
      today: '2026-12-31',
    }),
  appeal: (state, { acting, requestId, date }) =>
    fileAppeal(state, {
      ...acting,
      appealId: requestId,
      party: 'p1',
      filedOn: date,
      termEndsOn: '2026-01-20',
      today: '2026-12-31',
      grounds: 'g',
      overrideReason: 'r',
    }),
  decideAppeal: (state, { acting, requestId, date }) =>
    decideAppeal(state, {
      ...acting,
      appealId: requestId,
      verdict: 'revoked',
      decidedOn: date,
      reasons: 'r',
      termDays: 15,
      dueOn: '2026-12-31',
    }),
};
const draftOf = (draftId: string) => ({ draftId, contentHash: '9f2c9f2c' });

const facts: fc.Arbitrary<Facts> = fc.record({
  acting: fc.record({
    by: fc.constantFrom(...Object.values(people)),
    source: fc.constantFrom('clock' as const, 'slip' as const, 'import' as const),
  }),
  department: fc.constantFrom(...departments),
  folio: fc.constantFrom(...folios),
  date: fc.integer({ min: 1, max: 31 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`),
  requestId: fc.constantFrom('one' as const, 'two' as const, 'three' as const),
  officer: fc.constantFrom('officer-1', 'officer-2'),
});
const anyMove: fc.Arbitrary<Move> = fc.tuple(fc.constantFrom(...Object.keys(moves)), facts).map(
  ([name, given]) =>
    () =>
    (state) =>
      moves[name]?.(state, given) ?? [],
);

/** A decision by someone who may take it, in the department that has the case. */
const usual = (name: string, by: keyof typeof people, more: Partial<Facts> = {}): fc.Arbitrary<Move> =>
  facts.map((given) => (seen) => {
    const department = (isRegistered(seen) && seen.department) || given.department;
    const person = { ...people[by], ...(by === 'officer' || by === 'head' ? { department } : {}) };
    return (state) => moves[name]?.(state, { ...given, department, acting: { by: person }, ...more }) ?? [];
  });

/** The next step of a case that goes well; without it random decisions seldom come past the desk. */
const forward: fc.Arbitrary<Move> = fc
  .tuple(
    usual('register', 'clerk'),
    usual('route', 'system'),
    usual('rule', 'supervisor'),
    usual('deliver', 'system'),
    usual('accept', 'officer'),
    usual('answer', 'officer', { date: '2026-02-01' }),
    usual('notify', 'officer', { date: '2026-02-01' }),
    usual('close', 'officer', { date: '2026-02-01' }),
  )
  .map((ways) => (seen) => {
    const decisions = ways.map((way) => way(seen));
    return decisions.find((decide) => (settled(() => decide(seen)) ?? []).length > 0) ?? (() => []);
  });
const astray = fc.oneof(
  { weight: 7, arbitrary: usual('return', 'officer') },
  usual('ask', 'officer'),
  usual('reply', 'clerk'),
  usual('reopen', 'head', { date: '2026-02-02' }),
  usual('void', 'clerk', { date: '2026-02-02' }),
  usual('prevent', 'head'),
  usual('notifyPrevention', 'clerk'),
  usual('complete', 'clerk'),
  usual('dismiss', 'head'),
  usual('askUnit', 'officer'),
  usual('beSilent', 'supervisor'),
  usual('draft', 'officer', { requestId: 'one' }),
  usual('approve', 'head', { requestId: 'one' }),
  usual('sign', 'officer', { requestId: 'one', date: '2026-02-01' }),
  usual('appeal', 'clerk', { requestId: 'one', date: '2026-02-03' }),
  usual('decideAppeal', 'supervisor', { requestId: 'one', date: '2026-02-04' }),
);
const anySequence = fc.array(
  fc.oneof({ weight: 3, arbitrary: anyMove }, { weight: 4, arbitrary: forward }, { weight: 3, arbitrary: astray }),
  { maxLength: 40, size: 'max' },
);

const fold = (events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, event, at) => caseDecider.evolve(state, event, envelopeAt(at)), caseDecider.initial);
const clear = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event) => clearPartOf(event, caseEventSchemas));

/** Plays a sequence; a refused move leaves the case as it was. `watch` sees each move that was not refused. */
function play(
  sequence: readonly Move[],
  watch?: (before: CaseState, decide: Decide, events: CaseEvent[]) => void,
): CaseEvent[] {
  const history: CaseEvent[] = [];
  let state = caseDecider.initial;
  for (const move of sequence) {
    const decide = move(state);
    const events = settled(() => decide(state));
    if (events === undefined) continue;
    watch?.(state, decide, events);
    for (const event of clear(events)) state = caseDecider.evolve(state, event, envelopeAt(history.length));
    history.push(...events);
  }
  return history;
}

const onFrozen =
  (move: Move): Move =>
  (seen) => {
    const decide = move(seen);
    return (state) => decide(frozen(state));
  };

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
        play(sequence, (_, decide, events) => {
          history.push(...events);
          const again = events.length > 0 ? settled(() => decide(fold(history))) : [];
          expect(again ?? []).toEqual([]);
        });
      }),
    );
  });

  it('records events that can be stored: no field is undefined', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        for (const event of play(sequence)) expect(Object.values(event.data)).not.toContain(undefined);
      }),
    );
  });

  it('keeps the case whole', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const history = play(sequence);
        expect(history.filter(({ type }) => type === 'PetitionRegistered').length).toBeLessThanOrEqual(1);
        expect(faultsOf(fold(history))).toEqual([]);
      }),
    );
  });

  it('gives a row the same facts of its term, event by event, as the case has', () => {
    fc.assert(
      fc.property(anySequence, fc.nat(12), (sequence, taken) => {
        let seen: TermFacts | undefined;
        let state = caseDecider.initial;
        const told = clear(play(sequence)).map((event, at) => {
          // The first due dates may have been taken over from elsewhere, counted by no calendar.
          const counts = at >= taken && 'dueOn' in event.data;
          const envelope = { ...envelopeAt(at), ...(!counts && { consulted: undefined }) };
          state = caseDecider.evolve(state, event, envelope);
          seen = termFactsAfter(seen, { ...event, envelope });
          return {
            type: event.type,
            row: counting(seen),
            of: counting(isRegistered(state) ? termFactsOf(state) : undefined),
          };
        });
        // The law of another version follows in the same commit.
        const whole = told.filter(({ type }) => type !== 'CaseRebound');
        expect(whole.map(({ row }) => row)).toEqual(whole.map(({ of }) => of));
      }),
    );
  });

  it('reaches every phase', () => {
    const reached = new Set<string>();
    const flags = new Set<string>();
    fc.assert(
      fc.property(anySequence, (sequence) => {
        play(sequence, (state) => {
          reached.add(state.status);
          if (isRegistered(state))
            for (const flag of ['needsRuling', 'ruled', 'openQuestion'] as const) if (state[flag]) flags.add(flag);
        });
      }),
      { seed: 2026, numRuns: 400 }, // the same sequences every time: this one checks the generator, not the rules
    );
    expect([...reached, ...flags].toSorted()).toEqual([
      'annulled',
      'concluded',
      'in-progress',
      'needsRuling',
      'openQuestion',
      'registered',
      'resolved',
      'routed',
      'ruled',
      'unregistered',
      'voided',
      'withdrawn',
    ]);
  });
});

/** What a due date is counted by, if it is: days only where no law tells the length. */
function counting(term: TermFacts | undefined): object | undefined {
  if (term === undefined) return undefined;
  const { law, days, readyOn, stops, from, counted, running } = term;
  const length = law === undefined ? { from, days } : underLaw(law, from, readyOn);
  return { ...length, stops, counted, running: counted && running };
}

function isUnanswered({ answeredOn, unanswered }: PreventionRecord): boolean {
  return answeredOn === undefined && unanswered !== undefined;
}

/** What must hold in every case, whatever was done to it: the names of what does not. */
function faultsOf(state: CaseState): string[] {
  if (!isRegistered(state)) return [];
  const { status, department, outcome, needsRuling, ruled, returns } = state;
  const rules: Record<string, boolean> = {
    'goes by a number that was annulled': state.annulledFolios.includes(state.folio),
    'is worked on without a department':
      !['registered', 'withdrawn', 'voided'].includes(status) && department === undefined,
    'has a department before it is routed': status === 'registered' && department !== undefined,
    'was returned more often than the cap': returns > TRANSFER_CAP,
    'waits for a ruling with no row of returns': needsRuling && returns !== TRANSFER_CAP,
    'waits for a ruling in a department': needsRuling && department !== undefined,
    'was ruled on and returned after': ruled && status === 'registered',
    'is resolved without an answer': status === 'resolved' && outcome === undefined,
    'is in progress with an answer': status === 'in-progress' && outcome !== undefined,
    ...faultsOfClock(state),
  };
  return Object.keys(rules).filter((fault) => rules[fault]);
}

function wasTold(state: RegisteredCase): boolean {
  return [state, ...(state.earlier ?? [])].some(({ notifiedOn }) => notifiedOn !== undefined);
}

function faultsOfClock(state: RegisteredCase): Record<string, boolean> {
  const { status, suspensions, openQuestion, outcome } = state;
  const open = suspensions.filter(({ to }) => to === undefined).map(({ requestId }) => requestId);
  return {
    'has another suspended span open than its question or prevention':
      open.join() !== (openQuestion ?? openPrevention(state)?.preventionId ?? '') && open.length > 0,
    'has a question open while the clock runs': openQuestion !== undefined && open.join() !== openQuestion,
    'was signed and has no answer': state.resolution?.signer !== undefined && outcome === undefined,
    'is worked on while a resolution is appealed that stands':
      status === 'in-progress' && (state.appeals ?? []).some((one) => !one.verdict && !one.undone),
    'has appeals that are not numbered from one': (state.appeals ?? []).some(({ number }, at) => number !== at + 1),
    'is annulled after somebody was told what was decided': status === 'voided' && wasTold(state),
    'is worked on as if it were ended': (state.ending !== undefined) !== ['dismissed', 'lapsed'].includes(status),
    'has a suspended span that ends before it begins': suspensions.some(({ from, to = from }) => to < from),
    'has suspended spans that overlap': suspensions.some(({ from }, at) => from < (suspensions[at - 1]?.to ?? '')),
    'ended with the clock stopped':
      ['resolved', 'concluded', 'withdrawn', 'dismissed', 'referred', 'voided'].includes(status) && open.length > 0,
    'was dismissed for nothing': status === 'dismissed' && !state.instruction?.preventions.some(isUnanswered),
  };
}
