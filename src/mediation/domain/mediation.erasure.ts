import { NOTES } from './mediation.codes.js';
import type { PersonalDataErased } from './mediation.events.js';
import { isBegun, type MediationState } from './mediation.state.js';

/** Alias of the free text of a stream, of the case's and of the mediation's. */
const TEXTS = 'case';

/** What a case lost, the mediation in it loses too: its texts and notes with the case's, and whoever the case knows under that alias. */
export function eraseAsInCase(
  state: MediationState,
  { subject: erased, basis }: PersonalDataErased['data'],
): PersonalDataErased[] {
  if (!isBegun(state)) return [];
  const same = state.parties.filter(({ caseParty }) => caseParty === erased).map(({ party }) => party);
  const subjects = erased === TEXTS ? [TEXTS, NOTES] : same;
  return subjects.map((subject) => ({ type: 'PersonalDataErased', data: { subject, basis } }));
}
