import type { DueDate, LegalClock } from '../../deadlines/index.js';
import type { LapsableCase } from '../domain/case.lapse.js';
import { LapseNotAllowed } from '../domain/case.lapse.refusals.js';

/**
 * The last day to act after a warning: the law that the case is held to says how many months that is, the calendar in force which day.
 * @throws LapseNotAllowed where that law archives no file; CalendarTooShort
 */
export async function lapseTerm(
  clock: LegalClock,
  institution: string,
  { folio, law: { regimeVersion } }: LapsableCase,
  notifiedOn: string,
): Promise<DueDate> {
  const term = await clock.inactivityTerm({ institution, regimeVersion, notifiedOn });
  if (term === undefined) throw new LapseNotAllowed(folio, 'no-term');
  return term;
}
