import { civilDate, dayNumber } from '@libs/business-calendar';
import type { ReopeningReason } from './case.codes.js';
import { CitizenNotNotified } from './case.refusals.js';
import { ReopeningLate, ReopeningNotOffered } from './case.reopening.refusals.js';
import type { RegisteredCase } from './case.state.js';

/** What a citizen may say of an answer; the rest of the reasons are the town hall's. */
export const CITIZEN_REOPENING_REASONS = [
  'work-not-done',
  'answer-incomplete',
  'citizen-disagrees',
  'other',
] as const satisfies readonly ReopeningReason[];
export type CitizenReopeningReason = (typeof CITIZEN_REOPENING_REASONS)[number];

/** What a procedure says of it. */
export interface ReopeningLaw {
  /** Natural days from the closing in which its citizen may reopen a case; 0: never. */
  readonly reopenDays?: number;
}

/** The last day on which its citizen may have a case taken up again: natural days from the closing. Undefined where they never may. */
export function lastDayToReopen({ closedOn }: Pick<RegisteredCase, 'closedOn'>, days: number): string | undefined {
  return closedOn === undefined || days === 0 ? undefined : civilDate(dayNumber(closedOn) + days);
}

/**
 * Whether its citizen may take up again what is concluded. What an authority looks into by rules of its own they attack by those.
 * @throws ReopeningNotOffered | CitizenNotNotified | ReopeningLate
 */
export function requireForCitizen(
  { folio, reserve, notifiedOn }: RegisteredCase,
  reopenedOn: string,
  lastDay: string | undefined,
): void {
  if (reserve !== undefined || lastDay === undefined) throw new ReopeningNotOffered(folio);
  if (notifiedOn === undefined) throw new CitizenNotNotified(folio);
  if (reopenedOn > lastDay) throw new ReopeningLate(reopenedOn, lastDay);
}
