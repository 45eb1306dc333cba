import { defineView } from '@libs/feed';

/**
 * What the Open311 door shows of a public request. No word of the citizen is in it: the text is the catalogue's until somebody
 * moderates another, and the place is rounded to about a hundred metres.
 */
export interface PublicRequestRow {
  institution: string;
  publicId: string;
  procedure: string;
  matter: string;
  place: string;
  department: string | null;
  open: boolean;
  /** Why it was closed, as a code. */
  outcome?: string;
  requestedAt: string;
  updatedAt: string;
  dueOn: string;
  /** WGS 84 degrees, three decimals. */
  latitude?: number;
  longitude?: number;
}

const DECIMALS = 1_000;

export const publicRequests = defineView<PublicRequestRow>({
  name: 'public-requests',
  revision: 1,
  kinds: ['case'],
  opens: true,
  indexes: [
    { name: 'by_public_id', key: { publicId: 1 }, sparse: true },
    { name: 'by_time', key: { institution: 1, requestedAt: -1, _id: -1 } },
    { name: 'by_service', key: { institution: 1, matter: 1, requestedAt: -1, _id: -1 } },
    { name: 'by_state', key: { institution: 1, open: 1, requestedAt: -1, _id: -1 } },
  ],
  evolve(row, { type, data, envelope }) {
    if (type === 'PetitionRegistered') {
      if (data['public'] !== true) return undefined;
      return {
        institution: envelope.institution,
        publicId: String(data['publicId']),
        procedure: String(data['procedure']),
        matter: String(data['matter']),
        place: String(data['place']),
        department: null,
        open: true,
        requestedAt: envelope.effectiveAt,
        updatedAt: envelope.effectiveAt,
        dueOn: String(data['dueOn']),
        ...roundedPlace(data['location']),
      };
    }
    if (row === undefined) return undefined;
    const change = changes[type];
    return change === undefined ? row : { ...row, ...change(data), updatedAt: envelope.effectiveAt };
  },
});

type Data = Record<string, unknown>;

const changes: Record<string, (data: Data) => Partial<PublicRequestRow>> = {
  CaseRouted: ({ department }) => ({ department: String(department) }),
  TransferRuled: ({ department }) => ({ department: String(department) }),
  CaseReturned: () => ({ department: null }),
  CaseAccepted: () => ({}),
  CitizenReplied: ({ dueOn }) => ({ dueOn: String(dueOn) }),
  CaseAnswered: ({ outcome }) => ({ outcome: String(outcome) }),
  CaseClosed: () => ({ open: false }),
  CaseReopened: ({ dueOn }) => ({ open: true, dueOn: String(dueOn) }),
  CaseWithdrawn: () => ({ open: false, outcome: 'withdrawn' }),
};

function roundedPlace(location: unknown): { latitude?: number; longitude?: number } {
  if (typeof location !== 'object' || location === null) return {};
  const { latitude, longitude } = location as { latitude?: unknown; longitude?: unknown };
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return {};
  return {
    latitude: Math.round(latitude * DECIMALS) / DECIMALS,
    longitude: Math.round(longitude * DECIMALS) / DECIMALS,
  };
}
