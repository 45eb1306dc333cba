import type { TermUnit } from '../domain/case.codes.js';
import type { PetitionWarning } from '../intake/applicant-identifier.js';

/** What the citizen is handed: proof that the request was received, and how to follow it (DOMAIN.md F). */
export interface Acuse {
  caseId: string;
  version: number;
  folio: string;
  /** Opens the public status together with the folio. Not stored anywhere: it is computed. */
  secretCode: string;
  institution: { code: string; name: string };
  /** Reception, ISO 8601 UTC, and the zone its civil date was read in. */
  receivedAt: string;
  zone: string;
  filedOn: string;
  procedure: { code: string; name: string; legalBasis: string };
  matter: { code: string; name: string };
  place: { code: string; name: string };
  channel: string;
  subject: string;
  /** Length of the term; in business days it is told by `termDays` too. */
  term: { unit: TermUnit; length: number };
  termDays?: number;
  /** The last day to answer. */
  dueOn: string;
  /** SHA-256 of the commit that registered the request, hex. */
  verification: string;
  /** Where the status can be asked for. */
  statusUrl: string;
  /** What the one at the desk should look at twice; only in the answer to the registration, never on paper. */
  warnings?: readonly PetitionWarning[];
}
