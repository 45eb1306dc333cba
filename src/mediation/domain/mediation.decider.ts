import type { Decider, Envelope } from '@libs/decider';
import type { Attendance } from './mediation.codes.js';
import type { MediationEvent, SessionHeld, SessionNotHeld } from './mediation.events.js';
import {
  type BegunMediation,
  type CommitmentState,
  isBegun,
  listed,
  type MediationState,
  type SessionState,
} from './mediation.state.js';

export const mediationDecider: Decider<MediationState, MediationEvent> = {
  initial: { status: 'none' },

  evolve(state, event, envelope) {
    if (event.type === 'MediationOpened' || event.type === 'MediationRefused') return begunBy(event);
    return isBegun(state) ? { ...state, ...changeBy(state, event, envelope) } : state;
  },
};

type Beginning = Extract<MediationEvent, { type: 'MediationOpened' | 'MediationRefused' }>;

function begunBy(event: Beginning): BegunMediation {
  const { caseId, department, typology, violenceRisk } = event.data;
  const begun = { caseId, department, typology, violenceRisk };
  const nothing = { parties: [], sessions: [], postponements: 0, noteIds: [], commitments: [] };
  if (event.type === 'MediationOpened') {
    const { openedOn, inviteBy } = event.data;
    return { status: 'opened', ...begun, begunOn: openedOn, inviteBy, ...nothing };
  }
  const { refusedOn: on, nextWay } = event.data;
  const ending = { cause: 'not-mediable' as const, on, nextWay };
  return { status: 'not-mediable', ...begun, begunOn: on, ...nothing, ending };
}

function changeBy(
  state: BegunMediation,
  event: Exclude<MediationEvent, Beginning>,
  envelope: Envelope,
): Partial<BegunMediation> {
  switch (event.type) {
    case 'MediationPartyNamed':
      return { parties: [...state.parties, partyIn(event.data)] };
    case 'ViolenceRiskNoted':
      return { violenceRisk: event.data.violenceRisk };
    case 'InvitationIssued': {
      const { facilitator, invitation, issuedOn, inviteBy, late, sessionOn } = event.data;
      const issued = { invitation, issuedOn, inviteBy, late, sessionOn, deliveries: [] };
      return { status: 'invited', facilitator, invitation: issued };
    }
    case 'InvitationDelivered':
      return delivered(state, event.data);
    case 'PersonalDataErased':
      // What is gone is gone from the words; the mediation stands where it stood.
      return {};
    case 'SessionNoteTaken':
      return { noteIds: [...state.noteIds, event.data.noteId] };
    case 'SessionScheduled':
    case 'SessionPostponed':
    case 'SessionHeld':
    case 'SessionNotHeld':
      return changeOfSessions(state, event);
    case 'MediationEndedEarly': {
      const { cause, endedOn: on, party } = event.data;
      return { status: 'ended-early', ending: { cause, on, ...(party !== undefined && { party }) } };
    }
    case 'MediationFailed': {
      const { failedOn: on, nextWay } = event.data;
      return { status: 'no-agreement', ending: { cause: 'no-agreement', on, nextWay } };
    }
    case 'MediationAgreed': {
      const { scope, agreedOn, unsigned } = event.data;
      return { status: 'follow-up', agreement: { scope, agreedOn, unsigned: listed(unsigned) } };
    }
    case 'CommitmentMade':
    case 'CommitmentDeclared':
    case 'CommitmentVerified':
    case 'CommitmentRescheduled':
      return followedUp(state, event, envelope);
  }
}

type PartyData = Extract<MediationEvent, { type: 'MediationPartyNamed' }>['data'];

/** Field by field: what is sealed may not come in by a careless hand either. */
function partyIn({ party, kind, caseParty, interpreter }: PartyData): BegunMediation['parties'][number] {
  return { party, kind, interpreter, absences: 0, ...(caseParty !== undefined && { caseParty }) };
}

type DeliveryData = Extract<MediationEvent, { type: 'InvitationDelivered' }>['data'];

function delivered(
  { invitation }: BegunMediation,
  { party, mode, deliveredOn }: DeliveryData,
): Partial<BegunMediation> {
  if (invitation === undefined) return {};
  const deliveries = [...invitation.deliveries, { party, mode, deliveredOn }];
  return { invitation: { ...invitation, deliveries } };
}

type SessionEvent = Extract<
  MediationEvent,
  { type: 'SessionScheduled' | 'SessionPostponed' | 'SessionHeld' | 'SessionNotHeld' }
