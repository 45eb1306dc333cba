import type { DeliveryMode, NextWay, PartyKind, Typology } from './mediation.codes.js';
import type { InvitationIssued, MediationEvent, Representative } from './mediation.events.js';
import {
  CaseNotMediable,
  DeliveryOutOfTime,
  InvitationAlreadyTaken,
  InvitationNotIssued,
  MediationAlreadyBegun,
  MediationDayPassed,
  MediationDayToCome,
  MediationOver,
  MediationUnknown,
} from './mediation.refusals.js';
import { type BegunMediation, isBegun, type MediationState, type MediationStatus } from './mediation.state.js';
import { requireParty } from './mediation.parties.js';

/** LGMASC 69: from the opening of its file, in business days of the institution. */
export const INVITATION_DAYS = 5;

/** What a mediation is opened on: the case as it stands. */
export interface CaseFacts {
  readonly caseId: string;
  readonly caseStatus: string;
  readonly department: string | undefined;
  readonly on: string;
}

export interface PartyGiven {
  readonly kind: PartyKind;
  readonly name: string;
  readonly caseParty?: string;
  readonly interpreter: boolean;
  readonly language?: string;
  readonly representatives?: readonly Representative[];
}

export interface OpeningGiven {
  readonly typology: Typology;
  readonly violenceRisk: boolean;
  readonly territory?: string;
  readonly parties: readonly PartyGiven[];
}

export function openMediation(
  state: MediationState,
  { parties, ...given }: OpeningGiven,
  facts: CaseFacts & { readonly inviteBy: string },
): MediationEvent[] {
  const { caseId, on: openedOn, inviteBy } = facts;
  const department = requireMediable(state, facts);
  return [
    { type: 'MediationOpened', data: { caseId, department, ...given, openedOn, inviteBy } },
    ...parties.map((one, at): MediationEvent => {
      return { type: 'MediationPartyNamed', data: { party: `m${at + 1}`, ...one } };
    }),
  ];
}

export interface RefusalGiven {
  readonly typology: Typology;
  readonly violenceRisk: boolean;
  readonly nextWay: NextWay;
  readonly reason: string;
}

/** Not admitted: what is no matter for a mediation is told where it goes on. */
export function refuseMediation(state: MediationState, given: RefusalGiven, facts: CaseFacts): MediationEvent[] {
  const department = requireMediable(state, facts);
  const { caseId, on: refusedOn } = facts;
  return [{ type: 'MediationRefused', data: { caseId, department, ...given, refusedOn } }];
}

function requireMediable(state: MediationState, { caseStatus, department }: CaseFacts): string {
  if (isBegun(state)) throw new MediationAlreadyBegun(state.status);
  if (department === undefined || caseStatus !== 'in-progress') throw new CaseNotMediable(caseStatus);
  return department;
}

export function noteViolenceRisk(
  state: MediationState,
  given: { readonly violenceRisk: boolean; readonly reason: string },
  { on: notedOn }: { readonly on: string },
): MediationEvent[] {
  const open = requireOpen(state);
  if (open.violenceRisk === given.violenceRisk) return [];
  return [{ type: 'ViolenceRiskNoted', data: { ...given, notedOn } }];
}

/** Issued late it is issued all the same. Another one takes the place of one that did not reach everybody. */
export function issueInvitation(
  state: MediationState,
  given: Pick<InvitationIssued['data'], 'facilitator' | 'sessionOn' | 'place' | 'hour'>,
  { on: issuedOn, inviteBy }: { readonly on: string; readonly inviteBy: string },
): MediationEvent[] {
  const { status, invitation } = requireOpen(state);
  if (status !== 'opened' && status !== 'invited') throw new InvitationAlreadyTaken();
  if (given.sessionOn < issuedOn) throw new MediationDayPassed('sessionOn', issuedOn);
  // The term is for inviting at all: who was invited in time and not reached is invited again without being late.
  const late = invitation === undefined ? issuedOn > inviteBy : invitation.late;
  const number = (invitation?.invitation ?? 0) + 1;
  return [{ type: 'InvitationIssued', data: { invitation: number, ...given, issuedOn, inviteBy, late } }];
}

export interface DeliveryGiven {
  readonly party: string;
  readonly mode: DeliveryMode;
  readonly deliveredOn: string;
  readonly proof: string;
}

/** Once every party has it, the session stands. */
export function deliverInvitation(
  state: MediationState,
  given: DeliveryGiven,
  { on }: { readonly on: string },
): MediationEvent[] {
  const open = requireOpen(state);
  const { invitation, parties, sessions } = open;
  if (invitation === undefined) throw new InvitationNotIssued();
  requireParty(open, 'party', given.party);
  if (invitation.deliveries.some(({ party }) => party === given.party)) return [];
  if (open.status !== 'invited') throw new InvitationAlreadyTaken();
  const { invitation: number, issuedOn, sessionOn } = invitation;
  if (given.deliveredOn > on) throw new MediationDayToCome('deliveredOn', given.deliveredOn);
  if (given.deliveredOn < issuedOn || given.deliveredOn > sessionOn) throw new DeliveryOutOfTime(issuedOn, sessionOn);
  const delivered: MediationEvent = { type: 'InvitationDelivered', data: { invitation: number, ...given } };
  if (invitation.deliveries.length + 1 < parties.length) return [delivered];
  const session = sessions.length + 1;
  return [delivered, { type: 'SessionScheduled', data: { session, sessionOn, invitation: number } }];
}

export function requireBegun(state: MediationState): BegunMediation {
  if (!isBegun(state)) throw new MediationUnknown();
  return state;
}

const OPEN: ReadonlySet<MediationStatus> = new Set<MediationStatus>([
  'opened',
  'invited',
  'scheduled',
  'between-sessions',
]);

/** Neither agreed nor over. */
export function requireOpen(state: MediationState): BegunMediation {
  const begun = requireBegun(state);
  if (!OPEN.has(begun.status)) throw new MediationOver(begun.status);
  return begun;
}
