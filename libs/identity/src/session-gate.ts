import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notSignedIn, Problem } from '@libs/problem-details';
import { LRUCache } from 'lru-cache';
import { type Principal, type Role, SessionResolver } from './principal.js';
import { SessionCookie } from './session-cookie.js';

/** How long a revoked session or a disabled account may still be let in, in milliseconds: a second, less what a slow moment takes. */
export const SESSION_CACHE_MS = 750;
const MOST_CACHED = 10_000;

interface WithCookie {
  readonly headers: { readonly cookie?: string | undefined };
}

/** Lets a request in or answers 401/403. For Nest routes by SessionGuard; other routes (a dashboard) may ask it in a hook. */
@Injectable()
export class SessionGate {
  private readonly known = new LRUCache<string, Principal>({
    max: MOST_CACHED,
    ttl: SESSION_CACHE_MS,
    ttlResolution: 0,
    perf: { now: () => performance.now() },
  });

  constructor(
    private readonly sessions: SessionResolver,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws Problem 401 for no valid session, 403 for a role that is not among `roles` */
  async admit(request: WithCookie, roles: readonly Role[]): Promise<Principal> {
    const principal = await this.who(request);
    if (!principal) throw notSignedIn();
    if (!roles.includes(principal.role)) throw new Problem(403, 'forbidden', 'Your role does not include this.');
    return principal;
  }

  /** Who holds the request's session, if anyone. */
  async who(request: WithCookie): Promise<Principal | undefined> {
    const token = this.cookie.read(request.headers.cookie);
    if (token === undefined) return undefined;
    const key = hashOf(token);
    const known = this.known.get(key);
    if (known) return known;
    // The age counts from before the question: an answer that took long is not fresh when it arrives.
    const start = performance.now();
    const principal = await this.sessions.resolve(token);
    if (principal) this.known.set(key, principal, { start });
    return principal;
  }

  /** Signing out works at once in this process; others follow within SESSION_CACHE_MS. */
  forget(request: WithCookie): void {
    const token = this.cookie.read(request.headers.cookie);
    if (token !== undefined) this.known.delete(hashOf(token));
  }
}

/** No token lies in memory longer than its request. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
