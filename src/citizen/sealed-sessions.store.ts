import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Clock } from '@libs/clock';
import { Inject, Injectable } from '@nestjs/common';
import { Binary, type Collection } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';

const CALL_MS = 4_000;
const SESSIONS = 'citizen_sessions';
const IV = 12;
const TAG = 16;

export type SessionKind = 'draft' | 'visit';

interface SealedSession {
  /** Of the token in the browser's cookie, which is nowhere here. */
  _id: string;
  kind: SessionKind;
  sealed: Binary;
  /** Counts the changes, so that of two at once one is told. */
  revision: number;
  expiresAt: Date;
}

export interface Opened<Content> {
  readonly content: Content;
  readonly revision: number;
  readonly expiresAt: Date;
}

/**
 * What a citizen is in the middle of: a petition that is being written, a case that was opened with its code. It lies sealed under a key that is
 * made of the token in the cookie alone, so that the databases and all keys of the installation together do not open it; and it goes by itself.
 */
@Injectable()
export class SealedSessions {
  private readonly sessions: Collection<SealedSession>;

  constructor(
    @Inject(APP_DB) app: AppDb,
    private readonly clock: Clock,
  ) {
    this.sessions = app.collection<SealedSession>(SESSIONS);
  }

  /** @returns the token for the browser's cookie */
  async begin(kind: SessionKind, content: unknown, lastsMs: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = this.until(lastsMs);
    const sealed = seal(token, kind, content);
    await this.sessions.insertOne({ _id: idOf(token), kind, sealed, revision: 1, expiresAt }, { maxTimeMS: CALL_MS });
    return token;
  }

  /** Undefined where there is none, or its time is over. */
  async open<Content>(kind: SessionKind, token: string): Promise<Opened<Content> | undefined> {
    const found = await this.sessions.findOne({ _id: idOf(token), kind }, { maxTimeMS: CALL_MS });
    if (found === null || found.expiresAt <= this.clock.now()) return undefined;
    const { revision, expiresAt, sealed } = found;
    return { content: unseal(token, kind, sealed) as Content, revision, expiresAt };
  }

  /** False where it was changed meanwhile, or is gone. */
  async change(
    kind: SessionKind,
    token: string,
    { content, revision, lastsMs }: { content: unknown; revision: number; lastsMs: number },
  ): Promise<boolean> {
    const change = { sealed: seal(token, kind, content), expiresAt: this.until(lastsMs), revision: revision + 1 };
    const filter = { _id: idOf(token), kind, revision };
    const { matchedCount } = await this.sessions.updateOne(filter, { $set: change }, { maxTimeMS: CALL_MS });
    return matchedCount === 1;
  }

  async end(token: string): Promise<void> {
    await this.sessions.deleteOne({ _id: idOf(token) }, { maxTimeMS: CALL_MS });
  }

  until(lastsMs: number): Date {
    return new Date(this.clock.now().getTime() + lastsMs);
  }
}

/** Stands in the forms of a session: who sends one has read a page of it. */
export function formTokenOf(token: string): string {
  return createHmac('sha256', token).update('ventanilla/citizen-form/1').digest('base64url').slice(0, 22);
}

function idOf(token: string): string {
  return createHash('sha256').update(`ventanilla/citizen-session/1\0${token}`).digest('base64url');
}

function seal(token: string, kind: SessionKind, content: unknown): Binary {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), iv).setAAD(Buffer.from(kind));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return new Binary(Buffer.concat([iv, sealed, cipher.getAuthTag()]));
}

function unseal(token: string, kind: SessionKind, { buffer }: Binary): unknown {
  const bytes = Buffer.from(buffer);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), bytes.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(kind))
    .setAuthTag(bytes.subarray(-TAG));
  const content = Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
  return JSON.parse(content.toString('utf8'));
}

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', 'ventanilla/citizen-session/seal/1', 32));
}

/** For `migrate`. */
export const citizenIndexes = [
  { collection: SESSIONS, indexes: [{ key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 0 }] },
] as const;
