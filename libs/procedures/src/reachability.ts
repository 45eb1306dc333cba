import { comparedWith, type Condition, holds, subjectsOf } from './condition.js';
import { choicesOf, type FormField } from './form.js';
import type { Procedure, Task } from './procedure.js';

/** Cases tried before the question is left open. */
const MAX_TRIED = 100_000;
/** Ways in which the units of one task may disagree: those of ten outcomes. */
const MAX_MIXTURES = 1_023;
/** Stands for every text that no condition names. */
const OTHER_TEXT = '\u0000';

/**
 * Whether a case can come to the stage with this number and meet all the conditions there. Tries every way the form can be filled in and
 * the earlier tasks can end, as far as conditions ask about them; undefined where that is too many. The number after the last stage asks
 * whether a case can run out of stages.
 */
export function canHappen(procedure: Procedure, stage: number, conditions: readonly Condition[]): boolean | undefined {
  const question = questionOf(procedure, stage, conditions);
  return question === undefined ? undefined : new Search(question).answer();
}

interface Question {
  readonly conditions: readonly Condition[];
  readonly fields: readonly { readonly name: string; readonly values: readonly unknown[] }[];
  readonly tasks: readonly AskedTask[];
}
interface AskedTask {
  readonly code: string;
  readonly needs: readonly Condition[];
  readonly blocking: boolean;
  /** Outcomes with which the case goes on. */
  readonly ways: readonly (readonly string[])[];
}

function questionOf(procedure: Procedure, stage: number, conditions: readonly Condition[]): Question | undefined {
  const earlier = procedure.stages
    .slice(0, stage)
    .flatMap(({ when, tasks }) =>
      tasks.map((task) => ({ task, needs: [when, task.when].filter((condition) => condition !== undefined) })),
    );
  const asked = new Set(
    earlier.filter(({ task }) => task.blocking && goesOn(task).length === 0).map(({ task }) => task.code),
  );
  const all = [...conditions];
  for (const condition of conditions) for (const name of subjectsOf(condition).tasks) asked.add(name);
  // From the last to the first: what an asked task depends on is asked about as well.
  for (const { task, needs } of earlier.toReversed()) {
    if (!asked.has(task.code)) continue;
    all.push(...needs);
    for (const need of needs) for (const name of subjectsOf(need).tasks) asked.add(name);
  }
  const fields = [...new Set(all.flatMap((condition) => subjectsOf(condition).fields))].map((name) => ({
    name,
    values: valuesOf(procedure, name, all),
  }));
  const tasks = earlier
    .filter(({ task }) => asked.has(task.code))
    .map(({ task, needs }) => ({ code: task.code, needs, blocking: task.blocking, ways: waysOf(task) }));
  const tooMany =
    fields.some(({ values }) => values.length === 0) || tasks.some(({ ways }) => ways.length > MAX_MIXTURES);
  return tooMany ? undefined : { conditions, fields, tasks };
}

function goesOn(task: Task): string[] {
  return task.outcomes.filter(({ ends }) => ends === undefined).map(({ code }) => code);
}

/** The sets of outcomes it can leave behind: one, or of a task done once per unit any mixture. */
function waysOf(task: Task): string[][] {
  const outcomes = goesOn(task);
  if (task.forEach === undefined) return outcomes.map((outcome) => [outcome]);
  const units = task.forEach.length;
  return subsets(outcomes.slice(0, 11)).filter(({ length }) => length > 0 && length <= units);
}

function subsets<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((found, value) => [...found, ...found.map((subset) => [...subset, value])], [[]]);
}

function valuesOf({ form }: Procedure, name: string, conditions: readonly Condition[]): unknown[] {
  const field = form.properties[name];
  if (field === undefined) return [];
  const compared = [...new Set(conditions.flatMap((condition) => comparedWith(condition, name)))];
  const values = possibleValues(field, compared);
  return form.required.includes(name) || values.length === 0 ? values : [...values, undefined];
}

function possibleValues(field: FormField, compared: readonly unknown[]): unknown[] {
  switch (field.type) {
    case 'boolean':
      return [true, false];
    case 'string':
      return [...(choicesOf(field) ?? [...compared, OTHER_TEXT])];
    case 'array': {
      const choices = choicesOf(field.items) ?? [...compared, OTHER_TEXT];
      return choices.length > 6 ? [] : subsets<unknown>(choices).filter(({ length }) => length > 0);
    }
    case 'integer':
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = field;
      const limits = [...compared.map(Number), minimum, maximum].filter(Number.isFinite);
      const near = limits.flatMap((limit) => [limit - 1, limit, limit + 1]).toSorted((one, other) => one - other);
      const between = field.type === 'integer' ? [] : near.slice(1).map((value, at) => (value + (near[at] ?? 0)) / 2);
      return [...new Set([0, ...near, ...between])].filter((value) => value >= minimum && value <= maximum);
    }
  }
}

class Search {
  private readonly fields: Record<string, unknown> = {};
  private readonly tasks: Record<string, readonly string[]> = {};
  private tried = 0;

  constructor(private readonly question: Question) {}

  answer(): boolean | undefined {
    const found = this.fill(0);
    return this.tried > MAX_TRIED ? undefined : found;
  }

  private fill(at: number): boolean {
    const field = this.question.fields[at];
    if (field === undefined) return this.work(0);
    return field.values.some((value) => {
      this.fields[field.name] = value;
      return this.fill(at + 1);
    });
  }

  private work(at: number): boolean {
    if (++this.tried > MAX_TRIED) return true;
    const facts = { fields: this.fields, tasks: this.tasks };
    const task = this.question.tasks[at];
    if (task === undefined) return this.question.conditions.every((condition) => holds(condition, facts));
    const takesPlace = task.needs.every((condition) => holds(condition, facts));
    const ways = takesPlace ? [...task.ways, ...(task.blocking ? [] : [[]])] : [[]];
    return ways.some((way) => {
      this.tasks[task.code] = way;
      return this.work(at + 1);
    });
  }
}
