import { createHash } from 'node:crypto';
import type { Party } from './matrix.js';

/** Of everyone the matrix has a word on, those who may have an account. */
export const ROLES = [
  'clerk',
  'officer',
  'head',
  'supervisor',
  'administrator',
  'legal-adviser',
  'auditor',
] as const satisfies readonly Party[];
export type Role = (typeof ROLES)[number];

/**
 * What a session still has to show before anything else opens to it: a code of the second factor, a second factor where the role needs one
 * and there is none, a password of one's own.
 */
export type Due = 'code' | 'enrolment' | 'password';

/** A member of staff behind a verified session. */
export interface Principal {
  readonly kind: 'staff';
  readonly id: string;
  readonly institution: string;
  readonly role: Role;
  /** Officers and heads have one. */
  readonly department?: string;
  /** For the screen that says who is signed in. Never logged, never stored in an event. */
  readonly name?: string;
  /** A hash of the token, not the token. */
  readonly sessionId: string;
  readonly due?: Due;
  /** The second factor was shown too long ago for what asks for it freshly (`@StepUp()`). */
  readonly provenLongAgo?: true;
}

/** Tells who holds sessions. Rights are read afresh at each call, so a change of role counts at once. */
export abstract class SessionResolver {
  /**
   * In the order of the ids (`sessionIdOf`); undefined for unknown, expired, revoked and disabled alike.
   * @throws when the store is out of reach
   */
  abstract resolve(sessionIds: readonly string[]): Promise<(Principal | undefined)[]>;
}

/** What a session goes by where its token must not lie. The token has 256 random bits, so a fast hash is enough. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
