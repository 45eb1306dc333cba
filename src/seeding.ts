import { randomBytes } from 'node:crypto';
import { Clock } from '@libs/clock';
import { type Role, ROLES } from '@libs/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { FolioBook } from './folios/index.js';
import {
  InstitutionDirectory,
  readSeedFolder,
  type SignatoryRecord,
  type SignatorySeed,
  type StaffSeed,
} from './institutions/index.js';
import { StaffDirectory } from './staff/index.js';

/** An account as it is told once: only a hash of the password is kept. */
export interface Account {
  institution: string;
  username: string;
  role: string;
  department?: string;
  password: string;
}

/**
 * Loads an institution's folder of files: the institution, its folio series, its accounts.
 * @param password one for every account; without it each gets a new one
 */
export async function loadSeed(
  context: INestApplicationContext,
  folder: string,
  password?: string,
): Promise<Account[]> {
  const { institution, staff, signatories } = readSeedFolder(folder);
  const { _id, series, zone, prefix } = institution;
  await context.get(FolioBook, { strict: false }).ensureSeries({ institution: _id, series, zone, prefix });
  const accounts: Account[] = [];
  for (const person of staff) accounts.push(await enrol(context, _id, person, password ?? newPassword()));
  // Last: an institution that is there counts as loaded, so one that was cut short is loaded again.
  const directory = context.get(InstitutionDirectory, { strict: false });
  const named = await Promise.all(signatories.map((signatory) => withAccount(context, signatory)));
  const now = context.get(Clock, { strict: false }).now();
  await directory.save({ ...institution, ...(named.length > 0 && { signatories: named }) }, now);
  return accounts;
}

async function withAccount(
  context: INestApplicationContext,
  { username, ...signatory }: SignatorySeed,
): Promise<SignatoryRecord> {
  const account = await context.get(StaffDirectory, { strict: false }).findByUsername(username);
  if (account === undefined) throw new Error(`${username} signs and has no account`);
  return { staff: account.id, ...signatory };
}

async function enrol(
  context: INestApplicationContext,
  institution: string,
  { username, name, role, department }: StaffSeed,
  password: string,
): Promise<Account> {
  if (!isRole(role)) throw new Error(`${username}: there is no role ${role}`);
  const place = department !== undefined && { department };
  await context.get(StaffDirectory, { strict: false }).put({ institution, username, name, role, password, ...place });
  return { institution, username, role, password, ...place };
}

function newPassword(): string {
  return randomBytes(12).toString('base64url');
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
