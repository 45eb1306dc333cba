import { isEmail } from 'class-validator';
import { isCivilDate, isMonth } from './civil-date.js';
import { coded } from './field-errors.js';
import { type FieldOptions, fieldRule } from './field-rule.js';
import { normaliseText, refuseText, type TextLimits } from './text-rules.js';
import { isWellFormed } from './well-formed.js';

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const KEYWORD = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,39}$/u;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words people write: NFC, trimmed, within both limits, nothing invisible, not blank. */
export function Text(options: TextLimits & FieldOptions): PropertyDecorator {
  const { min, max, multiline = false } = options;
  return fieldRule(
    {
      name: 'text',
      schema: { type: 'string', minLength: min, maxLength: max },
      normalise: (value) => normaliseText(value, multiline),
      refuse: (value) => refuseText(value, options),
    },
    options,
  );
}

/** The code of a catalogue entry: a department, a procedure, a place. */
export function Code(options: FieldOptions = {}): PropertyDecorator {
  return matching('code', CODE, 'must be a code: small letters, digits and hyphens', options);
}

/** A word that something is called up by, of any script: letters, digits and hyphens, at most 40. Small letters, whatever was typed. */
export function Keyword(options: FieldOptions = {}): PropertyDecorator {
  const refuse = (value: unknown) =>
    refuseUnless(
      value,
      (text) => KEYWORD.test(text),
      'not-a-keyword',
      'must be letters, digits and hyphens, at most 40',
    );
  const normalise = (value: unknown) => {
    const text = normaliseText(value, false);
    return typeof text === 'string' ? text.toLowerCase().normalize('NFC') : text;
  };
  return fieldRule(
    { name: 'keyword', schema: { type: 'string', minLength: 1, maxLength: 40 }, normalise, refuse },
    options,
  );
}

/** The SHA-256 of a content, in hex. */
export function ContentHash(options: FieldOptions = {}): PropertyDecorator {
  return matching('content-hash', /^[0-9a-f]{64}$/, 'must be 64 hex digits', options);
}

/** A UUID in its canonical form. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string' as const, format: 'uuid' };
  return fieldRule(
    { name: 'id', schema, refuse: (value) => refuseUnless(value, isId, 'not-an-id', 'must be an id') },
    options,
  );
}

/** A civil date (`2026-02-28`) that the calendar has. */
export function CivilDate(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string' as const, format: 'date' };
  const refuse = (value: unknown) =>
    refuseUnless(value, isCivilDate, 'not-a-date', 'must be a date that exists: 2026-02-28');
  return fieldRule({ name: 'civilDate', schema, refuse }, options);
}

/** A month (`2026-01`). */
export function Month(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string' as const, pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };
  const refuse = (value: unknown) => refuseUnless(value, isMonth, 'not-a-month', 'must be a month: 2026-01');
  return fieldRule({ name: 'month', schema, refuse }, options);
}

/** A telephone number as people write it: 7 to 15 digits with spaces, dots, hyphens, brackets and a leading +. Kept as written. */
export function Phone(options: FieldOptions = {}): PropertyDecorator {
  const plausible = (text: string) =>
    text.length <= 30 && /^\+?[\d\s().-]+$/.test(text) && /^\d{7,15}$/.test(text.replace(/\D/g, ''));
  return fieldRule(
    {
      name: 'phone',
      schema: { type: 'string', minLength: 7, maxLength: 30 },
      normalise: (value) => normaliseText(value, false),
      refuse: (value) => refuseUnless(value, plausible, 'not-a-phone', 'must be a telephone number'),
    },
    options,
  );
}

/** An e-mail address in ASCII, so that no look-alike letter hides in it. */
export function Email(options: FieldOptions = {}): PropertyDecorator {
  const plausible = (text: string) => text.length <= 254 && /^[\x21-\x7e]+$/.test(text) && isEmail(text);
  return fieldRule(
    {
      name: 'email',
      schema: { type: 'string', format: 'email', maxLength: 254 },
      normalise: (value) => normaliseText(value, false),
      refuse: (value) => refuseUnless(value, plausible, 'not-an-email', 'must be an e-mail address'),
    },
    options,
  );
}

/** One of a closed set of words. */
export function OneOf(words: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const refuse = (value: unknown) =>
    refuseUnless(value, (text) => words.includes(text), 'not-a-choice', `must be one of ${words.join(', ')}`);
  return fieldRule({ name: 'oneOf', schema: { type: 'string', enum: [...words] }, refuse }, options);
}

/** A password: compared as typed but for NFC, never trimmed, at most 256 bytes so that hashing it stays cheap. */
export function Secret(options: FieldOptions = {}): PropertyDecorator {
  const plausible = (text: string) => text !== '' && Buffer.byteLength(text) <= 256 && isWellFormed(text);
  return fieldRule(
    {
      name: 'secret',
      schema: { type: 'string', format: 'password', minLength: 1, maxLength: 256 },
      refuse: (value) => refuseUnless(value, plausible, 'not-a-secret', 'must be a text of 1 to 256 bytes'),
    },
    options,
  );
}

/** A whole number in a query, where everything is text. */
export function QueryInteger(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  return fieldRule(
    {
      name: 'queryInteger',
      schema: { type: 'integer', minimum: min, maximum: max },
      normalise: (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
      refuse: (value) =>
        typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
          ? undefined
          : coded('not-in-range', `must be a whole number from ${min} to ${max}`),
    },
    options,
  );
}

export function isId(text: string): boolean {
  return UUID.test(text);
}

export function isCode(text: string): boolean {
  return CODE.test(text);
}

function matching(name: string, pattern: RegExp, words: string, options: FieldOptions): PropertyDecorator {
  const schema = { type: 'string' as const, pattern: pattern.source };
  const refuse = (value: unknown) => refuseUnless(value, (text) => pattern.test(text), `not-a-${name}`, words);
  return fieldRule({ name, schema, refuse }, options);
}

function refuseUnless(
  value: unknown,
  holds: (text: string) => boolean,
  code: string,
  words: string,
): string | undefined {
  return typeof value === 'string' && holds(value) ? undefined : coded(code, words);
}
