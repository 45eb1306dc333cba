import { ProblemError } from '../api/problem.js';
import { type FieldKind, type OpenedFile, REQUIREMENT, REQUIREMENT_LISTS, type StepForm } from './step-fields.js';

type Answers = Readonly<Record<string, string>>;

/** A body as the API takes it, from what was filled in under dotted names; nothing is sent for a field that was left empty. */
export function bodyOf(form: StepForm, answers: Answers, file: OpenedFile): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind, required } of form.fields) {
    if (isInAddress(form, name)) continue;
    if (kind.as === 'requirements') {
      Object.assign(body, requirementLists(answers));
      continue;
    }
    const given = kind.as === 'known' ? kind.value(file) : answers[name];
    const value = kind.as === 'yes-no' ? given === 'yes' : numberOr(isNumber(kind), given);
    if (value === undefined || (value === '' && !required)) continue;
    put(body, name.split('.'), value);
  }
  return body;
}

/**
 * What goes into the address. Without it there is no address to ask, so the answer for a field that was left empty is given here.
 * @throws ProblemError as the API says it of a field of the body
 */
export function placesOf(form: StepForm, answers: Answers): Record<string, string> {
  const names = form.fields.map(({ name }) => name).filter((name) => isInAddress(form, name));
  const missing = names.filter((name) => !answers[name]);
  if (missing.length > 0) {
    const errors = missing.map((field) => ({ field, code: 'required' }));
    throw new ProblemError({ status: 400, code: 'invalid-input', errors });
  }
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? '']));
}

function isInAddress({ path }: StepForm, name: string): boolean {
  return path.includes(`{${name}}`);
}

function requirementLists(answers: Readonly<Record<string, string>>): Record<string, string[]> {
  const answered = Object.entries(answers).filter(([name]) => name.startsWith(REQUIREMENT));
  const codesIn = (list: string) =>
    answered.filter(([, value]) => value === list).map(([name]) => name.slice(REQUIREMENT.length));
  return Object.fromEntries(REQUIREMENT_LISTS.map((list) => [list, codesIn(list)]));
}

function isNumber(kind: FieldKind): boolean {
  return kind.as === 'integer' || (kind.as === 'of-the-file' && kind.number === true);
}

function numberOr(wanted: boolean, given: string | undefined): string | number | undefined {
  return wanted && given !== undefined && /^\d+$/.test(given) ? Number(given) : given;
}

function put(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  target[name] ??= rest[0] === '0' ? [] : {};
  put(target[name] as Record<string, unknown>, rest, value);
}
