import type { Form, FormField } from '@libs/procedures';
import type { CatalogueEntry, InstitutionRecord } from '../../institutions/index.js';
import type { Service } from '../catalogue/services.js';
import type { WordKey } from '../words/words.js';
import { languagesOf } from './languages.js';

export interface Choice {
  readonly value: string;
  /** As the institution words it, or by a key of ours. */
  readonly label: string | { readonly key: WordKey };
}

/** Something to fill in. Words of ours go by key, those of the institution as they are. */
export interface Field {
  readonly name: string;
  readonly label: string | { readonly key: WordKey; readonly identifier?: true };
  readonly hint?: string | { readonly key: WordKey; readonly identifier?: true };
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'time' | 'email' | 'tel' | 'one' | 'some';
  readonly required: boolean;
  readonly choices?: readonly Choice[];
  readonly max?: number;
  readonly autocomplete?: string;
  readonly inputmode?: string;
}

/** One page of the filing. With one field its label is the heading. */
export interface Question {
  readonly id: string;
  readonly title: Field['label'];
  readonly fields: readonly Field[];
  /** Files are brought one by one. */
  readonly files?: true;
}

/** A text that says more than a line. */
export const LINES_FROM = 400;
/** Names by which forms ask what these pages ask anyway: where it is about, and in which language. */
const PLACE_FIELD = /^(lugar|ubicacion|domicilio)/;
const LANGUAGE_FIELD = /^idioma/;
export const FORM_PREFIX = 'f-';
export const MOST_FILES = 10;

const YES_NO: readonly Choice[] = [
  { value: 'si', label: { key: 'question.yes' } },
  { value: 'no', label: { key: 'question.no' } },
];

/** What is asked, one question a page, in the order of the pages: made of the procedure's form, its identity policy and the institution's lists. */
export function questionsOf(record: InstitutionRecord, service: Service): Question[] {
  const form = service.published?.definition.form;
  return [
    ...matterQuestion(service.matters),
    ...(form ? formQuestions(form) : ownWords()),
    placeQuestion(record.places, placeFieldOf(form) === undefined),
    ...identityQuestions(service),
    contactQuestion(),
    languageQuestion(record.country),
    { id: 'archivos', title: { key: 'question.files' }, fields: [], files: true },
  ];
}

/** The field of a form that tells the place in words. */
export function placeFieldOf(form: Form | undefined): string | undefined {
  const fields = Object.entries(form?.properties ?? {});
  return fields.find(([name, { type }]) => type === 'string' && PLACE_FIELD.test(name))?.[0];
}

function matterQuestion(matters: readonly CatalogueEntry[]): Question[] {
  if (matters.length < 2) return [];
  const unknown = { value: '', label: { key: 'question.matter.unknown' as const } };
  const choices = [...matters.map(({ code, name }) => ({ value: code, label: name })), unknown];
  const field: Field = { name: 'asunto', label: { key: 'question.matter' }, kind: 'one', required: false, choices };
  return [{ id: 'tema', title: field.label, fields: [field] }];
}

function ownWords(): Question[] {
  const subject: Field = {
    name: 'resumen',
    label: { key: 'question.subject' },
    kind: 'text',
    required: true,
    max: 200,
  };
  const description: Field = {
    name: 'descripcion',
    label: { key: 'question.description' },
    hint: { key: 'question.description.hint' },
    kind: 'lines',
    required: true,
    max: 8_000,
  };
  return [subject, description].map((field) => ({ id: field.name, title: field.label, fields: [field] }));
}

function formQuestions({ properties, required }: Form): Question[] {
  return Object.entries(properties)
    .filter(([name]) => required.includes(name) || !LANGUAGE_FIELD.test(name))
    .map(([name, definition]) => {
      const field = fieldOf(name, definition, required.includes(name));
      return { id: `dato-${name}`, title: field.label, fields: [field] };
    });
}

