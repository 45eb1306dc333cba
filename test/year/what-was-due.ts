import { isBusinessDay, plusDays } from '../support/business-days.js';
import { closedBy, DECLARED_ON, holdsFrom } from './late-law.js';

/** What lies in clear. */
type Clear = Record<string, string | number | undefined>;

/** A commit as it lies in the database; only what lies in clear is looked at. */
export interface StoredCommit {
  streamId: string;
  version: number;
  recordedAt: Date;
  effectiveAt: Date;
  events: { type: string; data: Clear }[];
}

interface Told {
  type: string;
  data: Clear;
  at: Date;
}

/** Who is told, and how many business days from the due date: written down here once more. */
const LADDER: readonly (readonly [to: string, businessDays: number])[] = [
  ['officer', -3],
  ['head', 1],
  ['supervisor', 5],
  ['control-body', 10],
];
/** Of a procedure that has a ladder of its own. */
const OWN_LADDERS: Readonly<Record<string, typeof LADDER>> = {
  'solicitud-de-informacion': [
    ['officer', -5],
    ['head', -2],
    ['supervisor', 1],
    ['control-body', 3],
  ],
};
const BY_ITSELF = new Set(['CaseEscalated', 'DeadlinePassed', 'SilenceTookEffect', 'DueDateRecomputed']);
/** What somebody is told, and what takes effect; that a date was counted anew is looked at apart. */
const COMES = new Set(['CaseEscalated', 'DeadlinePassed', 'SilenceTookEffect']);
/** Procedures whose law makes something of silence. */
const SILENCE = new Set(['peticion-ciudadana']);

const dateAt = (instant: Date) => new Date(instant.getTime() - 6 * 3_600_000).toISOString().slice(0, 10);
const line = ({ type, data, at }: Told) => [type, data['to'] ?? '-', data['dueOn'], dateAt(at)].join(' ');

/** What the history says came by itself, in its order: type, to whom, of which due date, on which day. */
export function whatCame(commits: readonly StoredCommit[]): string[] {
  return eventsOf(commits)
    .filter(({ type }) => COMES.has(type))
    .map(line);
}

/** What should have come, worked out from the steps of people and the acts of the town hall alone, look by look. */
export function whatWasDue(commits: readonly StoredCommit[], looks: readonly Date[]): string[] {
  const steps = eventsOf(commits).filter(({ type }) => !BY_ITSELF.has(type));
  const due: string[] = [];
  const told = new Map<string, number>();
  const passed = new Set<string>();
  let silentSince: string | undefined;
  for (const look of looks) {
    const term = termAt(steps.filter(({ at }) => at < look));
    if (!term?.runs) continue;
    const dueOn = countedBy(term, look);
    const today = dateAt(look);
    const here = (type: string, to?: string) => line({ type, data: { to, dueOn }, at: look });
    const ladder = OWN_LADDERS[term.procedure] ?? LADDER;
    const rungs = ladder.map(([to, days], at) => ({ to, at, from: businessDaysFrom(dueOn, days, look) }));
    const reached = rungs.filter(({ at, from }) => from <= today && at >= (told.get(dueOn) ?? 0));
    const before = reached.filter(({ from }) => from <= dueOn).map(({ to }) => here('CaseEscalated', to));
    const after = reached.filter(({ from }) => from > dueOn).map(({ to }) => here('CaseEscalated', to));
    const over = today > dueOn && !passed.has(dueOn);
    // Once in a term: another one begins with a reopening.
    const silence = over && SILENCE.has(term.procedure) && silentSince !== term.since;
    due.push(
      ...before,
      ...(over ? [here('DeadlinePassed')] : []),
      ...(silence ? [here('SilenceTookEffect')] : []),
      ...after,
    );
    told.set(dueOn, (told.get(dueOn) ?? 0) + reached.length);
    if (over) passed.add(dueOn);
    if (silence) silentSince = term.since;
  }
  return due;
}

/** What the history says was counted anew: from which date to which, on which day. */
export function whatWasCountedAnew(commits: readonly StoredCommit[]): string[] {
  return eventsOf(commits)
    .filter(({ type }) => type === 'DueDateRecomputed')
    .map(({ data, at }) => [data['previousDueOn'], data['dueOn'], dateAt(at)].join(' '));
}

/** What should have been: every term that ran when an act was declared, where the act moves its last day. */
export function whatHadToBeCountedAnew(commits: readonly StoredCommit[]): string[] {
  const steps = eventsOf(commits).filter(({ type }) => !BY_ITSELF.has(type));
  return DECLARED_ON.flatMap((on) => {
    const instant = holdsFrom(on);
    const term = termAt(steps.filter(({ at }) => at < instant));
    if (!term?.runs) return [];
    const [before, after] = [countedBy(term, new Date(instant.getTime() - 1)), countedBy(term, instant)];
    return before === after ? [] : [[before, after, on].join(' ')];
  });
}

