import { hasExpired, requireProposed, requireRoom, requireSecond, type SecondLook } from '@libs/four-eyes';
import type { ErasureAction, ErasureBasis } from './case.codes.js';
import {
  AlreadyBlocked,
  AlreadyErased,
  HoldUnknown,
  LegalHoldStands,
  OtherRoleNeeded,
  RetentionRuns,
} from './case.custody.refusals.js';
import type { ErasureProposal } from './case.custody.record.js';
import { CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { peopleOf } from './case.group.state.js';
import { type Acting, recorded, requireStep, roleOf } from './case.guards.js';
import { SubjectUnknown } from './case.refusals.js';
import type { Keeping } from './case.retention.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export type ProposedErasure = CaseEventData<'ErasureProposed'> & {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** How long what is under that key must be kept. */
  readonly keeping: Keeping;
};
export type Approval = Omit<SecondLook, 'approver'> & { readonly keeping: Keeping };
export type Rejection = CaseEventData<'ErasureRejected'>;
export type Hold = CaseEventData<'LegalHoldPlaced'>;
export type HoldLifting = CaseEventData<'LegalHoldLifted'>;

/** By a court what is kept by law is erased all the same; what is held for another court is not. */
const PAST_RETENTION: ReadonlySet<ErasureBasis> = new Set<ErasureBasis>(['court-order']);

/**
 * The first of two persons. One that nobody approved in time makes room for the next.
 * @throws ProposalPending | SubjectUnknown | AlreadyErased | AlreadyBlocked | LegalHoldStands | RetentionRuns
 */
export function proposeErasure(state: CaseState, facts: ProposedErasure & Acting): CaseEvent[] {
  const { by, source: _, at, keeping, ...proposal } = facts;
  const registered = requireStep('propose-erasure', state, by);
  const { erasureProposal: standing } = registered;
  if (standing?.proposalId === proposal.proposalId) return [];
  requireRoom(standing, at);
  requireThere(registered, proposal);
  if (proposal.action === 'erase') requireErasable(registered, proposal.basis, keeping);
  const expired = standing && recorded('ErasureExpired', { proposalId: standing.proposalId });
  return [...(expired ?? []), ...recorded('ErasureProposed', proposal)];
}

/**
 * The second person, of the other of the two roles; what was proposed is recorded with the approval. Whoever runs this destroys the key
 * after it is recorded.
 * @throws what requireSecond throws, OtherRoleNeeded, and LegalHoldStands or RetentionRuns where that came meanwhile
 */
export function approveErasure(state: CaseState, facts: Approval & Acting): CaseEvent[] {
  const { by, source: _, keeping, ...look } = facts;
  const registered = requireStep('approve-erasure', state, by);
  const proposal = requireSecond(registered.erasureProposal, { ...look, approver: by.id });
  if (proposal.proposerRole === roleOf(by)) throw new OtherRoleNeeded(proposal.proposerRole);
  requireThere(registered, proposal);
  if (proposal.action === 'erase') requireErasable(registered, proposal.basis, keeping);
  const { proposalId, payloadHash } = proposal;
  return [...recorded('ErasureApproved', { proposalId, payloadHash }), ...carriedOut(proposal)];
}

/** By the second person, or by the first who thought again. @throws NoProposal | ProposalAltered */
export function rejectErasure(
  state: CaseState,
  { by, source: _, payloadHash, ...rejection }: Rejection & { payloadHash: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('reject-erasure', state, by);
  requireProposed(registered.erasureProposal, { proposalId: rejection.proposalId, payloadHash });
  return recorded('ErasureRejected', rejection);
}

/** Its 72 hours are over. */
export function expireErasure(state: CaseState, { by, at }: { at: string } & Acting): CaseEvent[] {
  const { erasureProposal: standing } = requireStep('expire-erasure', state, by);
  if (standing === undefined || !hasExpired(standing, at)) return [];
  return recorded('ErasureExpired', { proposalId: standing.proposalId });
}

/** Several may stand: each court lifts its own. */
export function placeHold(state: CaseState, { by, source: _, ...hold }: Hold & Acting): CaseEvent[] {
  const { holds = [] } = requireStep('place-hold', state, by);
  if (holds.some(({ holdId }) => holdId === hold.holdId)) return [];
  return recorded('LegalHoldPlaced', hold);
}

/** @throws HoldUnknown */
export function liftHold(state: CaseState, { by, source: _, ...lifting }: HoldLifting & Acting): CaseEvent[] {
  const { holds = [] } = requireStep('lift-hold', state, by);
  if (!holds.some(({ holdId }) => holdId === lifting.holdId)) throw new HoldUnknown();
  return recorded('LegalHoldLifted', lifting);
}

/**
 * What a history that was restored from before them does not know of: erasures that were decided on and carried out. So many are recorded
 * that the next thing said is sealed under a key that was never destroyed.
 */
export function repeatErasures(
  state: CaseState,
  { by, subject, basis, times }: { subject: string; basis: string; times: number } & Acting,
): CaseEvent[] {
  requireStep('erase', state, by);
  return Array.from({ length: times }, () => recorded('PersonalDataErased', { subject, basis })).flat();
}

function carriedOut({ action, subject, basis }: ErasureProposal): CaseEvent[] {
  return recorded(action === 'erase' ? 'PersonalDataErased' : 'PersonalDataBlocked', { subject, basis });
}

function requireThere(
  registered: RegisteredCase,
  { subject, action }: { subject: string; action: ErasureAction },
): void {
  if (subject !== CASE_ALIAS && !peopleOf(registered).includes(subject)) throw new SubjectUnknown(subject);
  if (registered.erased.includes(subject)) throw new AlreadyErased(subject);
  if (action === 'block' && registered.blocked?.includes(subject)) throw new AlreadyBlocked(subject);
}

function requireErasable({ holds = [] }: RegisteredCase, basis: ErasureBasis, keeping: Keeping): void {
  if (holds.length > 0) throw new LegalHoldStands(holds);
  if (keeping.kept !== 'ended' && !PAST_RETENTION.has(basis)) throw new RetentionRuns(keeping);
}
