import 'reflect-metadata';
import { coded } from './field-errors.js';
import { type FieldOptions, fieldRule } from './field-rule.js';
import { normaliseText, refuseText } from './text-rules.js';

/** Most fields, entries of a list, and characters of a text. */
const MOST_FIELDS = 100;
const MOST_ENTRIES = 200;
const LONGEST = 8_000;
const NAME = /^[a-z][A-Za-z0-9]{0,63}$/;

/**
 * A form filled in: an object of fields whose values are texts, numbers, yes or no, or lists of texts. What each may hold is the
 * form's to say; here only what no form allows is refused.
 */
export function Answers(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'object' as const, additionalProperties: true, maxProperties: MOST_FIELDS };
  const rule = fieldRule({ name: 'answers', schema, normalise, refuse }, options);
  return (target, name) => {
    rule(target, name);
    Reflect.defineMetadata(LOOKED_INTO, true, target, name);
  };
}

const LOOKED_INTO = 'ventanilla:answers';

/** Whether a plain object that stands there has been looked into, to its last value. */
export function holdsAnswers(dto: object, name: string): boolean {
  return Reflect.getMetadata(LOOKED_INTO, dto, name) === true;
}

function normalise(value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, normaliseOne(one)]));
}

function normaliseOne(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one: unknown) => normaliseText(one, false)) : normaliseText(value, true);
}

function refuse(value: unknown): string | undefined {
  if (!isFields(value)) return coded('not-an-object', 'must be an object: a value for each field of the form');
  const fields = Object.entries(value);
  if (fields.length > MOST_FIELDS) return coded('too-many', `must have at most ${MOST_FIELDS} fields`);
  if (!fields.every(([name]) => NAME.test(name))) return coded('unknown-field', 'has a name that no form can have');
  return fields.map(([, one]) => refuseOne(one)).find((refused) => refused !== undefined);
}

function refuseOne(value: unknown): string | undefined {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return undefined;
  if (typeof value === 'string') return refuseText(value, { min: 0, max: LONGEST, multiline: true });
  if (!Array.isArray(value)) return coded('not-a-value', 'must hold texts, numbers, yes or no, or lists of texts');
  if (value.length > MOST_ENTRIES) return coded('too-many', `must have lists of at most ${MOST_ENTRIES} entries`);
  return value.map((one) => refuseText(one, { min: 0, max: LONGEST })).find((refused) => refused !== undefined);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
