import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@libs/identity';
import type { SealedValue } from '@libs/personal-data';
import { type Connection, type Model, Schema, type SchemaOptions, trusted } from 'mongoose';
import { MONGOOSE_CONNECTION } from '../platform/index.js';
import { StaffUnknown } from './staff.refusals.js';

export interface StaffDocument {
  /** UUID, the id that stands in events. */
  _id: string;
  institution: string;
  /** As folded by `foldUsername`; unique in the installation, since signing in names no institution. */
  username: string;
  name: string;
  role: Role;
  department?: string;
  /** Absent where somebody signs in by their identity provider only. */
  passwordHash?: string;
  /** The password was chosen by somebody else: it opens only the choosing of another. */
  mustChangePassword?: boolean;
  active: boolean;
  /** Raised to end every session of the account at once. */
  sessionEpoch: number;
  secondFactor?: SecondFactorDocument;
  /** A second factor that was begun: in force once a first code of it was shown. */
  enrolment?: { sealed: SealedValue; begunAt: Date };
  /** Number of the last event of the institution's book of accounts that this account follows; absent where none touched it. */
  bookPosition?: number;
  /** The password that comes, or came, into force with the reset of this id; its hash until it did. */
  offered?: { credential: string; passwordHash?: string };
  /** Who they are at an identity provider. */
  external?: { issuer: string; subject: string };
}

export interface SecondFactorDocument {
  sealed: SealedValue;
  since: Date;
  /** Step of the last code that was taken: it and those before are refused from then on. */
  lastStep: number;
  /** Hashes of the recovery codes that are left. */
  recovery: string[];
}

export interface SessionDocument {
  /** base64url SHA-256 of the token; the token itself is nowhere. */
  _id: string;
  staffId: string;
  /** The account's sessionEpoch when the session began. */
  epoch: number;
  createdAt: Date;
  expiresAt: Date;
  revokedAt?: Date;
  /** When the second factor was shown in it. */
  provenAt?: Date;
}

/** RELIABILITY.md finding 11: nothing unknown in a document or a filter, no operator from outside, no index built by chance. */
const STRICT = {
  strict: 'throw',
  strictQuery: 'throw',
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  versionKey: false,
} as const satisfies SchemaOptions;

const staffSchema = new Schema<StaffDocument>(
  {
    _id: { type: String, required: true },
    institution: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    department: String,
    passwordHash: String,
    mustChangePassword: Boolean,
    active: { type: Boolean, required: true },
    sessionEpoch: { type: Number, required: true },
    secondFactor: new Schema(
      {
        sealed: { type: Schema.Types.Mixed, required: true },
        since: { type: Date, required: true },
        lastStep: { type: Number, required: true },
        recovery: { type: [String], required: true },
      },
      { ...STRICT, _id: false },
    ),
    enrolment: new Schema(
      { sealed: { type: Schema.Types.Mixed, required: true }, begunAt: { type: Date, required: true } },
      { ...STRICT, _id: false },
    ),
    bookPosition: Number,
    offered: new Schema(
      { credential: { type: String, required: true }, passwordHash: String },
      { ...STRICT, _id: false },
    ),
    external: new Schema(
      { issuer: { type: String, required: true }, subject: { type: String, required: true } },
      { ...STRICT, _id: false },
    ),
  },
  { ...STRICT, collection: 'staff_accounts' },
);

const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    epoch: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    revokedAt: Date,
    provenAt: Date,
  },
  { ...STRICT, collection: 'staff_sessions' },
);

/** The collections of this area on the application's connection. */
@Injectable()
export class StaffModels {
  readonly accounts: Model<StaffDocument>;
  readonly sessions: Model<SessionDocument>;

  constructor(@Inject(MONGOOSE_CONNECTION) connection: Connection) {
    // Filters keep plain values only; mongoose takes this per connection, not per schema.
    connection.set('sanitizeFilter', true);
    this.accounts = modelOf(connection, 'StaffAccount', staffSchema);
    this.sessions = modelOf(connection, 'StaffSession', sessionSchema);
  }

  /** Those that are there, in no order. */
  findSessions(ids: readonly string[]): Promise<SessionDocument[]> {
    return this.sessions.find(oneOf(ids)).lean<SessionDocument[]>().exec();
  }

  /** Of an institution, in the order of their user names, those after one. */
  async accountsAfter(institution: string, after: string, limit: number): Promise<StaffDocument[]> {
    return this.accounts
      .find({ institution, username: trusted({ $gt: after }) })
      .sort({ username: 1 })
      .limit(limit)
      .lean<StaffDocument[]>()
      .exec();
  }

  /** @throws StaffUnknown */
  async requireAccount(id: string): Promise<StaffDocument> {
    const account = await this.accounts.findOne({ _id: id }).lean<StaffDocument>().exec();
    if (!account) throw new StaffUnknown();
    return account;
  }

  /** Those that are there, in no order. */
  async findAccounts(ids: readonly string[]): Promise<StaffDocument[]> {
    return ids.length === 0 ? [] : this.accounts.find(oneOf(ids)).lean<StaffDocument[]>().exec();
  }
}

/** For a filter: the operator is ours, the number is a number. */
export function lessThan(limit: number) {
  return trusted({ $lt: limit });
}

/** The operator is ours, the ids are plain strings. */
function oneOf(ids: readonly string[]) {
  return { _id: trusted({ $in: [...new Set(ids)] }) };
}

function modelOf<Row>(connection: Connection, name: string, schema: Schema<Row>): Model<Row> {
  const known = connection.models[name] as unknown as Model<Row> | undefined;
  return known ?? connection.model<Row>(name, schema);
}

/** Whether a write was refused because this field would stand twice. */
export function isDuplicateOf(error: unknown, field: string): boolean {
  const { code, keyPattern } = (error ?? {}) as { code?: unknown; keyPattern?: Record<string, unknown> };
  return code === 11_000 && keyPattern !== undefined && field in keyPattern;
}

/** For `migrate`: the indexes these collections need, made by the owner user before the application starts. */
export const staffIndexes = [
  {
    collection: 'staff_accounts',
    indexes: [
      { key: { username: 1 }, name: 'username', unique: true },
      { key: { institution: 1, department: 1, role: 1 }, name: 'department' },
      { key: { institution: 1, username: 1 }, name: 'by_username' },
      {
        key: { 'external.issuer': 1, 'external.subject': 1 },
        name: 'external',
        unique: true,
        partialFilterExpression: { 'external.issuer': { $exists: true } },
      },
    ],
  },
  {
    collection: 'staff_sessions',
    indexes: [
      { key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 0 },
      { key: { staffId: 1 }, name: 'staff' },
    ],
  },
] as const;
