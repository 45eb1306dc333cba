import { isCivilDate } from '@libs/business-calendar';
import {
  choicesOf,
  type FieldFormat,
  type Form,
  type FormField,
  type ListField,
  LONGEST_TEXT,
  type NumberField,
  type TextField,
} from './form.js';

/** What somebody filled in, by field. */
export type FormAnswers = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface AnswerFault {
  /** Name of the field. */
  readonly field: string;
  /** Stable, for programs: the keyword of JSON Schema that was not met. */
  readonly code: string;
}

/** What of the answers does not fit the form; empty when they do. Values are never repeated. */
export function answerFaults(
  { properties, required }: Form,
  answers: Readonly<Record<string, unknown>>,
): AnswerFault[] {
  const missing = required
    .filter((field) => !Object.hasOwn(answers, field))
    .map((field) => ({ field, code: 'required' }));
  const wrong = Object.entries(answers).flatMap(([field, value]) => {
    const expected = Object.hasOwn(properties, field) ? properties[field] : undefined;
    const code = expected === undefined ? 'additionalProperties' : faultOf(expected, value);
    return code === undefined ? [] : [{ field, code }];
  });
  return [...missing, ...wrong];
}

function faultOf(field: FormField, value: unknown): string | undefined {
  switch (field.type) {
    case 'string':
      return typeof value === 'string' ? textFault(field, value) : 'type';
    case 'integer':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? numberFault(field, value) : 'type';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'type';
    case 'array':
      return Array.isArray(value) && value.every((one) => typeof one === 'string') ? listFault(field, value) : 'type';
  }
}

function textFault(field: TextField, value: string): string | undefined {
  const choices = choicesOf(field);
  if (choices && !choices.includes(value)) return field.enum ? 'enum' : 'oneOf';
  const { length } = Array.from(value); // code points, as JSON Schema counts
  if (length < (field.minLength ?? 0)) return 'minLength';
  if (length > (field.maxLength ?? LONGEST_TEXT)) return 'maxLength';
  // The check of procedures lets no pattern pass that may run for long.
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) return 'pattern';
  return field.format === undefined || FORMATS[field.format](value) ? undefined : 'format';
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const FORMATS: Readonly<Record<FieldFormat, (value: string) => boolean>> = {
  date: isCivilDate,
  time: (value) => TIME.test(value),
  'date-time': (value) => isCivilDate(INSTANT.exec(value)?.[1] ?? ''),
  email: (value) => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  uri: (value) => URL.canParse(value),
};

function numberFault({ type, minimum, maximum }: NumberField, value: number): string | undefined {
  if (type === 'integer' && !Number.isSafeInteger(value)) return 'type';
  if (minimum !== undefined && value < minimum) return 'minimum';
  return maximum !== undefined && value > maximum ? 'maximum' : undefined;
}

function listFault(
  { items, minItems = 0, maxItems = 200, uniqueItems }: ListField,
  values: readonly string[],
): string | undefined {
  if (values.length < minItems) return 'minItems';
  if (values.length > maxItems) return 'maxItems';
  if (uniqueItems === true && new Set(values).size < values.length) return 'uniqueItems';
  const choices = choicesOf(items);
  return values.every((value) => choices?.includes(value) ?? value.length <= LONGEST_TEXT) ? undefined : 'enum';
}
