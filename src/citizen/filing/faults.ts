import { Refusal } from '@libs/decider';
import { Problem } from '@libs/problem-details';
import type { Service } from '../catalogue/services.js';
import { esMx } from '../words/es-mx.js';
import type { WordKey, Words } from '../words/words.js';
import { sourceOf } from './petition-body.js';
import { type Field, MOST_FILES, type Question } from './questions.js';

/** Something that the API does not take, by the field of these pages; without one it concerns the whole. */
export interface FieldFault {
  readonly field?: string;
  readonly code: string;
}

/** Codes of the rules for fields (libs/http-input), of forms (libs/procedures) and of refusals (src/cases), in words. */
const WORDS: Readonly<Record<string, WordKey>> = {
  required: 'problem.required',
  blank: 'problem.required',
  'not-a-choice': 'problem.choose',
  enum: 'problem.choose',
  oneOf: 'problem.choose',
  'not-a-code': 'problem.choose',
  type: 'problem.number',
  minimum: 'problem.minimum',
  maximum: 'problem.maximum',
  'too-long': 'problem.too-long',
  maxLength: 'problem.too-long',
  'too-short': 'problem.too-short',
  minLength: 'problem.too-short',
  'invisible-character': 'problem.invisible',
  'not-well-formed': 'problem.invisible',
  'not-a-date': 'problem.date',
  pattern: 'problem.format',
  format: 'problem.format',
  'not-an-email': 'problem.email',
  'not-a-phone': 'problem.phone',
  'identifier-required': 'problem.identifier-required',
  'identifier-malformed': 'problem.identifier-malformed',
  'applicant-required': 'problem.applicant-required',
  'interpreter-language-missing': 'problem.language',
  'matter-unknown': 'problem.matter',
  'matter-not-of-procedure': 'problem.matter',
  'place-unknown': 'problem.place',
  'channel-not-offered': 'problem.channel',
  'procedure-unknown': 'problem.gone',
  'procedure-not-in-force': 'problem.gone',
  'procedure-sealed': 'problem.gone',
  'regime-not-published': 'problem.gone',
};

/** What an error says about fields; undefined where it says nothing of the kind and is to go on its way. */
export function faultsIn(error: unknown, service: Service): FieldFault[] | undefined {
  if (error instanceof Problem && error.extras.errors !== undefined)
    return error.extras.errors.map(({ field, code }) => fault(sourceOf(service, field), code));
  if (!(error instanceof Refusal) || error.kind === 'stale' || error.kind === 'not-found') return undefined;
  const { field, faults } = (error.details ?? {}) as { field?: string; faults?: readonly string[] };
  if (faults === undefined) return [fault(field === undefined ? undefined : sourceOf(service, field), error.code)];
  // As form-not-acceptable tells them: `form.<name>: <code>`.
  return faults.map((told) => {
    const [name = '', code = ''] = told.split(': ', 2);
    return fault(sourceOf(service, name), code);
  });
}

export function faultWords(words: Words, { code }: FieldFault, field: Field | undefined, identifier: string): string {
  const key = keyOf(code, field);
  return words.say(key, { max: field?.max ?? 0, identifier });
}

function keyOf(code: string, field: Field | undefined): WordKey {
  const key = WORDS[code] ?? 'problem.unknown';
  if (key === 'problem.too-long') return field?.max === undefined ? 'problem.too-long-plain' : key;
  if (code === 'format') return FORMATS[field?.kind ?? ''] ?? key;
  if (code !== 'type') return key;
  if (field?.inputmode === 'numeric') return 'problem.whole';
  return field?.kind === 'number' ? key : 'problem.choose';
}

const FORMATS: Readonly<Record<string, WordKey>> = {
  date: 'problem.date',
  time: 'problem.time',
  email: 'problem.email',
};

/** Whether an upload was refused for what it is, and not for something of ours. */
export function isFileRefusal(code: string): boolean {
  return Object.hasOwn(esMx, `file.${code}`);
}

export function fileWords(words: Words, code: string): string {
  if (code === 'none') return words.say('problem.file-none');
  if (code === 'many') return words.say('problem.file-many', { most: MOST_FILES });
  return words.find(`file.${code}`) ?? words.say('problem.unknown');
}

/** The question that asks for a field. */
export function questionOf(questions: readonly Question[], name: string | undefined): Question | undefined {
  return questions.find(({ fields }) => fields.some((field) => field.name === name));
}

function fault(field: string | undefined, code: string): FieldFault {
  return { code, ...(field !== undefined && { field }) };
}
