import type { Due } from '@libs/identity';
import type { StaffDocument } from './staff.store.js';

/** A second factor is fresh for so long, ms. */
export const FRESH_PROOF_MS = 15 * 60_000;

/**
 * What a session still has to show. Told anew with every look at it, so that who is made an administrator at noon is asked for a second
 * factor at noon.
 */
export function dueOf(
  { secondFactor, mustChangePassword }: Pick<StaffDocument, 'secondFactor' | 'mustChangePassword'>,
  { provenAt, demanded }: { provenAt?: Date | undefined; demanded: boolean },
): Due | undefined {
  if (secondFactor !== undefined && provenAt === undefined) return 'code';
  if (mustChangePassword) return 'password';
  return demanded && provenAt === undefined ? 'enrolment' : undefined;
}
