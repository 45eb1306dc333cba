import type { NextWay, Scope } from './mediation.codes.js';
import type { CommitmentMade, MediationEvent } from './mediation.events.js';
import { requireBegun, requireOpen } from './mediation.opening.js';
import { joined, requireParty } from './mediation.parties.js';
import {
  AgreementUnsigned,
  CommitmentNotDeclared,
  CommitmentNotRunning,
  CommitmentTermUnclear,
  CommitmentUnknown,
  DeclarerCannotVerify,
  InvitationNotIssued,
  MediationDayPassed,
  NoSessionHeld,
  NotTheVerifier,
  SessionOutstanding,
} from './mediation.refusals.js';
import type { BegunMediation, CommitmentState, MediationState } from './mediation.state.js';

interface On {
  readonly on: string;
}

export interface AgreementGiven {
  readonly scope: Scope;
  readonly text: string;
  /** What is left open, of a partial one. */
  readonly pending?: string;
  readonly unsigned?: readonly string[];
  readonly commitments: readonly Omit<CommitmentMade['data'], 'commitment'>[];
}

export function agree(state: MediationState, given: AgreementGiven, { on: agreedOn }: On): MediationEvent[] {
  const open = requireSettled(state);
  if (!open.sessions.some(({ stage }) => stage === 'held')) throw new NoSessionHeld();
  const { scope, text, pending, unsigned = [], commitments } = given;
  for (const party of unsigned) requireParty(open, 'unsigned', party);
  if (scope === 'total' && unsigned.length > 0) throw new AgreementUnsigned(unsigned);
  const names = joined(unsigned);
  return [
    {
      type: 'MediationAgreed',
      data: { scope, agreedOn, ...(names && { unsigned: names }), text, ...(pending !== undefined && { pending }) },
    },
    ...commitments.map((one, at): MediationEvent => {
      const commitment = at + 1;
      requireParty(open, `commitments[${at}].party`, one.party);
      if ((one.dueOn === undefined) === (one.reviewEveryDays === undefined))
        throw new CommitmentTermUnclear(commitment);
      if (one.dueOn !== undefined && one.dueOn < agreedOn)
        throw new MediationDayPassed(`commitments[${at}].dueOn`, agreedOn);
      return { type: 'CommitmentMade', data: { commitment, ...one } };
    }),
  ];
}

/** No agreement is a conclusion like any other: it is recorded with its reasons and the way that is open. */
export function concludeWithout(
  state: MediationState,
  given: { readonly nextWay: NextWay; readonly reasons: string },
  { on: failedOn }: On,
): MediationEvent[] {
  const { invitation } = requireSettled(state);
  // Before anybody was invited nothing has failed.
  if (invitation === undefined) throw new InvitationNotIssued();
  return [{ type: 'MediationFailed', data: { failedOn, ...given } }];
}

function requireSettled(state: MediationState): BegunMediation {
  const open = requireOpen(state);
  if (open.status === 'scheduled') throw new SessionOutstanding(open.sessions.length);
  return open;
}

export function declareCommitment(
  state: MediationState,
  given: { readonly commitment: number; readonly fulfilled: boolean; readonly evidence: string },
  { on: declaredOn }: On,
): MediationEvent[] {
  requireRunning(state, given.commitment);
  return [{ type: 'CommitmentDeclared', data: { ...given, declaredOn } }];
}

/** By whom the agreement names, or the head in their place, and never by who declared it. */
export function verifyCommitment(
  state: MediationState,
  given: { readonly commitment: number; readonly accepted: boolean; readonly remarks?: string },
  { on: verifiedOn, by }: On & { readonly by: { readonly id: string; readonly role?: string } },
): MediationEvent[] {
  const { stage, declaredBy, verifier } = requireCommitment(state, given.commitment);
  if (stage !== 'declared') throw new CommitmentNotDeclared(stage);
  if (declaredBy === by.id) throw new DeclarerCannotVerify();
  if (verifier !== by.id && by.role !== 'head') throw new NotTheVerifier(verifier);
  return [{ type: 'CommitmentVerified', data: { ...given, verifiedOn } }];
}

/** The first day is kept: how much was done by it is what is counted. */
export function rescheduleCommitment(
  state: MediationState,
  given: { readonly commitment: number; readonly dueOn: string; readonly reason: string },
  { on: rescheduledOn }: On,
): MediationEvent[] {
  const { dueOn: previousDueOn } = requireRunning(state, given.commitment);
  if (given.dueOn < rescheduledOn) throw new MediationDayPassed('dueOn', rescheduledOn);
  if (given.dueOn === previousDueOn) return [];
  const { commitment, dueOn, reason } = given;
  const previous = previousDueOn === undefined ? {} : { previousDueOn };
  return [{ type: 'CommitmentRescheduled', data: { commitment, ...previous, dueOn, rescheduledOn, reason } }];
}

function requireRunning(state: MediationState, number: number): CommitmentState {
  const found = requireCommitment(state, number);
  if (found.stage !== 'running') throw new CommitmentNotRunning(found.stage);
  return found;
}

function requireCommitment(state: MediationState, number: number): CommitmentState {
  const found = requireBegun(state).commitments.find(({ commitment }) => commitment === number);
  if (found === undefined) throw new CommitmentUnknown();
  return found;
}
