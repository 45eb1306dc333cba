import { Gathered } from '@libs/batching';
import { Injectable } from '@nestjs/common';
import { notSignedIn, Problem } from '@libs/problem-details';
import { LRUCache } from 'lru-cache';
import { mayEver } from './authorise.js';
import type { OperationName } from './matrix.js';
import { type Due, type Principal, sessionIdOf, SessionResolver } from './principal.js';
import { SessionCookie } from './session-cookie.js';

/** How long a revoked session or a disabled account may still be let in, in milliseconds: a second, less what a slow moment takes. */
export const SESSION_CACHE_MS = 750;
/** So often the sessions in use are looked at again, all together, while there are requests. */
const REFRESH_MS = 350;
/** A session is in use for so long after its last request. */
const IN_USE_MS = 5_000;
const MOST_CACHED = 10_000;
const MOST_REFRESHED = 1_000;

interface WithCookie {
  readonly headers: { readonly cookie?: string | undefined };
}

/** What a route asks beyond a role. */
export interface Asked {
  /** Open to sessions of which just this is due. */
  readonly whileDue?: readonly Due[];
  /** Not open when the second factor was shown long ago. */
  readonly stepUp?: true;
}

interface Known {
  principal: Principal;
  /** performance.now() from before the store was asked: an answer that took long is not fresh when it arrives. */
  askedAt: number;
  usedAt: number;
}

const DUE_TEXT: Readonly<Record<Due, string>> = {
  code: 'Show your second factor first: POST sessions/current/second-factor.',
  enrolment: 'Your role needs a second factor: POST second-factor/enrolment.',
  password: 'Choose a password of your own first: POST sessions/current/password.',
};

/** Lets a request in or answers 401/403. For Nest routes by SessionGuard; other routes (a dashboard) may ask it in a hook. */
@Injectable()
export class SessionGate {
  /** By session id: no token lies in memory longer than its request. */
  private readonly known = new LRUCache<string, Known>({ max: MOST_CACHED });
  private readonly lookups: Gathered<string, Principal | undefined>;
  private refreshedAt = 0;
  private refreshing = false;
  private forgotten = 0;

  constructor(
    private readonly sessions: SessionResolver,
    private readonly cookie: SessionCookie,
  ) {
    this.lookups = new Gathered((ids) => this.sessions.resolve([...ids]));
  }

  /** @throws Problem 401 for no valid session, 403 for a role that never has the operation and for what is still to be shown */
  async admit(
    request: WithCookie,
    operation: OperationName,
    { whileDue = [], stepUp }: Asked = {},
  ): Promise<Principal> {
    const principal = await this.who(request);
    if (!principal) throw notSignedIn();
    const { role, due, provenLongAgo } = principal;
    if (due !== undefined && !whileDue.includes(due))
      throw new Problem(403, 'sign-in-incomplete', DUE_TEXT[due], { details: { due } });
    if (!mayEver(operation, role)) throw new Problem(403, 'forbidden', 'Your role does not include this.');
    if (stepUp && provenLongAgo)
      throw new Problem(
        403,
        'step-up-needed',
        'Show your second factor again first: POST sessions/current/second-factor.',
      );
    return principal;
  }

  /** Who holds the request's session, if anyone. */
  async who(request: WithCookie): Promise<Principal | undefined> {
    const token = this.cookie.read(request.headers.cookie);
    if (token === undefined) return undefined;
    const id = sessionIdOf(token);
    const now = performance.now();
    const known = this.known.get(id);
    if (known && now - known.askedAt < SESSION_CACHE_MS) {
      known.usedAt = now;
      if (!this.refreshing && now - this.refreshedAt >= REFRESH_MS) void this.refresh(now);
      return known.principal;
    }
    return this.ask(id, now);
  }

  /** Signing out works at once in this process; others follow within SESSION_CACHE_MS. */
  forget(request: WithCookie): void {
    const token = this.cookie.read(request.headers.cookie);
    if (token === undefined) return;
    this.forgotten += 1;
    this.known.delete(sessionIdOf(token));
  }

  private async ask(id: string, now: number): Promise<Principal | undefined> {
    const { forgotten } = this;
    const principal = await this.lookups.add(id);
    if (principal === undefined) this.known.delete(id);
    // What was asked before a session was forgotten may be the answer from before.
    else if (forgotten === this.forgotten) this.known.set(id, { principal, askedAt: now, usedAt: now });
    return principal;
  }

  /** A request never waits for this: what cannot be asked now grows old and is asked for by its own next request. */
  private async refresh(now: number): Promise<void> {
    this.refreshing = true;
    this.refreshedAt = now;
    const inUse = this.inUse(now);
    try {
      const principals = await this.sessions.resolve(inUse.map(([id]) => id));
      for (const [at, [id, known]] of inUse.entries()) {
        const principal = principals[at];
        if (this.known.peek(id) !== known) continue;
        if (principal) Object.assign(known, { principal, askedAt: now });
        else this.known.delete(id);
      }
    } catch {
      this.refreshedAt = performance.now();
    } finally {
      this.refreshing = false;
    }
  }

  /** The last used first. */
  private inUse(now: number): [string, Known][] {
    const found: [string, Known][] = [];
    for (const [id, known] of this.known.entries()) {
      if (now - known.usedAt > IN_USE_MS || found.length === MOST_REFRESHED) break;
      found.push([id, known]);
    }
    return found;
  }
}
