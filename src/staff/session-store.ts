import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Gathered } from '@libs/batching';
import { Clock } from '@libs/clock';
import { type Principal, SessionResolver } from '@libs/identity';
import { type StaffDocument, StaffModels } from './staff.store.js';

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
  // Requests that come together ask together: a cached session lasts less than a second, so this is asked all the time.
  private readonly sessions = new Gathered((ids: readonly string[]) => this.models.findSessions(ids));
  private readonly accounts = new Gathered((ids: readonly string[]) => this.models.findAccounts(ids));

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
    await this.models.sessions.create({ _id: idOf(token), staffId, epoch, createdAt, expiresAt });
    return { token, expiresAt };
  }

  async resolve(token: string): Promise<Principal | undefined> {
    const sessionId = idOf(token);
    const session = await this.sessions.add(sessionId);
    // The TTL index sweeps once a minute; the clock decides.
    if (!session || session.revokedAt || session.expiresAt <= this.clock.now()) return undefined;
    const account = await this.accounts.add(session.staffId);
    if (!account?.active || account.sessionEpoch !== session.epoch) return undefined;
    const { _id: id, institution, role, department, name } = account;
    return { kind: 'staff', id, institution, role, ...(department !== undefined && { department }), name, sessionId };
  }

  async revoke(token: string): Promise<void> {
    await this.revokeById(idOf(token));
  }

  async revokeById(sessionId: string): Promise<void> {
    await this.models.sessions.updateOne({ _id: sessionId }, { $set: { revokedAt: this.clock.now() } }).exec();
  }

  /** Ends every session of an account, those a slow log-in is about to open included. */
  async revokeAll(staffId: string): Promise<void> {
    await this.models.accounts.updateOne({ _id: staffId }, { $inc: { sessionEpoch: 1 } }).exec();
  }
}

/** The token has 256 random bits, so a fast hash is enough. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
