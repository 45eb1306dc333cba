import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Clock } from '@libs/clock';
import { type Role, ROLES } from '@libs/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { backstage } from './backstage.js';
import { FolioBook } from './folios/index.js';
import { InstitutionDirectory, readSeedFolder, type StaffSeed } from './institutions/index.js';
import { StaffDirectory } from './staff/index.js';

interface Account {
  institution: string;
  username: string;
  role: string;
  department?: string;
  password: string;
}

const { values } = parseArgs({
  options: {
    /** Folder of an institution's files; repeatable. Default: the demonstration institution. */
    from: { type: 'string', multiple: true },
    /** Loads the default only where there is no institution yet. */
    'if-empty': { type: 'boolean', default: false },
    /** One password for every account, for tests and benches. Default: a new one each. */
    password: { type: 'string' },
  },
});

const demonstration = fileURLToPath(new URL('../../seeds/chimalhuacan', import.meta.url));

await backstage('seed', async (context) => {
  const institutions = context.get(InstitutionDirectory);
  if (values['if-empty'] && (await institutions.all()).length > 0) return;
  const accounts: Account[] = [];
  for (const folder of values.from ?? [demonstration]) accounts.push(...(await load(context, folder)));
  // The last line is for the launcher, which shows the accounts once: only hashes of the passwords are kept.
  process.stdout.write(`${JSON.stringify({ accounts })}\n`);
});

async function load(context: INestApplicationContext, folder: string): Promise<Account[]> {
  const { institution, staff } = readSeedFolder(folder);
  const saved = await context.get(InstitutionDirectory).save(institution, context.get(Clock).now());
  const { _id, series, zone, prefix } = saved;
  await context.get(FolioBook, { strict: false }).ensureSeries({ institution: _id, series, zone, prefix });
  const accounts: Account[] = [];
  for (const person of staff) accounts.push(await put(context, _id, person));
  return accounts;
}

async function put(
  context: INestApplicationContext,
  institution: string,
  { username, name, role, department }: StaffSeed,
): Promise<Account> {
  if (!isRole(role)) throw new Error(`${username}: there is no role ${role}`);
  const password = values.password ?? randomBytes(12).toString('base64url');
  await context
    .get(StaffDirectory, { strict: false })
    .put({ institution, username, name, role, password, ...(department !== undefined && { department }) });
  return { institution, username, role, password, ...(department !== undefined && { department }) };
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
