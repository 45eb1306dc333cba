export const ROLES = ['clerk', 'officer', 'head', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

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
}

/** Turns a session token into who holds it. Rights are read afresh at each call, so a change of role counts at once. */
export abstract class SessionResolver {
  /** Undefined for unknown, expired, revoked and disabled alike. @throws when the store is out of reach */
  abstract resolve(token: string): Promise<Principal | undefined>;
}
