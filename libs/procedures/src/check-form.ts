import { FIELD_FORMATS, FORM_DIALECT, type Form, LONGEST_TEXT } from './form.js';
import type { JsonObject } from './json-object.js';
import {
  type Check,
  choice,
  code,
  flag,
  list,
  matching,
  number,
  optional,
  type Place,
  record,
  shapeBy,
  text,
  whole,
  byCode,
} from './shape.js';
import type { FormField, ListField, NumberField, TextField, YesNoField } from './form.js';

const labelled = { title: text, description: optional(text) };
const choices = {
  enum: optional(list(code, { min: 1 })),
  oneOf: optional(
    list(record<{ const: string; title: string }>({ const: code, title: text }), { min: 1, unique: 'const' }),
  ),
};

const textField = record<TextField>(
  {
    type: choice('string'),
    ...labelled,
    ...choices,
    format: optional(choice(...FIELD_FORMATS)),
    pattern: optional(pattern()),
    minLength: optional(whole(0)),
    maxLength: optional(whole(1, 100_000)),
  },
  (field, place) => {
    oneKindOfChoices(field, place);
    inOrder(field, 'minLength', 'maxLength', place);
    quickToMatch(field, place);
  },
);
const numberField = record<NumberField>(
  { type: choice('integer', 'number'), ...labelled, minimum: optional(number), maximum: optional(number) },
  (field, place) => inOrder(field, 'minimum', 'maximum', place),
);
const yesNoField = record<YesNoField>({ type: choice('boolean'), ...labelled });
const items = record<ListField['items']>({ type: choice('string'), ...choices }, oneKindOfChoices);
const listField = record<ListField>(
  {
    type: choice('array'),
    ...labelled,
    items,
    minItems: optional(whole(0)),
    maxItems: optional(whole(1)),
    uniqueItems: optional(flag),
  },
  (field, place) => inOrder(field, 'minItems', 'maxItems', place),
);

const formField = shapeBy<FormField>('type', {
  string: textField,
  integer: numberField,
  number: numberField,
  boolean: yesNoField,
  array: listField,
});

/** The subset of JSON Schema 2020-12 that a form is written in: flat, five types, no references, nothing computed. */
export const form: Check<Form> = record<Form>(
  {
    $schema: choice(FORM_DIALECT),
    type: choice('object'),
    properties: byCode(/^[a-z][A-Za-z0-9]{0,63}$/, formField),
    required: list(text),
    additionalProperties: choice(false),
  },
  ({ required }, place) => {
    if (!Array.isArray(required)) return;
    required.forEach((name: unknown, at) => {
      if (!place.declared.fields.has(name as string))
        place.at('required').at(at).fault('nombra un campo que el formulario no tiene');
    });
  },
);

function oneKindOfChoices(field: JsonObject, place: Place): void {
  if (field['enum'] !== undefined && field['oneOf'] !== undefined)
    place.fault('lleva enum (códigos) u oneOf (códigos con su texto), no los dos');
}

function inOrder(field: JsonObject, least: string, most: string, place: Place): void {
  const [low, high] = [field[least], field[most]];
  if (typeof low === 'number' && typeof high === 'number' && low > high) place.at(least).fault(`es mayor que ${most}`);
}

/** Ways to match a text that are tried in a moment. */
const MOST_WAYS = 1_000_000;

/** Each repetition of no fixed length multiplies the ways in which a text may fit, and so does each alternative. */
function quickToMatch({ pattern: expression, maxLength }: JsonObject, place: Place): void {
  if (typeof expression !== 'string') return;
  const longest = typeof maxLength === 'number' ? maxLength : LONGEST_TEXT;
  const bare = expression.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  const repeated = [...bare.matchAll(/(?<!\()[*+?]|\{(\d+),(\d*)\}/g)].map(([sign, least, most]) =>
    sign === '?' ? 2 : most ? Number(most) - Number(least) + 1 : longest,
  );
  const ways = repeated.reduce((product, one) => product * one, 2 ** (bare.split('|').length - 1));
  if (ways > MOST_WAYS)
    place.at('pattern').fault('tarda demasiado con textos largos: use menos repeticiones o un maxLength menor');
}

/** It will run over what anybody types, so nothing in it may make it run for long: no repeated groups, no references back. */
function pattern(): Check<string> {
  const wellFormed = matching(/^\^.{1,198}\$$/, 'debe ir de ^ a $ y no pasar de 200 caracteres');
  return (value, place) => {
    wellFormed(value, place);
    if (typeof value !== 'string') return;
    if (/\)[*+{]|\\[1-9k]/.test(value)) return place.fault('no admite grupos repetidos ni referencias hacia atrás');
    try {
      new RegExp(value, 'u');
    } catch {
      place.fault('no es una expresión regular');
    }
  };
}
