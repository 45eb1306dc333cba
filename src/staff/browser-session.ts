import { SessionCookie, SessionGate } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OpenedSession, SESSION_SECONDS, SessionStore } from './session-store.js';

/** The browser's side of a session: one each, and none that was planted survives. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly gate: SessionGate,
    private readonly cookie: SessionCookie,
  ) {}

  /** Hands a new token to a browser and ends the session that it had. */
  async replace(request: FastifyRequest, reply: FastifyReply, { token }: OpenedSession): Promise<void> {
    const before = this.cookie.read(request.headers.cookie);
    if (before !== undefined) await this.sessions.revoke(before);
    this.gate.forget(request);
    void reply.header('set-cookie', this.cookie.set(token, SESSION_SECONDS));
  }

  async end(request: FastifyRequest, reply: FastifyReply, sessionId: string): Promise<void> {
    await this.sessions.revokeById(sessionId);
    this.gate.forget(request);
    void reply.header('set-cookie', this.cookie.clear());
  }
}
