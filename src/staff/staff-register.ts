import { randomBytes } from 'node:crypto';
import type { Role } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';
import { UsernameNotAllowed, UsernameTaken } from './staff.refusals.js';
import { isDuplicateOf, type StaffDocument, StaffModels } from './staff.store.js';
import { foldUsername, isUsername } from './username.js';

/** 120 bits: more than anybody types wrong twice, and good for one sign-in only. */
const HANDED_OUT_BYTES = 15;
/** Tries of writing an account that others keep writing. */
const ATTEMPTS = 10;

export interface NewAccount {
  readonly id: string;
  readonly institution: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
  /** Whoever signs in by an identity provider has no password. */
  readonly external?: StaffDocument['external'];
}

/** What the history says of an account, each with the number of the event that said it. */
export interface InForce {
  readonly position: number;
  readonly place?: { readonly role: string; readonly department?: string };
  readonly active?: boolean;
  readonly closed?: { readonly position: number };
  readonly passwordReset?: { readonly position: number; readonly credential: string };
  readonly secondFactorReset?: { readonly position: number };
}

/** Accounts as the history of their institution makes them: put there before they are recorded, in force once they are. */
@Injectable()
export class StaffRegister {
  constructor(
    private readonly models: StaffModels,
    private readonly passwords: PasswordHasher,
  ) {}

  /** The spelling under which it is kept. @throws UsernameNotAllowed */
  requireUsername(username: string): string {
    const folded = foldUsername(username);
    if (!isUsername(folded)) throw new UsernameNotAllowed();
    return folded;
  }

  /**
   * Puts an account there that nobody can use yet.
   * @returns the password to hand out, where it has one; undefined for an account that is in force already
   * @throws UsernameNotAllowed, UsernameTaken
   */
  async prepare({ id: _id, username: given, external, ...account }: NewAccount): Promise<string | undefined> {
    const username = this.requireUsername(given);
    const password = external ? undefined : newPassword();
    const secret = password !== undefined && {
      passwordHash: await this.passwords.hash(password),
      mustChangePassword: true,
    };
    try {
      const fresh = {
        _id,
        ...account,
        username,
        active: false,
        sessionEpoch: 0,
        ...secret,
        ...(external && { external }),
      };
      await this.models.accounts.create(fresh);
      return password;
    } catch (error) {
      if (isDuplicateOf(error, 'username')) {
        const there = await this.models.accounts.findOne({ username }).lean<StaffDocument>().exec();
        if (there?._id !== _id) throw new UsernameTaken();
      } else if (!isDuplicateOf(error, '_id')) throw error;
    }
    // A try before this one came so far and no further: nobody was told its password.
    const { modifiedCount } = await this.models.accounts
      .updateOne({ _id, bookPosition: null }, { $set: { ...secret } })
      .exec();
    return modifiedCount === 1 ? password : undefined;
  }

  /** A password that comes into force with the reset of this id. @returns undefined where it was offered before */
  async offerPassword(id: string, credential: string): Promise<string | undefined> {
    const { offered } = await this.models.requireAccount(id);
    if (offered?.credential === credential) return undefined;
    const password = newPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.models.accounts.updateOne({ _id: id }, { $set: { offered: { credential, passwordHash } } }).exec();
    return password;
  }

  /** Of these accounts those that are not yet what the history says. */
  async behind<Changes extends InForce>(accounts: ReadonlyMap<string, Changes>): Promise<[string, Changes][]> {
    const stored = await this.models.findAccounts([...accounts.keys()]);
    const positions = new Map(stored.map(({ _id, bookPosition = 0 }) => [_id, bookPosition]));
    return [...accounts].filter(([id, { position }]) => (positions.get(id) ?? 0) < position);
  }

  /** Makes the account what the history says. Doing it again, or late, undoes nothing that is newer. */
  async bringInForce(id: string, changes: InForce): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const account = await this.models.requireAccount(id);
      const { bookPosition, offered } = account;
      if ((bookPosition ?? 0) >= changes.position) return;
      const filter = {
        _id: id,
        bookPosition: bookPosition ?? null,
        'offered.credential': offered?.credential ?? null,
      };
      const { modifiedCount } = await this.models.accounts.updateOne(filter, updateOf(account, changes)).exec();
      if (modifiedCount === 1) return;
    }
    throw new Error(`account ${id} is written by so many that it could not be brought in force`);
  }
}

type AccountUpdate = Record<'$set' | '$unset', Record<string, unknown>> & { $inc?: { sessionEpoch: number } };

function updateOf({ bookPosition = 0, offered }: StaffDocument, changes: InForce): AccountUpdate {
  const isNew = (one: { readonly position: number } | undefined) => one !== undefined && one.position > bookPosition;
  const { position, place, active, closed, passwordReset, secondFactorReset } = changes;
  const parts: Part[] = [];
  if (place) parts.push(placed(place));
  if (passwordReset && isNew(passwordReset)) parts.push(withPassword(offered, passwordReset.credential));
  if (isNew(secondFactorReset)) parts.push({ $unset: { secondFactor: 1, enrolment: 1 } });
  const over = [passwordReset, closed, secondFactorReset].some(isNew);
  return {
    $set: Object.fromEntries(
      [{ bookPosition: position, ...(active !== undefined && { active }) }, ...parts.map(sets)].flatMap(Object.entries),
    ),
    $unset: Object.fromEntries(parts.map(unsets).flatMap(Object.entries)),
    ...(over && { $inc: { sessionEpoch: 1 } }),
  };
}

interface Part {
  $set?: Partial<StaffDocument>;
  $unset?: Record<string, 1>;
}

const sets = ({ $set = {} }: Part) => $set;
const unsets = ({ $unset = {} }: Part) => $unset;

function placed({ role, department }: NonNullable<InForce['place']>): Part {
  const named = { role: role as Role };
  return department === undefined ? { $set: named, $unset: { department: 1 } } : { $set: { ...named, department } };
}

/** Where the password of the last reset is not here, none opens: it is reset once more. */
function withPassword(offered: StaffDocument['offered'], credential: string): Part {
  const passwordHash = offered?.credential === credential ? offered.passwordHash : undefined;
  const $set = { mustChangePassword: true };
  return passwordHash === undefined
    ? { $set, $unset: { passwordHash: 1 } }
    : { $set: { ...$set, passwordHash }, $unset: { 'offered.passwordHash': 1 } };
}

function newPassword(): string {
  return randomBytes(HANDED_OUT_BYTES).toString('base64url');
}
