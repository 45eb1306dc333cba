import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/clock';
import { type Due, type Principal, sessionIdOf, SessionResolver } from '@libs/identity';
import { SecondFactorRule } from './second-factor/second-factor-rule.js';
import { dueOf, FRESH_PROOF_MS } from './session-due.js';
import { type SessionDocument, type StaffDocument, StaffModels } from './staff.store.js';

/** A working day, in seconds. Not extended by use. */
export const SESSION_SECONDS = 8 * 60 * 60;

/** So long, in seconds, a session waits for what is still to be shown. */
const HALF_OPEN_SECONDS = 15 * 60;

export interface OpenedSession {
  /** Handed to the browser once and kept nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
  /** What is still to be shown before it opens anything. */
  readonly due?: Due;
}

/** Sessions in MongoDB: they outlive a restart, and ending one is a write that every process sees. */
@Injectable()
export class SessionStore extends SessionResolver {
  constructor(
    private readonly models: StaffModels,
    private readonly rule: SecondFactorRule,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @param provenAt when the second factor was shown, if it was */
  async open(account: StaffDocument, provenAt?: Date): Promise<OpenedSession> {
    const { _id: staffId, sessionEpoch: epoch } = account;
    const due = dueOf(account, { provenAt, demanded: await this.rule.demandedOf(account) });
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + (due ? HALF_OPEN_SECONDS : SESSION_SECONDS) * 1000);
    const session = { _id: sessionIdOf(token), staffId, epoch, createdAt, expiresAt };
    await this.models.sessions.create({ ...session, ...(provenAt && { provenAt }) });
    return { token, expiresAt, ...(due && { due }) };
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
    const demanded = new Map(
      await Promise.all(accounts.map(async (one) => [one._id, await this.rule.demandedOf(one)] as const)),
    );
    const principals = new Map(
      sessions.map((session) => {
        const seen = { now, demanded: demanded.get(session.staffId) ?? true };
        return [session._id, principalOf(session, accountById.get(session.staffId), seen)];
      }),
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

function principalOf(
  { _id: sessionId, epoch, provenAt }: SessionDocument,
  account: StaffDocument | undefined,
  { now, demanded }: { now: Date; demanded: boolean },
): Principal | undefined {
  if (!account?.active || account.sessionEpoch !== epoch) return undefined;
  const { _id: id, institution, role, department, name } = account;
  const due = dueOf(account, { provenAt, demanded });
  const longAgo = provenAt !== undefined && now.getTime() - provenAt.getTime() > FRESH_PROOF_MS;
  return {
    kind: 'staff',
    id,
    institution,
    role,
    name,
    sessionId,
    ...(department !== undefined && { department }),
    ...(due && { due }),
    ...(longAgo && { provenLongAgo: true }),
  };
}
