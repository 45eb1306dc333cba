import { type Attendance, type EarlyEnd, NOTES, type PostponementCause } from './mediation.codes.js';
import { inARow } from './mediation.decider.js';
import type { MediationEvent } from './mediation.events.js';
import { requireBegun, requireOpen } from './mediation.opening.js';
import { joined, requireParty } from './mediation.parties.js';
import {
  AttendanceUnclear,
  InvitationNotDelivered,
  InvitationNotIssued,
  MediationDayPassed,
  MediationDayToCome,
  MediationOver,
  PartiesMissing,
  SessionNotScheduled,
  SessionOutstanding,
  TooManyPostponements,
  UnsignedWereAbsent,
} from './mediation.refusals.js';
import type { BegunMediation, MediationState, SessionState } from './mediation.state.js';

/** LGMASC 76: for force majeure and with the agreement of the parties. */
export const MOST_POSTPONEMENTS = 2;
/** LGMASC 78: so many sessions in a row without a cause, and the mediation ends. */
export const ABSENCES_THAT_END = 2;

interface On {
  readonly on: string;
}

interface Appointment {
  readonly sessionOn: string;
  readonly place?: string;
  readonly hour?: string;
}

/** A further session; the first one is that of the invitation. */
export function scheduleSession(state: MediationState, given: Appointment, { on }: On): MediationEvent[] {
  const { status, sessions, invitation, parties } = requireOpen(state);
  if (status === 'scheduled') throw new SessionOutstanding(sessions.length);
  if (invitation === undefined) throw new InvitationNotIssued();
  if (status === 'invited') {
    const reached = invitation.deliveries.map(({ party }) => party);
    throw new InvitationNotDelivered(parties.map(({ party }) => party).filter((party) => !reached.includes(party)));
  }
  if (given.sessionOn < on) throw new MediationDayPassed('sessionOn', on);
  return [{ type: 'SessionScheduled', data: { session: sessions.length + 1, ...given } }];
}

export function postponeSession(
  state: MediationState,
  given: Appointment & { readonly cause: PostponementCause; readonly reason: string },
  { on }: On,
): MediationEvent[] {
  const open = requireOpen(state);
  const { session, sessionOn: previousOn } = requireScheduled(open);
  if (open.postponements >= MOST_POSTPONEMENTS) throw new TooManyPostponements(MOST_POSTPONEMENTS);
  if (given.sessionOn < on) throw new MediationDayPassed('sessionOn', on);
  return [{ type: 'SessionPostponed', data: { session, previousOn, ...given } }];
}

export interface SessionGiven {
  readonly held: boolean;
  /** With some of the parties apart. */
  readonly separate?: boolean;
  readonly attendance: readonly { readonly party: string; readonly attendance: Attendance }[];
  readonly unsigned?: readonly string[];
  readonly minutes: string;
}

/** What became of the session. A party's second absence in a row without cause ends the mediation in the same step. */
export function recordSession(state: MediationState, given: SessionGiven, { on }: On): MediationEvent[] {
  const open = requireOpen(state);
  const { session, sessionOn: heldOn } = requireScheduled(open);
  if (on < heldOn) throw new MediationDayToCome('session', heldOn);
  const { held, separate = false, unsigned = [], minutes } = given;
  const attendance = attendanceGiven(open, given.attendance, held && separate);
  const by = (how: Attendance) => Object.keys(attendance).filter((party) => attendance[party] === how);
  const missing = Object.keys(attendance).filter((party) => attendance[party] !== 'present');
  if (held && missing.length > 0 && !separate) throw new PartiesMissing(missing);
  const notThere = unsigned.filter((party) => attendance[party] !== 'present');
  if (notThere.length > 0) throw new UnsignedWereAbsent(notThere);
  const lists = {
    ...withList('present', by('present')),
    ...withList('excused', by('excused')),
    ...withList('absent', by('absent')),
  };
  const recorded: MediationEvent = held
    ? {
        type: 'SessionHeld',
        data: { session, heldOn, ...lists, separate, ...withList('unsigned', unsigned), minutes },
      }
    : { type: 'SessionNotHeld', data: { session, heldOn, ...lists, minutes } };
  const gone = open.parties.find((one) => inARow(one, attendance) >= ABSENCES_THAT_END);
  if (gone === undefined) return [recorded];
  return [recorded, { type: 'MediationEndedEarly', data: { cause: 'two-absences', party: gone.party, endedOn: on } }];
}

/** Each party once; to a separate meeting some are called, and at least one came. */
function attendanceGiven(
  open: BegunMediation,
  given: SessionGiven['attendance'],
  separate: boolean,
): Readonly<Record<string, Attendance>> {
  for (const { party } of given) requireParty(open, 'attendance', party);
  const told = given.map(({ party }) => party);
  const twice = told.filter((party, at) => told.indexOf(party) !== at);
  const all = open.parties.map(({ party }) => party);
  const untold = separate ? [] : all.filter((party) => !told.includes(party));
  const nobody = separate && !given.some(({ attendance }) => attendance === 'present') ? all : [];
  const unclear = [...new Set([...twice, ...untold, ...nobody])];
  if (unclear.length > 0) throw new AttendanceUnclear(unclear);
  return Object.fromEntries(given.map(({ party, attendance }) => [party, attendance]));
}

function withList<Name extends string>(name: Name, parties: readonly string[]): { [Key in Name]?: string } {
  const list = joined(parties);
  return (list === undefined ? {} : { [name]: list }) as { [Key in Name]?: string };
}

/** What somebody who mediates keeps for themselves: no part of any act. A second press adds no second one. */
export function takeNote(
  state: MediationState,
  { noteId, text }: { readonly noteId: string; readonly text: string },
  { on: takenOn }: On,
): MediationEvent[] {
  const { noteIds, sessions, status } = requireBegun(state);
  if (noteIds.includes(noteId)) return [];
  if (status === 'not-mediable') throw new MediationOver(status);
  const session = sessions.at(-1)?.session;
  const data = { noteId, keptUnder: NOTES, ...(session !== undefined && { session }), takenOn, text };
  return [{ type: 'SessionNoteTaken', data }];
}

export function endEarly(
  state: MediationState,
  given: { readonly cause: EarlyEnd; readonly party?: string; readonly reason: string },
  { on: endedOn }: On,
): MediationEvent[] {
  const open = requireOpen(state);
  if (given.party !== undefined) requireParty(open, 'party', given.party);
  return [{ type: 'MediationEndedEarly', data: { ...given, endedOn } }];
}

function requireScheduled({ status, sessions }: BegunMediation): SessionState {
  const last = sessions.at(-1);
  if (status !== 'scheduled' || last === undefined) throw new SessionNotScheduled();
  return last;
}
