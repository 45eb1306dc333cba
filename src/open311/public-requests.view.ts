import { defineView } from '@libs/feed';
import { type TermFacts, termFactsAfter } from '../deadlines/index.js';

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
  /** The citizen was asked something: the clock stands still, and nobody knows by when there is an answer. */
  waiting: boolean;
  /** The sense of the answer as a code, or `withdrawn`, `dismissed`, `lapsed`, `referred`, `voided`. */
  outcome?: string;
  requestedAt: string;
  updatedAt: string;
  dueOn: string;
  /** What the due date is counted from, for as long as a change of law has not reached the case. */
  term: TermFacts;
  /** WGS 84 degrees, three decimals. */
  latitude?: number;
  longitude?: number;
}

const DECIMALS = 1_000;

export const publicRequests = defineView<PublicRequestRow>({
  name: 'public-requests',
  revision: 2,
  kinds: ['case'],
  opens: { PetitionRegistered: ['location'], RegistrationCorrected: ['location'] },
  indexes: [
    { name: 'by_public_id', key: { publicId: 1 }, sparse: true },
    { name: 'by_time', key: { institution: 1, requestedAt: -1, _id: -1 } },
    { name: 'by_service', key: { institution: 1, matter: 1, open: 1, requestedAt: -1, _id: -1 } },
    { name: 'by_state', key: { institution: 1, open: 1, requestedAt: -1, _id: -1 } },
  ],
  evolve(row, event) {
    const { type, data, envelope } = event;
    const term = termFactsAfter(row?.term, event);
    if (term === undefined) return undefined;
    if (type === 'PetitionRegistered') return registered(data, envelope.institution, envelope.effectiveAt, term);
    if (row === undefined) return undefined;
    // Whose data was erased is nobody's business: nothing that is shown says when.
    if (type === 'PersonalDataErased' || type === 'PersonalDataBlocked')
      return data['subject'] === 'case' ? withoutLocation(row) : row;
    // No longer a procedure that is shown to everybody.
    if (type === 'CaseClassified' && data['public'] === false) return undefined;
    // For good: lowering a case tells the institution of it, not everybody.
    if (type === 'CaseReserved') return undefined;
    const changed = changes[type]?.(row, data);
    if (changed === undefined) return term === row.term ? row : { ...row, term };
    return { ...changed, term, updatedAt: envelope.effectiveAt };
  },
});

type Data = Record<string, unknown>;

/** Only what was public when it was filed, and has an id to show; imported history has none. */
function registered(data: Data, institution: string, at: string, term: TermFacts): PublicRequestRow | undefined {
  const publicId = data['publicId'];
  if (data['public'] !== true || typeof publicId !== 'string') return undefined;
  return {
    institution,
    publicId,
    procedure: String(data['procedure']),
    matter: String(data['matter']),
    place: String(data['place']),
    department: null,
    open: true,
    waiting: false,
    requestedAt: at,
    updatedAt: at,
    dueOn: String(data['dueOn']),
    term,
    ...roundedPlace(data['location']),
  };
}

const changes: Record<string, (row: PublicRequestRow, data: Data) => PublicRequestRow> = {
  CaseRouted: (row, { department }) => ({ ...row, department: String(department) }),
  TransferRuled: (row, { department }) => ({ ...row, department: String(department) }),
  CaseHandedOver: (row, { from, department }) =>
    row.department === from ? { ...row, department: String(department) } : row,
  CaseReturned: (row) => ({ ...row, department: null }),
  CaseAccepted: (row) => row,
  CitizenAsked: (row) => ({ ...row, waiting: true }),
  CitizenReplied: (row, { dueOn }) => ({ ...row, waiting: false, dueOn: String(dueOn) }),
  CaseAnswered: (row, { outcome, dueOn }) => ({
    ...row,
    waiting: false,
    outcome: String(outcome),
    ...(typeof dueOn === 'string' && { dueOn }),
  }),
  AppealDecided: (row, { outcome }) => (typeof outcome === 'string' ? { ...row, outcome } : row),
  CaseRebound: (row, { dueOn }) => (typeof dueOn === 'string' ? { ...row, dueOn } : row),
  FileReady: (row, { dueOn }) => ({ ...row, dueOn: String(dueOn) }),
  TermExtended: (row, { dueOn }) => ({ ...row, dueOn: String(dueOn) }),
  DueDateRecomputed: (row, { dueOn }) => ({ ...row, dueOn: String(dueOn) }),
  CaseClosed: (row) => ({ ...row, open: false }),
  CaseReopened: ({ outcome: _, ...row }, { dueOn }) => ({ ...row, open: true, waiting: false, dueOn: String(dueOn) }),
  CaseWithdrawn: (row) => ({ ...row, open: false, waiting: false, outcome: 'withdrawn' }),
  CaseClassified: (row, { matter, place, procedure = row.procedure, dueOn = row.dueOn, rerouted }) => ({
    ...row,
    matter: String(matter),
    place: String(place),
    procedure: String(procedure),
    dueOn: String(dueOn),
    ...(rerouted === true && { department: null }),
  }),
  PreventionNotified: (row, { effect }) =>
    effect === 'suspended' || effect === 'interrupted' ? { ...row, waiting: true } : row,
  PreventionAnswered: (row, { dueOn }) => (typeof dueOn === 'string' ? { ...row, waiting: false, dueOn } : row),
  CaseReferred: (row, { awaits }) =>
    awaits === true ? row : { ...row, open: false, waiting: false, outcome: 'referred' },
  RegistrationCorrected: (row, { location }) =>
    location === undefined ? row : { ...withoutLocation(row), ...roundedPlace(location) },
  CaseLapsed: (row) => ({ ...row, open: false, waiting: false, outcome: 'lapsed' }),
  CaseDismissed: (row) => ({ ...row, open: false, waiting: false, outcome: 'dismissed' }),
  CaseVoided: (row) => ({ ...row, open: false, waiting: false, outcome: 'voided' }),
};

function withoutLocation({ latitude: _, longitude: __, ...row }: PublicRequestRow): PublicRequestRow {
  return row;
}

function roundedPlace(location: unknown): { latitude?: number; longitude?: number } {
  if (typeof location !== 'object' || location === null) return {};
  const { latitude, longitude } = location as { latitude?: unknown; longitude?: unknown };
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return {};
  return {
    latitude: Math.round(latitude * DECIMALS) / DECIMALS,
    longitude: Math.round(longitude * DECIMALS) / DECIMALS,
  };
}
