import type { CaseFile } from '../case-file.js';
import { putRight } from '../custody/put-right.js';
import { APPLICANT_ALIAS } from '../domain/case.event-schemas.js';
import { representativeOf } from '../domain/case.group.state.js';

/** Whom a letter of the case is for. */
export interface Addressee {
  /** The alias of the person; absent where nobody gave a name. */
  readonly party?: string;
  /** Absent where it was erased. */
  readonly name?: string;
}

/** How a letter calls somebody who gave no name. */
export const NAMELESS = 'A quien presentó la solicitud';

/** Who speaks for those who asked, by the name that the history has last. */
export function addresseeOf({ state, petition, timeline }: CaseFile): Addressee {
  const party = representativeOf(state);
  if (party === APPLICANT_ALIAS && state.applicantAlias === undefined) return { name: NAMELESS };
  const named =
    party === APPLICANT_ALIAS
      ? petition.applicant
      : timeline.findLast(({ type, data }) => type === 'PartyNamed' && data['party'] === party)?.data['person'];
  const known = (named ?? {}) as { name?: string };
  // The petition has the applicant as they were put right.
  const { name } = party === APPLICANT_ALIAS ? known : putRight(known, party, timeline);
  return { party, ...(name !== undefined && { name }) };
}
