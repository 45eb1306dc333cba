import { Refusal } from '@libs/decider';

/** So long a proposal waits for its second person. */
export const PROPOSAL_HOURS = 72;

/** What somebody proposed and somebody else has yet to approve. People are ids of accounts. */
export interface Proposal {
  readonly proposalId: string;
  /** SHA-256, hex, of exactly what is to be done. */
  readonly payloadHash: string;
  readonly proposer: string;
  /** ISO 8601 UTC. */
  readonly proposedAt: string;
}

/** How the second person looks at it. */
export interface SecondLook {
  readonly proposalId: string;
  /** Of what they were shown. */
  readonly payloadHash: string;
  readonly approver: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Ids of those in whose place the approver acts today, and of those who act in theirs. */
  readonly standIns: readonly string[];
}

/** ISO 8601 UTC: from this instant on nobody can approve it. */
export function expiresAt({ proposedAt }: Pick<Proposal, 'proposedAt'>): string {
  return new Date(Date.parse(proposedAt) + PROPOSAL_HOURS * 3_600_000).toISOString();
}

export function hasExpired(proposal: Pick<Proposal, 'proposedAt'>, at: string): boolean {
  return Date.parse(at) >= Date.parse(expiresAt(proposal));
}

/** Whether there is room for another one. @throws ProposalPending while one stands */
export function requireRoom(proposal: Proposal | undefined, at: string): void {
  if (proposal !== undefined && !hasExpired(proposal, at)) throw new ProposalPending(proposal);
}

/** The one that is meant, in time or not. @throws NoProposal | ProposalAltered */
export function requireProposed<Kind extends Proposal>(
  proposal: Kind | undefined,
  { proposalId, payloadHash }: Pick<SecondLook, 'proposalId' | 'payloadHash'>,
): Kind {
  if (proposal === undefined) throw new NoProposal();
  if (proposal.proposalId !== proposalId || proposal.payloadHash !== payloadHash)
    throw new ProposalAltered(proposal.proposalId);
  return proposal;
}

/**
 * The proposal, if this person may be its second one.
 * @throws NoProposal | ProposalAltered | ProposalExpired | ProposerCannotApprove | SubstituteCannotApprove
 */
export function requireSecond<Kind extends Proposal>(proposal: Kind | undefined, look: SecondLook): Kind {
  const proposed = requireProposed(proposal, look);
  if (proposed.proposer === look.approver) throw new ProposerCannotApprove();
  if (look.standIns.includes(proposed.proposer)) throw new SubstituteCannotApprove();
  if (hasExpired(proposed, look.at)) throw new ProposalExpired(expiresAt(proposed));
  return proposed;
}

export class NoProposal extends Refusal {
  readonly code = 'no-proposal';
  readonly kind = 'conflict';
  constructor() {
    super('Nothing is proposed: it was decided on, or it expired. Propose it first');
  }
}

/** One thing at a time, so that nobody approves another than they were shown. */
export class ProposalPending extends Refusal {
  readonly code = 'proposal-pending';
  readonly kind = 'conflict';
  constructor(proposal: Proposal) {
    super('A proposal waits for its second person: it is approved or rejected before there is another', {
      proposalId: proposal.proposalId,
      expiresAt: expiresAt(proposal),
    });
  }
}

export class ProposalAltered extends Refusal {
  readonly code = 'proposal-altered';
  readonly kind = 'conflict';
  constructor(proposalId: string) {
    super('The proposal that stands is another one: look at it first', { field: 'payloadHash', proposalId });
  }
}

export class ProposalExpired extends Refusal {
  readonly code = 'proposal-expired';
  readonly kind = 'conflict';
  constructor(at: string) {
    super(`Nobody approved it within ${PROPOSAL_HOURS} hours: propose it again`, { expiredAt: at });
  }
}

export class ProposerCannotApprove extends Refusal {
  readonly code = 'proposer-cannot-approve';
  readonly kind = 'forbidden';
  constructor() {
    super('Whoever proposed it does not approve it: somebody else does');
  }
}

/** Who acts for the proposer, or for whom the proposer acts, is no second person. */
export class SubstituteCannotApprove extends Refusal {
  readonly code = 'substitute-cannot-approve';
  readonly kind = 'forbidden';
  constructor() {
    super('Whoever acts in the place of the one who proposed it does not approve it: a third person does');
  }
}