function fieldOf(name: string, definition: FormField, required: boolean): Field {
  const { title: label, description: hint } = definition;
  const common = { name: FORM_PREFIX + name, label, required, ...(hint !== undefined && { hint }) };
  switch (definition.type) {
    case 'boolean':
      return { ...common, kind: 'one', choices: YES_NO };
    case 'integer':
    case 'number':
      return { ...common, kind: 'number', inputmode: definition.type === 'integer' ? 'numeric' : 'decimal' };
    case 'array': {
      const choices = choicesOf(definition.items);
      return choices ? { ...common, kind: 'some', choices } : { ...common, kind: 'lines', max: 8_000 };
    }
    case 'string': {
      const choices = choicesOf(definition);
      const { maxLength: max = 8_000, format } = definition;
      if (choices) return { ...common, kind: 'one', choices };
      if (format === 'date') return { ...common, kind: 'date', hint: hint ?? { key: 'question.date.hint' } };
      if (format === 'time' || format === 'email') return { ...common, kind: format };
      return { ...common, kind: max >= LINES_FROM ? 'lines' : 'text', max };
    }
  }
}

function choicesOf(field: {
  enum?: readonly string[];
  oneOf?: readonly { const: string; title: string }[];
}): Choice[] | undefined {
  return (
    field.oneOf?.map(({ const: value, title }) => ({ value, label: title })) ??
    field.enum?.map((value) => ({ value, label: value }))
  );
}

function placeQuestion(places: readonly CatalogueEntry[], inWords: boolean): Question {
  const unknown = { value: '', label: { key: 'question.place.unknown' as const } };
  const list: Field = {
    name: 'lugar',
    label: { key: 'question.place.list' },
    kind: 'one',
    required: false,
    choices: [...places.map(({ code, name }) => ({ value: code, label: name })), unknown],
  };
  const text: Field = {
    name: 'senas',
    label: { key: 'question.place.text' },
    hint: { key: 'question.place.text.hint' },
    kind: 'text',
    required: false,
    max: 400,
  };
  return { id: 'lugar', title: { key: 'question.place' }, fields: inWords ? [list, text] : [list] };
}

/** Nobody is asked who they are where the law forbids to require it. */
function identityQuestions({ identityPolicy, mayBeNobody }: Service): Question[] {
  if (identityPolicy === 'FORBIDDEN_TO_REQUIRE') return [];
  const name: Field = {
    name: 'nombre',
    label: { key: 'question.name' },
    hint: { key: mayBeNobody ? 'question.name.anonymous' : 'question.name.hint' },
    kind: 'text',
    required: !mayBeNobody,
    max: 200,
    autocomplete: 'name',
  };
  const required = identityPolicy === 'REQUIRED';
  const identifier: Field = {
    name: 'identificacion',
    label: { key: 'question.identifier', identifier: true },
    hint: required ? { key: 'question.identifier.hint', identifier: true } : { key: 'question.identifier.optional' },
    kind: 'text',
    required,
    max: 40,
  };
  const fields = mayBeNobody ? [name] : [name, identifier];
  return fields.map((field) => ({ id: field.name, title: field.label, fields: [field] }));
}

function contactQuestion(): Question {
  const fields: Field[] = [
    {
      name: 'telefono',
      label: { key: 'question.contact.phone' },
      kind: 'tel',
      required: false,
      max: 30,
      autocomplete: 'tel',
    },
    {
      name: 'correo',
      label: { key: 'question.contact.email' },
      kind: 'email',
      required: false,
      max: 254,
      autocomplete: 'email',
    },
    {
      name: 'domicilio',
      label: { key: 'question.contact.address' },
      kind: 'text',
      required: false,
      max: 400,
      autocomplete: 'street-address',
    },
  ];
  return { id: 'contacto', title: { key: 'question.contact' }, fields };
}

function languageQuestion(country: string): Question {
  const choices = languagesOf(country).map(({ code, name }) => ({ value: code, label: name }));
  const fields: Field[] = [
    { name: 'lengua', label: { key: 'question.language.spoken' }, kind: 'one', required: false, choices },
    {
      name: 'interprete',
      label: { key: 'question.language.interpreter' },
      kind: 'one',
      required: false,
      choices: YES_NO,
    },
  ];
  return { id: 'lengua', title: { key: 'question.language' }, fields };
}
