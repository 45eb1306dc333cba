import { aliasOf } from './agenda.bookings.js';
import type { PersonalDataErased } from './agenda.events.js';
import type { AgendaState } from './agenda.state.js';

/** Alias of the free text of a case, whose erasure takes the words of its bookings too. */
const TEXTS = 'case';

/** What a case lost its bookings lose: nobody says which of its people the host is, so the host goes with any of them. */
export function eraseAsInCase(
  state: AgendaState,
  caseId: string,
  { subject: erased, basis }: PersonalDataErased['data'],
): PersonalDataErased[] {
  if (!state.cases.includes(caseId)) return [];
  const subjects = [aliasOf('h', caseId), ...(erased === TEXTS ? [aliasOf('c', caseId)] : [])];
  return subjects.map((subject) => ({ type: 'PersonalDataErased', data: { subject, basis } }));
}
