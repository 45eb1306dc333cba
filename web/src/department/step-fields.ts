import type { Schemas } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type OpenedFile = Schemas['OpenedFileDto'];
export type StepName = Schemas['AllowedStepDto']['step'];
export type StepPath = Extract<
  { [Path in keyof paths]: paths[Path]['post'] extends object ? Path : never }[keyof paths],
  `/api/v1/cases/{id}/${string}`
>;

type BodyOf<Path extends StepPath> = paths[Path]['post'] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;
type FieldOf<Path extends StepPath> = [BodyOf<Path>] extends [never] ? never : Extract<keyof BodyOf<Path>, string>;
/** What the address itself takes besides the case. */
type PlaceOf<Path extends StepPath> = paths[Path]['post'] extends { parameters: { path: infer Places } }
  ? Exclude<Extract<keyof Places, string>, 'id'>
  : never;
type NameOf<Path extends StepPath> = FieldOf<Path> | `${FieldOf<Path>}.${string}` | PlaceOf<Path>;

/** How a field is asked for. `known`: not asked at all, since the file has it. */
export type FieldKind =
  | { readonly as: 'line' | 'text' | 'date' | 'integer' | 'yes-no' }
  | { readonly as: 'choice'; readonly words: string; readonly codes: readonly string[] }
  | { readonly as: 'officer' | 'colleague' | 'department' | 'matter' | 'place' }
  | { readonly as: 'requirements' }
  | { readonly as: 'of-the-file'; readonly options: FileOptions; readonly words?: string; readonly number?: true }
  | { readonly as: 'known'; readonly value: (file: OpenedFile) => string | undefined };

export interface Option {
  readonly code: string;
  readonly name: string;
}

/** What the file has to choose from, by what was answered before. */
type FileOptions = (file: OpenedFile, answers: Readonly<Record<string, string>>) => readonly Option[];

export interface StepField {
  readonly name: string;
  /** Where its name does not say it: which of several people it is asked of. */
  readonly label?: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

export interface StepForm {
  /** A field whose name stands in it, as `{attachmentId}`, goes there. */
  readonly path: StepPath;
  readonly fields: readonly StepField[];
}

export const line: FieldKind = { as: 'line' };
export const text: FieldKind = { as: 'text' };
export const date: FieldKind = { as: 'date' };
export const integer: FieldKind = { as: 'integer' };
export const yesNo: FieldKind = { as: 'yes-no' };
export const officer: FieldKind = { as: 'officer' };
/** Anybody of the institution. */
export const colleague: FieldKind = { as: 'colleague' };
export const department: FieldKind = { as: 'department' };
export const matter: FieldKind = { as: 'matter' };
export const place: FieldKind = { as: 'place' };
/** Each requirement of the procedure, put into one of three lists. */
export const requirements: FieldKind = { as: 'requirements' };
export const REQUIREMENT_LISTS = ['met', 'missing', 'notApplicable'] as const;
/** What was said of a requirement stands among the answers under this and its code. */
export const REQUIREMENT = 'requirement:';

/** One of a closed list; `words` is where the words of its codes stand. */
export function choice(words: string, ...codes: readonly string[]): FieldKind {
  return { as: 'choice', words, codes };
}

/** One of what the file itself names; `words` is where its label stands, where its name has none of its own. */
export function ofTheFile(options: FileOptions, words?: string): FieldKind {
  return { as: 'of-the-file', options, ...(words !== undefined && { words }) };
}

/** One of these. */
export function among(options: readonly Option[]): FieldKind {
  return ofTheFile(() => options);
}

/** One of these, which the API takes as a number. */
export function numberAmong(options: readonly Option[]): FieldKind {
  return { as: 'of-the-file', options: () => options, number: true };
}

export function known(value: (file: OpenedFile) => string | undefined): FieldKind {
  return { as: 'known', value };
}

type Asked<Path extends StepPath> = Partial<Record<NameOf<Path> | `${NameOf<Path>}?`, FieldKind>>;

/** The form of a step: its address and its fields in the order they are asked; `?` at the end of a name: it may be left out. */
export function asking<Path extends StepPath>(path: Path, fields: Asked<Path>): StepForm {
  const entries = Object.entries(fields) as [string, FieldKind][];
  return {
    path,
    fields: entries.map(([name, kind]) => ({ name: name.replace(/\?$/, ''), kind, required: !name.endsWith('?') })),
  };
}
