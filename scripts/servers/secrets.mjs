import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrMake } from '../launcher/secret-file.mjs';

const PASSWORD_NAMES = ['mongoOwner', 'mongoApp', 'redis'];

/**
 * Passwords of the servers that we bring, made on the first start and kept in a file only this user reads.
 *
 * @returns {{ mongoOwner: string, mongoApp: string, redis: string, mongoKeyFile: string }}
 */
export function serverSecrets(keysFolder) {
  const file = join(keysFolder, 'servers.json');
  const kept = readOrMake(file, () =>
    JSON.stringify(
      Object.fromEntries(PASSWORD_NAMES.map((name) => [name, randomBytes(24).toString('base64url')])),
      null,
      2,
    ),
  );
  const mongoKeyFile = join(keysFolder, 'mongod.key');
  // Members of a replica set prove themselves with this key; a replica set of one needs it too before it asks anyone for a password.
  readOrMake(mongoKeyFile, () => randomBytes(512).toString('base64'));
  return { ...JSON.parse(kept), mongoKeyFile };
}
