import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a server's data folder from earlier starts: `{ major, version, port }`; empty before the first. */
export function readServerRecord(dataDir, name) {
  try {
    return JSON.parse(readFileSync(recordFile(dataDir, name), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

export function writeServerRecord(dataDir, name, record) {
  mkdirSync(join(dataDir, name), { recursive: true });
  const file = recordFile(dataDir, name);
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function recordFile(dataDir, name) {
  return join(dataDir, name, 'server.json');
}
