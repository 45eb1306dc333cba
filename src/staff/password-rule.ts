import { isWellFormed } from '@libs/http-input';
import { PasswordTooWeak } from './staff.refusals.js';
import { foldUsername } from './username.js';

/** The only factor of clerks and officers, hence NIST 800-63B-4's fifteen characters. */
export const LEAST_PASSWORD = 15;

/** @param username folded @throws PasswordTooWeak */
export function requireGoodPassword(password: string, username: string): void {
  const long = Array.from(password).length >= LEAST_PASSWORD && Buffer.byteLength(password) <= 256;
  if (!long || !isWellFormed(password) || foldUsername(password).includes(username))
    throw new PasswordTooWeak(LEAST_PASSWORD);
}
