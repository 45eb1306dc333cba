import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@libs/identity';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { PasswordHasher } from './password-hasher.js';
import { LEAST_PASSWORD, requireGoodPassword } from './password-rule.js';
import { PasswordTooWeak, StaffUnknown, UsernameNotAllowed } from './staff.refusals.js';
import { type StaffDocument, StaffModels } from './staff.store.js';
import { foldUsername, isUsername } from './username.js';

/** A member of staff as other areas see one. */
export type StaffMember = Readonly<
  Pick<StaffDocument, 'institution' | 'username' | 'name' | 'role' | 'department' | 'active'>
> & { readonly id: string };

/** The same as whoever looks after accounts sees one. */
export interface StaffAccount extends StaffMember {
  readonly secondFactor: boolean;
  /** Signs in by an identity provider. */
  readonly external: boolean;
}

export interface StaffEntry {
  /** For a new account only; default a random one. */
  readonly id?: string;
  readonly institution: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
  /** Required for a new account; on an existing one it is changed and ends every session. */
  readonly password?: string;
}

const PAGE = 100;

/** Who works here, in which role and where. Accounts are never deleted: events name them. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly models: StaffModels,
    private readonly passwords: PasswordHasher,
  ) {}

  async find(id: string): Promise<StaffMember | undefined> {
    return memberOf(await this.models.accounts.findOne({ _id: id }).lean<StaffDocument>().exec());
  }

  async findByUsername(username: string): Promise<StaffMember | undefined> {
    return memberOf(await this.findAccount(username));
  }

  /** With the hash: for signing in only. */
  async findAccount(username: string): Promise<StaffDocument | null> {
    return this.models.accounts
      .findOne({ username: foldUsername(username) })
      .lean<StaffDocument>()
      .exec();
  }

  /** With what belongs to signing in: for opening a session only. */
  async findById(id: string): Promise<StaffDocument | undefined> {
    return (await this.models.findAccounts([id]))[0];
  }

  /** By who they are at an identity provider; for signing in only. */
  async findExternal({ issuer, subject }: NonNullable<StaffDocument['external']>): Promise<StaffDocument | undefined> {
    const filter = { 'external.issuer': issuer, 'external.subject': subject };
    return (await this.models.accounts.findOne(filter).lean<StaffDocument>().exec()) ?? undefined;
  }

  /** Active officers of a department, by id: an order that does not change between two deliveries. */
  async officersOf(institution: string, department: string): Promise<StaffMember[]> {
    return this.list({ institution, department, role: 'officer', active: true });
  }

  /** Where an active officer or head of this institution works; undefined for anyone else. */
  async departmentOf(institution: string, id: string): Promise<string | undefined> {
    const member = await this.find(id);
    const works = member?.active === true && member.institution === institution;
    return works && ['officer', 'head'].includes(member.role) ? member.department : undefined;
  }

  /** Those of these ids who have an account here, the inactive too, by one query. */
  async membersAmong(institution: string, ids: readonly string[]): Promise<StaffMember[]> {
    const found = await this.models.findAccounts(ids);
    return found.filter((one) => one.institution === institution).map(requireMember);
  }

  /** Everyone of an institution, the inactive too: old cases name them. */
  async membersOf(institution: string): Promise<StaffMember[]> {
    return this.list({ institution });
  }

  /** Closed ones too, by user name. @throws Problem 400 for a cursor that no page gave */
  async accountsOf(
    institution: string,
    { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number | undefined },
  ): Promise<Page<StaffAccount>> {
    const [after = ''] = readCursor(cursor, 1) ?? [];
    const found = await this.models.accountsAfter(institution, String(after), limit + 1);
    const rows = found.slice(0, limit).map((account) => ({
      ...requireMember(account),
      secondFactor: account.secondFactor !== undefined,
      external: account.external !== undefined,
    }));
    const last = rows.at(-1);
    return { rows, ...(found.length > limit && last && { next: cursorOf([last.username]) }) };
  }

  /**
   * Creates the account of this user name or brings it up to date; its id stays, and a closed account stays closed. Role and department that an
   * administrator changed stay as well.
   * @throws UsernameNotAllowed, PasswordTooWeak
   */
  async put(entry: StaffEntry): Promise<StaffMember> {
    const username = foldUsername(entry.username);
    if (!isUsername(username)) throw new UsernameNotAllowed();
    const existing = await this.findAccount(username);
    const passwordHash = await this.newHash(entry.password, username, existing);
    if (!existing && passwordHash === undefined) throw new PasswordTooWeak(LEAST_PASSWORD);
    const { institution, name } = entry;
    const { role, department } = existing?.bookPosition === undefined ? entry : existing;
    const stored = await this.models.accounts
      .findOneAndUpdate(
        { username },
        {
          $set: {
            institution,
            name,
            role,
            ...(department && { department }),
            ...(passwordHash && { passwordHash }),
          },
          ...(!department && { $unset: { department: 1 } }),
          $setOnInsert: { _id: entry.id ?? randomUUID(), active: true },
          $inc: { sessionEpoch: existing && passwordHash ? 1 : 0 },
        },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<StaffDocument>()
      .exec();
    return requireMember(stored);
  }

  /** Closes the account: all its sessions are dead within a second, and it cannot sign in. @throws StaffUnknown */
  async deactivate(id: string): Promise<void> {
    await this.change(id, { $set: { active: false }, $inc: { sessionEpoch: 1 } });
  }

  /** Opens a closed account again; old sessions stay dead. @throws StaffUnknown */
  async activate(id: string): Promise<void> {
    await this.change(id, { $set: { active: true } });
  }

  private async list(
    filter: Partial<Pick<StaffDocument, 'institution' | 'department' | 'role' | 'active'>>,
  ): Promise<StaffMember[]> {
    const found = await this.models.accounts.find(filter).sort({ _id: 1 }).lean<StaffDocument[]>().exec();
    return found.map(requireMember);
  }

  private async change(
    id: string,
    update: { $set: Partial<StaffDocument>; $inc?: { sessionEpoch: number } },
  ): Promise<void> {
    const { matchedCount } = await this.models.accounts.updateOne({ _id: id }, update).exec();
    if (matchedCount === 0) throw new StaffUnknown();
  }

  /** Undefined when there is nothing to change: loading the same seed again ends nobody's session. */
  private async newHash(
    password: string | undefined,
    username: string,
    existing: StaffDocument | null,
  ): Promise<string | undefined> {
    if (password === undefined) return undefined;
    if (existing && (await this.passwords.matches(existing.passwordHash, password))) return undefined;
    requireGoodPassword(password, username);
    return this.passwords.hash(password);
  }
}

function memberOf(account: StaffDocument | null): StaffMember | undefined {
  return account ? requireMember(account) : undefined;
}

function requireMember(account: StaffDocument | null): StaffMember {
  if (!account) throw new StaffUnknown();
  const { _id: id, institution, username, name, role, department, active } = account;
  return { id, institution, username, name, role, ...(department !== undefined && { department }), active };
}
