import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from './secret-file.mjs';

/**
 * The demonstration's accounts from the last line that the seed wrote (a JSON list, or an object with the list in `accounts`). On a
 * later start the seed finds its institution there and says nothing: then they come from the file kept at the first start, which
 * lies with the keys, since it holds passwords.
 *
 * @returns {Record<string, string>[]} rows with the same keys, e.g. role, username, password
 */
export function demoAccounts(seedOutput, folders) {
  const file = join(folders.keys, 'demo-accounts.json');
  const fresh = listIn(seedOutput.trimEnd().split('\n').at(-1));
  if (fresh.length === 0) return listIn(readIfPresent(file));
  writeFileSync(file, `${JSON.stringify(fresh)}\n`, { mode: 0o600 });
  return fresh;
}

function listIn(text) {
  try {
    const value = JSON.parse(text ?? '');
    const list = Array.isArray(value) ? value : value?.accounts;
    return Array.isArray(list) ? list : [];
  } catch {
    return []; // a word for people, not the list
  }
}
