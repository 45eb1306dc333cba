// node scripts/web-types.mjs [--check]: makes web/src/api/schema.d.ts from the OpenAPI document of the built product; with --check it only
// says whether the file is what would be made.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';
import { runToTheEnd } from './launcher/entry.mjs';
import { checkout } from './launcher/home.mjs';
import { buildIfNeeded } from './launcher/installation.mjs';
import { Refused } from './launcher/refused.mjs';

const FILE = join(checkout, 'web', 'src', 'api', 'schema.d.ts');
const HEADER = '// Made by `npm run web:types` from the OpenAPI document: not to be edited.\n\n';

await runToTheEnd(async ({ shutdown, log }) => {
  await buildIfNeeded({ shutdown, log });
  const made = await typesOf(apiDocument());
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, made);
    return 0;
  }
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === made) return 0;
  throw new Refused('web/src/api/schema.d.ts is not what the OpenAPI document says now: run "npm run web:types".');
});

function apiDocument() {
  const script = join(checkout, 'dist', 'src', 'describe-api.js');
  const text = execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(text, (key, value) =>
    key === 'enum' && Array.isArray(value) ? value.toSorted((one, other) => (one < other ? -1 : 1)) : value,
  );
}

/** The same text whatever order the compiler met the members of a union in. */
async function typesOf(document) {
  const text = astToString(await openapiTS(document, { alphabetize: true }));
  const style = await prettier.resolveConfig(FILE);
  return prettier.format(HEADER + text, { ...style, filepath: FILE });
}