>;

function changeOfSessions(state: BegunMediation, event: SessionEvent): Partial<BegunMediation> {
  const { session } = event.data;
  switch (event.type) {
    case 'SessionScheduled': {
      const { sessionOn } = event.data;
      const scheduled = { session, stage: 'scheduled' as const, sessionOn, postponed: 0, attendance: {}, unsigned: [] };
      return { status: 'scheduled', sessions: [...state.sessions, scheduled] };
    }
    case 'SessionPostponed': {
      const { sessionOn } = event.data;
      const sessions = withSession(state, session, ({ postponed }) => ({ sessionOn, postponed: postponed + 1 }));
      return { sessions, postponements: state.postponements + 1 };
    }
    case 'SessionHeld':
    case 'SessionNotHeld': {
      const attendance = attendanceIn(event.data);
      const parties = state.parties.map((one) => ({ ...one, absences: inARow(one, attendance) }));
      const held =
        event.type === 'SessionHeld'
          ? { stage: 'held' as const, separate: event.data.separate, unsigned: listed(event.data.unsigned) }
          : { stage: 'not-held' as const };
      return {
        status: 'between-sessions',
        parties,
        sessions: withSession(state, session, () => ({ ...held, attendance })),
      };
    }
  }
}

export function attendanceIn(data: SessionHeld['data'] | SessionNotHeld['data']): Record<string, Attendance> {
  const { present, excused, absent } = data;
  const lists: readonly (readonly [Attendance, string | undefined])[] = [
    ['present', present],
    ['excused', excused],
    ['absent', absent],
  ];
  return Object.fromEntries(lists.flatMap(([how, aliases]) => listed(aliases).map((alias) => [alias, how] as const)));
}

/** Absences without cause in a row, with this session. Who was not called to it stands as before. */
export function inARow(
  { party, absences }: { readonly party: string; readonly absences: number },
  attendance: Readonly<Record<string, Attendance | undefined>>,
): number {
  const how = attendance[party];
  if (how === undefined) return absences;
  return how === 'absent' ? absences + 1 : 0;
}

function withSession(
  { sessions }: BegunMediation,
  number: number,
  change: (before: SessionState) => Partial<SessionState>,
): SessionState[] {
  return sessions.map((one) => (one.session === number ? { ...one, ...change(one) } : one));
}

type CommitmentEvent = Extract<
  MediationEvent,
  { type: 'CommitmentMade' | 'CommitmentDeclared' | 'CommitmentVerified' | 'CommitmentRescheduled' }
>;

function followedUp(state: BegunMediation, event: CommitmentEvent, { actor }: Envelope): Partial<BegunMediation> {
  const commitments =
    event.type === 'CommitmentMade'
      ? [...state.commitments, made(event.data)]
      : state.commitments.map((one) =>
          one.commitment === event.data.commitment ? { ...one, ...changeOf(one, event, actor.id) } : one,
        );
  return { commitments, status: statusBy(commitments) };
}

function made(data: Extract<MediationEvent, { type: 'CommitmentMade' }>['data']): CommitmentState {
  const { commitment, party, verifier, dueOn, reviewEveryDays } = data;
  return {
    commitment,
    stage: 'running',
    party,
    verifier,
    ...(dueOn !== undefined && { dueOn, firstDueOn: dueOn }),
    ...(reviewEveryDays !== undefined && { reviewEveryDays }),
  };
}

function changeOf(
  { firstDueOn }: CommitmentState,
  event: Exclude<CommitmentEvent, { type: 'CommitmentMade' }>,
  by: string,
): Partial<CommitmentState> {
  switch (event.type) {
    case 'CommitmentDeclared': {
      const { fulfilled, declaredOn } = event.data;
      return { stage: fulfilled ? 'declared' : 'unfulfilled', declaredBy: by, declaredOn };
    }
    case 'CommitmentVerified':
      return { stage: event.data.accepted ? 'fulfilled' : 'running' };
    case 'CommitmentRescheduled': {
      const { dueOn } = event.data;
      return { dueOn, firstDueOn: firstDueOn ?? dueOn };
    }
  }
}

function statusBy(commitments: readonly CommitmentState[]): 'follow-up' | 'fulfilled' | 'unfulfilled' {
  if (commitments.some(({ stage }) => stage === 'running' || stage === 'declared')) return 'follow-up';
  return commitments.every(({ stage }) => stage === 'fulfilled') ? 'fulfilled' : 'unfulfilled';
}