/** Every due date of the history that is not the one counted on the fingers, by the acts that held then. */
export function wrongDueDates(commits: readonly StoredCommit[]): string[] {
  const events = eventsOf(commits);
  return events.flatMap(({ type, data, at }, index) => {
    if (COMES.has(type) || data['dueOn'] === undefined) return [];
    const term = termAt(events.slice(0, index + 1).filter((one) => !BY_ITSELF.has(one.type)));
    const right = term && countedBy(term, at);
    return right === data['dueOn']
      ? []
      : [`${type} ${String(data['dueOn'])} instead of ${right ?? 'none'} ${JSON.stringify(term)}`];
  });
}

interface Term {
  readonly procedure: string;
  /** Day zero, and how the term began, so that one is told from the next. */
  readonly from: string;
  readonly since: string;
  readonly days: number;
  readonly spans: readonly { from: string; to: string }[];
  /** Days run: it is not answered, and nobody was asked. */
  readonly runs: boolean;
  /** Somebody was asked who has not replied. */
  readonly held?: Held;
  /** Of the last prevention. */
  readonly issuedOn?: string;
}

/** The term of the case after these steps. */
function termAt(steps: readonly Told[]): Term | undefined {
  return steps.reduce<Term | undefined>((term, told) => {
    if (told.type === 'PetitionRegistered') return filed(told);
    return term && (AFTER[told.type]?.(term, told) ?? term);
  }, undefined);
}

function filed({ data, at }: Told): Term {
  return {
    procedure: String(data['procedure']),
    from: String(data['filedOn']),
    since: at.toISOString(),
    days: Number(data['termDays']),
    spans: [],
    runs: true,
  };
}

/** What a step does to a term. */
const AFTER: Readonly<Record<string, (term: Term, told: Told) => Term>> = {
  CaseReopened: (term, { data, at }) => begins({ ...term, since: at.toISOString() }, data['reopenedOn']),
  PreventionIssued: (term, { data }) => ({ ...term, issuedOn: String(data['issuedOn']) }),
  PreventionNotified: (term, { data, at }) => {
    const held = holds(term, String(data['notifiedOn']), at);
    return held ? { ...term, held, runs: false } : term;
  },
  PreventionAnswered: (term, { data }) => {
    if (term.held === undefined) return term;
    return term.held.interrupts ? begins(term, data['answeredOn']) : { ...letGo(term, data['answeredOn']), runs: true };
  },
  CitizenAsked: (term, { data }) => ({
    ...term,
    held: { from: String(data['askedOn']), interrupts: false },
    runs: false,
  }),
  CitizenReplied: (term, { data }) => ({ ...letGo(term, data['repliedOn']), runs: true }),
  CaseAnswered: (term, { data }) => ({ ...letGo(term, data['answeredOn']), runs: false }),
  TermExtended: (term, { data }) => ({ ...term, days: term.days + Number(data['days']) }),
  CaseWithdrawn: (term) => ({ ...term, runs: false }),
};

function begins({ held: _, ...term }: Term, on: unknown): Term {
  return { ...term, from: String(on), spans: [], runs: true };
}

function letGo({ held, ...term }: Term, on: unknown): Term {
  return held ? { ...term, spans: [...term.spans, { from: held.from, to: String(on) }] } : term;
}

interface Held {
  readonly from: string;
  readonly interrupts: boolean;
}

/**
 * What a prevention does: the petition's law suspends (CPAEM 119), that of access to information starts from zero where it was warned within
 * five business days (LGTAIP); one that came after the end of the term does nothing.
 */
function holds(term: Term, notifiedOn: string, instant: Date): Held | undefined {
  if (notifiedOn >= countedBy(term, instant)) return undefined;
  if (term.procedure === 'peticion-ciudadana') return { from: notifiedOn, interrupts: false };
  return (term.issuedOn ?? notifiedOn) > businessDaysFrom(term.from, 5, instant)
    ? undefined
    : { from: notifiedOn, interrupts: true };
}

/** The last day of a term, counted on the fingers by the acts that held at an instant. */
function countedBy({ from, days, spans }: Term, instant: Date): string {
  const closed = closedBy('9999-12-31', instant);
  let day = from;
  for (let left = days; left > 0;) {
    day = plusDays(day, 1);
    if (isBusinessDay(day) && !closed.has(day) && !spans.some((span) => span.from < day && day <= span.to)) left -= 1;
  }
  return day;
}

function eventsOf(commits: readonly StoredCommit[]): Told[] {
  return commits.flatMap(({ events, recordedAt }) => events.map(({ type, data }) => ({ type, data, at: recordedAt })));
}

function businessDaysFrom(date: string, days: number, instant: Date): string {
  const closed = closedBy('9999-12-31', instant);
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = plusDays(day, Math.sign(days));
    if (isBusinessDay(day) && !closed.has(day)) left -= 1;
  }
  return day;
}
