/**
 * When something applies. A closed set of predicates over form fields and outcomes of tasks of earlier stages; there is no expression
 * language, so that each condition can be read aloud and checked for whether it can ever hold.
 */
export type Condition =
  | { readonly equals: Subject & { readonly value: Scalar } }
  | { readonly oneOf: Subject & { readonly values: readonly Scalar[] } }
  | { readonly present: Subject }
  | { readonly greaterThan: { readonly field: string; readonly value: number } }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Scalar = string | number | boolean;

/** A form field, or a task: its outcome code. */
export type Subject =
  { readonly field: string; readonly task?: undefined } | { readonly task: string; readonly field?: undefined };

/** What is known of a case. A list is the set of outcomes of a task that was done once per unit. */
export interface Facts {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tasks: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether it holds. Of a task done once per unit, `equals` and `oneOf` ask it of every unit; of a field with several values, of each value.
 * What is absent equals nothing and is not greater than anything.
 */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('equals' in condition) return every(condition.equals, facts, (value) => value === condition.equals.value);
  if ('oneOf' in condition) {
    const { values } = condition.oneOf;
    return every(condition.oneOf, facts, (value) => values.includes(value as Scalar));
  }
  if ('present' in condition) return every(condition.present, facts, () => true);
  if ('greaterThan' in condition) {
    const { value: limit } = condition.greaterThan;
    return every(condition.greaterThan, facts, (value) => typeof value === 'number' && value > limit);
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  return !holds(condition.not, facts);
}

/**
 * Whether it holds of what somebody filled in; undefined where an answer that decides it was left out. Nothing is taken from anybody, and
 * nothing asked of them, because of a field that they left empty: `holds` is for what was answered.
 */
export function judged(condition: Condition, fields: Facts['fields']): boolean | undefined {
  if ('all' in condition) return decided(condition.all, fields, false);
  if ('any' in condition) return decided(condition.any, fields, true);
  if ('not' in condition) return opposite(judged(condition.not, fields));
  const { fields: named } = subjectsOf(condition);
  if (!('present' in condition) && named.some((field) => isEmpty(own(fields, field)))) return undefined;
  return holds(condition, { fields, tasks: {} });
}

/** One part is enough for the `decisive` answer; the other needs them all. */
function decided(parts: readonly Condition[], fields: Facts['fields'], decisive: boolean): boolean | undefined {
  const verdicts = parts.map((part) => judged(part, fields));
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}

function opposite(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The fields and tasks it asks about, each once. */
export function subjectsOf(condition: Condition): { fields: string[]; tasks: string[] } {
  const leaves = leavesOf(condition);
  const named = (kind: 'field' | 'task') => [...new Set(leaves.flatMap((leaf) => leaf[kind] ?? []))];
  return { fields: named('field'), tasks: named('task') };
}

/** The values and limits it compares a field with. */
export function comparedWith(condition: Condition, field: string): Scalar[] {
  if ('all' in condition) return condition.all.flatMap((part) => comparedWith(part, field));
  if ('any' in condition) return condition.any.flatMap((part) => comparedWith(part, field));
  if ('not' in condition) return comparedWith(condition.not, field);
  if ('equals' in condition) return condition.equals.field === field ? [condition.equals.value] : [];
  if ('oneOf' in condition) return condition.oneOf.field === field ? [...condition.oneOf.values] : [];
  if ('greaterThan' in condition) return condition.greaterThan.field === field ? [condition.greaterThan.value] : [];
  return [];
}

function leavesOf(condition: Condition): { field?: string | undefined; task?: string | undefined }[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  if ('equals' in condition) return [condition.equals];
  if ('oneOf' in condition) return [condition.oneOf];
  if ('present' in condition) return [condition.present];
  return [condition.greaterThan];
}

function every(
  { field, task }: { readonly field?: string | undefined; readonly task?: string | undefined },
  { fields, tasks }: Facts,
  fits: (value: unknown) => boolean,
): boolean {
  const known: unknown = task === undefined ? own(fields, field ?? '') : own(tasks, task);
  const values: readonly unknown[] = Array.isArray(known) ? known : [known];
  return values.length > 0 && values.every((value) => !isEmpty(value) && fits(value));
}

function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
