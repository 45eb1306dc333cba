import type { CustodyEvent } from './case.custody.events.js';
import type { CaseEvent } from './case.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_CUSTODY: ReadonlySet<CaseEvent['type']> = new Set<CustodyEvent['type']>([
  'ErasureProposed',
  'ErasureApproved',
  'ErasureRejected',
  'ErasureExpired',
  'PersonalDataBlocked',
  'LegalHoldPlaced',
  'LegalHoldLifted',
  'PersonalDataRectified',
]);

export function isOfCustody(event: CaseEvent): event is CustodyEvent {
  return OF_CUSTODY.has(event.type);
}

export function evolveCustody(
  state: RegisteredCase,
  event: CustodyEvent,
  { by, role = '', at }: { by: string; role: string | undefined; at: string },
): RegisteredCase {
  switch (event.type) {
    case 'ErasureProposed': {
      const { reason: _, request: __, ...proposed } = event.data;
      const erasureProposal = { ...proposed, proposer: by, proposerRole: role, proposedAt: at };
      return { ...state, legalMatter: true, erasureProposal };
    }
    case 'ErasureApproved':
    case 'ErasureRejected':
    case 'ErasureExpired':
      return { ...state, erasureProposal: undefined };
    case 'PersonalDataBlocked':
      return { ...state, blocked: [...(state.blocked ?? []), event.data.subject] };
    case 'LegalHoldPlaced': {
      const { holdId, basis } = event.data;
      return { ...state, legalMatter: true, holds: [...(state.holds ?? []), { holdId, basis }] };
    }
    case 'LegalHoldLifted':
      return { ...state, holds: (state.holds ?? []).filter(({ holdId }) => holdId !== event.data.holdId) };
    // The state holds nothing of people but their aliases.
    case 'PersonalDataRectified':
      return state;
  }
}

/** What is erased is blocked no more: what comes after it is sealed anew and is nobody's secret by that. */
export function withoutBlock(state: RegisteredCase, subject: string): RegisteredCase {
  if (state.blocked === undefined) return state;
  return { ...state, blocked: state.blocked.filter((alias) => alias !== subject) };
}
