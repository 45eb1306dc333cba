import { requireProposed, requireRoom, requireSecond, type SecondLook } from '@libs/four-eyes';
import type { Outcome, ProposedStep } from './case.codes.js';
import { AlreadyErased } from './case.custody.refusals.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireRegistered, requireStep, roleOf, type StaffRole } from './case.guards.js';
import { NotYourProposal, SecondOfRoleNeeded } from './case.proposal.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';

export type Proposed = CaseEventData<'DecisionProposed'> & {
  /** ISO 8601 UTC. */
  readonly at: string;
};
export type Confirmation = Omit<SecondLook, 'approver'>;

/** Who may be the second person of what. */
export const SECONDS: Readonly<Record<ProposedStep, readonly StaffRole[]>> = {
  lower: ['legal-adviser'],
  close: ['head', 'legal-adviser'],
  dismiss: ['head', 'legal-adviser'],
  'archive-lapsed': ['head', 'legal-adviser'],
  extend: ['head', 'legal-adviser'],
  void: ['head', 'legal-adviser'],
  rectify: ['head', 'legal-adviser'],
};

/**
 * The first of two persons, of what they could decide now; what would change nothing is not proposed. One that nobody confirmed in time makes
 * room for the next.
 * @param would what the step would record if it were taken at once
 * @throws ProposalPending, and whatever the step is refused with
 */
export function proposeDecision(
  state: CaseState,
  { by, source: _, at, ...proposal }: Proposed & Acting,
  would: readonly CaseEvent[],
): CaseEvent[] {
  const { decisionProposal: standing } = requireStep(proposal.step, state, by);
  if (standing?.proposalId === proposal.proposalId || would.length === 0) return [];
  requireRoom(standing, at);
  return recorded('DecisionProposed', proposal);
}

/** The second person. What was proposed is decided anew, on the case as it stands, and recorded with this. @throws what requireSecond throws, AlreadyErased */
export function confirmDecision(state: CaseState, { by, source: _, ...look }: Confirmation & Acting): CaseEvent[] {
  const registered = requireStep('confirm-decision', state, by);
  const proposal = requireSecond(registered.decisionProposal, { ...look, approver: by.id });
  const { step, proposalId, payloadHash, subject } = proposal;
  const roles: readonly string[] = SECONDS[step];
  if (!roles.includes(roleOf(by))) throw new SecondOfRoleNeeded(step, roles);
  // What was proposed went with the rest of what the case had of them.
  if (subject !== undefined && registered.erased.includes(subject)) throw new AlreadyErased(subject);
  return recorded('DecisionConfirmed', { proposalId, payloadHash });
}

/** By the second person, or by the first who thought again: a clerk is only ever the first. @throws NoProposal | ProposalAltered | NotYourProposal */
export function rejectDecision(
  state: CaseState,
  { by, source: _, payloadHash, ...rejection }: CaseEventData<'DecisionRejected'> & { payloadHash: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('reject-decision', state, by);
  const { proposer } = requireProposed(registered.decisionProposal, { proposalId: rejection.proposalId, payloadHash });
  if (roleOf(by) === 'clerk' && proposer !== by.id) throw new NotYourProposal();
  return recorded('DecisionRejected', rejection);
}

/** Answers that refuse what was asked for. */
const REFUSING: ReadonlySet<Outcome> = new Set<Outcome>(['unfavourable', 'inadmissible']);

/** Whether one person alone refused, so that a second one looks at it before it is closed. A signed resolution had two already. */
export function refusedByOne(state: CaseState): boolean {
  if (!isRegistered(state) || state.outcome === undefined || !REFUSING.has(state.outcome)) return false;
  const { drafter, approver, signer } = state.resolution ?? {};
  return new Set([drafter, approver, signer].filter((one) => one !== undefined)).size < 2;
}

/** The step that stands proposed. */
export function proposedStep(state: CaseState): ProposedStep | undefined {
  return requireRegistered(state).decisionProposal?.step;
}
