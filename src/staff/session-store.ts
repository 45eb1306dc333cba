import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/clock';
import { type Principal, sessionIdOf, SessionResolver } from '@libs/identity';
import { type SessionDocument, type StaffDocument, StaffModels } from './staff.store.js';

/** A working day, in seconds. Not extended by use. */
export const SESSION_SECONDS = 8 * 60 * 60;

export interface OpenedSession {
  /** Handed to the browser once and kept nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Sessions in MongoDB: they outlive a restart, and ending one is a write that every process sees. */
@Injectable()
export class SessionStore extends SessionResolver {
  constructor(
    private readonly models: StaffModels,
    private readonly clock: Clock,
  ) {
    super();
  }

  async open({
    _id: staffId,
    sessionEpoch: epoch,
  }: Pick<StaffDocument, '_id' | 'sessionEpoch'>): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_SECONDS * 1000);
    await this.models.sessions.create({ _id: sessionIdOf(token), staffId, epoch, createdAt, expiresAt });
    return { token, expiresAt };
  }

  /** Two queries, however many sessions. */
  async resolve(sessionIds: readonly string[]): Promise<(Principal | undefined)[]> {
    const now = this.clock.now();
    // The TTL index sweeps once a minute; the clock decides.
    const sessions = (await this.models.findSessions(sessionIds)).filter(
      ({ revokedAt, expiresAt }) => revokedAt === undefined && expiresAt > now,
    );
    const accounts = await this.models.findAccounts(sessions.map(({ staffId }) => staffId));
    const accountById = new Map(accounts.map((account) => [account._id, account]));
    const principals = new Map(
      sessions.map((session) => [session._id, principalOf(session, accountById.get(session.staffId))]),
    );
    return sessionIds.map((id) => principals.get(id));
  }

  async revoke(token: string): Promise<void> {
    await this.revokeById(sessionIdOf(token));
  }

  async revokeById(sessionId: string): Promise<void> {
    await this.models.sessions.updateOne({ _id: sessionId }, { $set: { revokedAt: this.clock.now() } }).exec();
  }

  /** Ends every session of an account, those a slow log-in is about to open included. */
  async revokeAll(staffId: string): Promise<void> {
    await this.models.accounts.updateOne({ _id: staffId }, { $inc: { sessionEpoch: 1 } }).exec();
  }
}

function principalOf({ _id: sessionId, epoch }: SessionDocument, account?: StaffDocument): Principal | undefined {
  if (!account?.active || account.sessionEpoch !== epoch) return undefined;
  const { _id: id, institution, role, department, name } = account;
  return { kind: 'staff', id, institution, role, ...(department !== undefined && { department }), name, sessionId };
}
