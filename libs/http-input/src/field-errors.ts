import type { FieldError } from '@libs/problem-details';
import type { ValidationError } from 'class-validator';
import { type PathPart, pathText } from './field-path.js';

const MAX_ERRORS = 50;

/** class-validator's names for a constraint, where a plainer code exists. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  nestedValidation: 'not-an-object',
  unknownValue: 'not-an-object',
};

const CODED = /^\[([a-z0-9-]+)\] (.*)$/s;

/** Our constraints can fail for several reasons; the message carries which, and `fieldErrors` takes it out again. */
export function coded(code: string, message: string): string {
  return `[${code}] ${message}`;
}

/** One entry for each field and reason, nested fields by their path (`applicant.name`, `attachments[0].id`). */
export function fieldErrors(errors: readonly ValidationError[]): FieldError[] {
  const found: FieldError[] = [];
  const pending = errors.map((error) => ({ error, path: [partOf(error.property)] as PathPart[] })).toReversed();
  for (let next = pending.pop(); next !== undefined && found.length < MAX_ERRORS; next = pending.pop()) {
    const { error, path } = next;
    for (const [name, message] of Object.entries(error.constraints ?? {})) {
      found.push({ field: pathText(path), ...told(name, message) });
    }
    for (const child of (error.children ?? []).toReversed()) {
      pending.push({ error: child, path: [...path, partOf(child.property)] });
    }
  }
  return found;
}

function partOf(property: string): PathPart {
  return /^\d{1,9}$/.test(property) ? Number(property) : property;
}

function told(name: string, message: string): { code: string; message: string } {
  const own = CODED.exec(message);
  if (own?.[1] !== undefined && own[2] !== undefined) return { code: own[1], message: own[2] };
  const code = CODES[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // The wording of "unknown field" repeats a key the client chose.
  return { code, message: code === 'unknown-field' ? 'is not a known field' : message.slice(0, 200) };
}
