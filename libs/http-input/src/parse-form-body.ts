import { Problem } from '@libs/problem-details';
import { pathText } from './field-path.js';
import { FORBIDDEN_KEYS } from './json-scan.js';
import { isWellFormed } from './well-formed.js';

const MAX_FIELDS = 100;

/** Reads an `application/x-www-form-urlencoded` body into a flat object; a field given twice is refused. */
export function parseFormBody(bytes: Buffer): Record<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    if (fields.has(name)) throw formProblem(name, 'duplicate-key', 'is given twice');
    if (FORBIDDEN_KEYS.has(name)) {
      throw formProblem(name, 'forbidden-key', 'is not an allowed name');
    }
    // Bytes that are no UTF-8 become U+FFFD when decoded: better refused than stored as something else.
    if (!isWellFormed(value) || value.includes('\uFFFD')) throw formProblem(name, 'not-well-formed', 'is not UTF-8');
    fields.set(name, value);
    if (fields.size > MAX_FIELDS)
      throw new Problem(400, 'too-many-keys', `The form has more than ${MAX_FIELDS} fields.`);
  }
  return Object.fromEntries(fields);
}

function formProblem(name: string, code: string, message: string): Problem {
  return new Problem(400, code, 'The form has a field that cannot be accepted.', {
    errors: [{ field: pathText([name]), code, message }],
  });
}
