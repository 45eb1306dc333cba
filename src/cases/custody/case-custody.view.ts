import { defineView, type FeedEvent } from '@libs/feed';
import { expiresAt } from '@libs/four-eyes';
import type { CaseEvent } from '../domain/case.events.js';
import { CASE_ALIAS, sealsCaseText } from '../domain/case.event-schemas.js';

/** What a case still holds of people, since when it may be over, and what is proposed about it. No names, no words. */
export interface CustodyRow {
  institution: string;
  folio: string;
  procedure: string;
  /** Civil date; null while it goes on. */
  endedOn: string | null;
  holds: string[];
  /** Aliases under which something can still be read. */
  kept: string[];
  /** It has ended, nobody holds it, and there is something left to erase. */
  erasable: boolean;
  /** ISO 8601 UTC: when the proposal that stands is over. */
  proposalExpiresAt?: string;
}

export const caseCustody = defineView<CustodyRow>({
  name: 'case-custody',
  revision: 1,
  kinds: ['case'],
  opens: {},
  indexes: [
    {
      name: 'by_end',
      key: { institution: 1, endedOn: 1, _id: 1 },
      partialFilterExpression: { erasable: true },
    },
    {
      name: 'by_expiry',
      key: { proposalExpiresAt: 1 },
      partialFilterExpression: { proposalExpiresAt: { $exists: true } },
    },
  ],

  evolve(row, event) {
    if (event.type === 'PetitionRegistered') return registered(event);
    if (row === undefined) return undefined;
    const next = withWords({ ...row, ...change(row, event) }, event);
    const erasable = next.endedOn !== null && next.holds.length === 0 && next.kept.length > 0;
    return { ...next, erasable };
  },
});

function registered({ data, envelope }: FeedEvent): CustodyRow {
  const alias = data['applicantAlias'];
  return {
    institution: envelope.institution,
    folio: String(data['folio']),
    procedure: String(data['procedure']),
    endedOn: null,
    holds: [],
    kept: [CASE_ALIAS, ...(typeof alias === 'string' ? [alias] : [])],
    erasable: false,
  };
}

/** The field of each event that ends a case, with the day. */
const ENDS: Readonly<Record<string, string>> = {
  CaseClosed: 'closedOn',
  CaseWithdrawn: 'withdrawnOn',
  CaseDismissed: 'dismissedOn',
  CaseLapsed: 'lapsedOn',
  CaseVoided: 'voidedOn',
};

/** The field of each event that brings somebody with a key of their own. */
const BRINGS: Readonly<Record<string, string>> = {
  PartyNamed: 'party',
  CosignerListed: 'cosigner',
  RegistrationCorrected: 'applicantAlias',
};

function change(row: CustodyRow, { type, data, envelope }: FeedEvent): Partial<CustodyRow> {
  const ends = ENDS[type];
  if (ends !== undefined) return { endedOn: String(data[ends]) };
  const brings = BRINGS[type];
  if (brings !== undefined) return { kept: withAlias(row.kept, data[brings]) };
  switch (type) {
    case 'CaseReferred':
      return data['awaits'] === true ? {} : { endedOn: String(data['referredOn']) };
    case 'CaseReopened':
      return { endedOn: null };
    case 'PersonalDataErased':
      return { kept: row.kept.filter((alias) => alias !== data['subject']) };
    case 'LegalHoldPlaced':
      return { holds: [...row.holds, String(data['holdId'])] };
    case 'LegalHoldLifted':
      return { holds: row.holds.filter((holdId) => holdId !== data['holdId']) };
    case 'ErasureProposed':
      return { proposalExpiresAt: expiresAt({ proposedAt: envelope.effectiveAt }) };
    case 'ErasureApproved':
    case 'ErasureRejected':
    case 'ErasureExpired':
      return { proposalExpiresAt: undefined };
    default:
      return {};
  }
}

/** Words that were said after an erasure are there to be erased again. */
function withWords(row: CustodyRow, { type }: FeedEvent): CustodyRow {
  const kept = sealsCaseText({ type } as CaseEvent) ? withAlias(row.kept, CASE_ALIAS) : row.kept;
  const { proposalExpiresAt, ...rest } = row;
  return { ...rest, kept, ...(proposalExpiresAt !== undefined && { proposalExpiresAt }) };
}

function withAlias(kept: string[], alias: unknown): string[] {
  return typeof alias !== 'string' || kept.includes(alias) ? kept : [...kept, alias];
}
