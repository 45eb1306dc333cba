import type { PersonalDataErased } from './licence.events.js';
import { isIssued, type LicenceState } from './licence.state.js';

/** Alias of the free text of a stream, of the case's and of the licence's. */
const TEXTS = 'case';

/** What a case lost, what it issued loses too: its texts with the case's, the holder with the one of that alias. */
export function eraseAsInCase(
  state: LicenceState,
  { subject, basis }: PersonalDataErased['data'],
): PersonalDataErased[] {
  if (!isIssued(state)) return [];
  if (subject !== TEXTS && subject !== state.holderAlias) return [];
  return [{ type: 'PersonalDataErased', data: { subject, basis } }];
}
