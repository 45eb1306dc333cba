import type { CaseEvent } from './case.events.js';
import type { PublicVersionEvent } from './case.public-version.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_PUBLIC_VERSIONS: ReadonlySet<CaseEvent['type']> = new Set<PublicVersionEvent['type']>([
  'PublicVersionProposed',
  'PublicVersionApproved',
  'PublicVersionRejected',
]);

export function isOfPublicVersions(event: CaseEvent): event is PublicVersionEvent {
  return OF_PUBLIC_VERSIONS.has(event.type);
}

/** With a proposal it is a case of the legal adviser's, who is asked to approve. */
export function evolvePublicVersions(
  state: RegisteredCase,
  event: PublicVersionEvent,
  { by, at }: { by: string; at: string },
): RegisteredCase {
  const { publicVersionProposal: proposed, publicVersions = [] } = state;
  switch (event.type) {
    case 'PublicVersionProposed': {
      const { versionId: proposalId, document, about, preparedOn, occasion, payloadHash } = event.data;
      const of = { document, ...(about !== undefined && { about }), preparedOn, occasion };
      const publicVersionProposal = { proposalId, payloadHash, proposer: by, proposedAt: at, ...of };
      return { ...state, legalMatter: true, publicVersionProposal };
    }
    case 'PublicVersionApproved': {
      const { versionId, documentHash, approvedOn } = event.data;
      if (proposed === undefined) return state; // none is approved that was not proposed
      const { document, about } = proposed;
      const made = { versionId, document, ...(about !== undefined && { about }), documentHash, approvedOn };
      return { ...state, publicVersionProposal: undefined, publicVersions: [...publicVersions, made] };
    }
    case 'PublicVersionRejected':
      return { ...state, publicVersionProposal: undefined };
  }
}
