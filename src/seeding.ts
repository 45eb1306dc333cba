import { randomBytes, randomUUID } from 'node:crypto';
import { Clock } from '@libs/clock';
import { type Role, ROLES } from '@libs/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FolioBook } from './folios/index.js';
import {
  InstitutionDirectory,
  readSeedFolder,
  type SignatoryRecord,
  type SignatorySeed,
  type StaffSeed,
} from './institutions/index.js';
import { ProcedureCatalogue, PublishProcedures, readCatalogues, readRegimes } from './procedures/index.js';
import { StaffDirectory } from './staff/index.js';
import { PublishZones, ZoneBook } from './zones/index.js';

/** An account as it is told once: only a hash of the password is kept. */
export interface Account {
  institution: string;
  username: string;
  role: string;
  department?: string;
  password: string;
}

/**
 * Loads an institution's folder of files: the institution, its folio series, its accounts, its catalogue of procedures.
 * @param password one for every account; without it each gets a new one
 */
export async function loadSeed(
  context: INestApplicationContext,
  folder: string,
  password?: string,
): Promise<Account[]> {
  const { institution, staff, signatories, procedures, zones } = readSeedFolder(folder);
  const { _id, series, zone, prefix } = institution;
  await context.get(FolioBook, { strict: false }).ensureSeries({ institution: _id, series, zone, prefix });
  const accounts: Account[] = [];
  for (const person of staff) accounts.push(await enrol(context, _id, person, password ?? newPassword()));
  // Last: an institution that is there counts as loaded, so one that was cut short is loaded again.
  const directory = context.get(InstitutionDirectory, { strict: false });
  const named = await Promise.all(signatories.map((signatory) => withAccount(context, signatory)));
  const now = context.get(Clock, { strict: false }).now();
  await directory.save({ ...institution, ...(named.length > 0 && { signatories: named }) }, now);
  if (procedures !== undefined) await publish(context, _id, procedures);
  if (zones !== undefined) await publishMap(context, _id, zones);
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

/**
 * The catalogue and the map of an institution that is there and has none yet: a start that was cut short, or data older than they are. What
 * somebody published since is left alone.
 * @throws CatalogueRefused where that institution lacks what the procedures name, ZoneMapFaulty where it lacks the places
 */
export async function loadMissing(context: INestApplicationContext, folder: string): Promise<void> {
  const { institution, procedures, zones } = readSeedFolder(folder);
  const { _id } = institution;
  if (zones !== undefined && (await context.get(ZoneBook, { strict: false }).published(_id)).published === undefined)
    await publishMap(context, _id, zones);
  if (procedures === undefined) return;
  const catalogue = context.get(ProcedureCatalogue, { strict: false });
  if (await catalogue.isEmpty(_id)) await publish(context, _id, procedures);
}

const SEED = { kind: 'system', id: 'seed' } as const;

async function publish(context: INestApplicationContext, institution: string, folder: string): Promise<void> {
  const procedures = readCatalogues(folder).flatMap((catalogue) => catalogue.procedures);
  const offer = { procedures, regimes: readRegimes(folder), actor: SEED };
  await context.get(CommandBus, { strict: false }).execute(new PublishProcedures(institution, offer));
}

async function publishMap(context: INestApplicationContext, institution: string, geoJson: unknown): Promise<void> {
  const checked = await context.get(ZoneBook, { strict: false }).check(institution, geoJson);
  const correlationId = `publish/${randomUUID()}`;
  const command = { institution, commandId: randomUUID(), actor: SEED, correlationId };
  await context.get(CommandBus, { strict: false }).execute(new PublishZones(command, checked));
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
