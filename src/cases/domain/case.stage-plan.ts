import { holds, type Condition, ROUTED_UNIT, type Stage, subjectsOf, type Task } from '@libs/procedures';
import type { TaskRecord } from './case.stages.record.js';
import { blockingTasks, endOf, isSettled } from './case.stages.state.js';
import type { RegisteredCase } from './case.state.js';

/** The stages of a pinned procedure, read against what has happened in a case. Nothing here is stored. */

/** What the citizen filled in; undefined where no form came in, or it cannot be read any more. */
export type FormFields = Readonly<Record<string, unknown>>;

/** A task to be opened, for one unit. */
export interface PlannedTask {
  readonly stage: Stage;
  readonly task: Task;
  /** Absent: whichever department has the case. */
  readonly unit?: string;
}

/**
 * What begins now: nothing while something of the present stage is waited for, or once an outcome has ended the stages. A stage that nobody
 * waits for begins together with the one after it.
 */
export function tasksToOpen(
  stages: readonly Stage[],
  registered: RegisteredCase,
  fields: FormFields | undefined,
): PlannedTask[] {
  if (endOf(registered) !== undefined || blockingTasks(registered).length > 0) return [];
  const found: PlannedTask[] = [];
  for (const stage of stages.slice(lastOpened(stages, registered) + 1)) {
    found.push(...plannedIn(stage, registered, fields));
    if (found.some(({ task }) => task.blocking)) break;
  }
  return found;
}

function plannedIn(stage: Stage, registered: RegisteredCase, fields: FormFields | undefined): PlannedTask[] {
  if (!takesPlace(stage.when, registered, fields)) return [];
  return stage.tasks
    .filter(({ when }) => takesPlace(when, registered, fields))
    .flatMap((task) => unitsOf(task).map((unit) => ({ stage, task, ...(unit !== undefined && { unit }) })));
}

function unitsOf({ unit, forEach }: Task): (string | undefined)[] {
  return forEach ? [...forEach] : [unit === ROUTED_UNIT ? undefined : unit];
}

/** Where no form came in, nothing is left out because of what it does not say. */
function takesPlace(
  when: Condition | undefined,
  { tasks = [] }: RegisteredCase,
  fields: FormFields | undefined,
): boolean {
  if (when === undefined || (fields === undefined && subjectsOf(when).fields.length > 0)) return true;
  const outcomes: Record<string, string[]> = {};
  for (const { task, outcome } of tasks) if (outcome !== undefined) (outcomes[task] ??= []).push(outcome);
  return holds(when, { fields: fields ?? {}, tasks: outcomes });
}

/** By its place in the list; a case that was rebound may have gone through stages that its procedure has no more. */
function lastOpened(stages: readonly Stage[], { tasks = [] }: RegisteredCase): number {
  return stages.findLastIndex(({ code }) => tasks.some(({ stage }) => stage === code));
}

/** A stage as the file shows it. */
export interface StageShown {
  readonly stage: string;
  readonly name: string;
  /** Left out: its condition did not hold, or the case needed no further stage. */
  readonly phase: 'ahead' | 'open' | 'done' | 'left-out';
  readonly tasks: readonly TaskShown[];
}

export interface TaskShown {
  readonly task: string;
  readonly name: string;
  readonly kind: Task['kind'];
  /** The department that has the case, where the procedure names none. */
  readonly unit?: string;
  readonly blocking: boolean;
  readonly phase: 'ahead' | 'left-out' | TaskRecord['phase'];
  /** Its term passed and it is not done. */
  readonly overdue?: true;
  readonly openedOn?: string;
  readonly dueOn?: string;
  readonly settledOn?: string;
  readonly outcome?: { readonly code: string; readonly name: string };
  /** While it may be recorded: what it may come to, and what has to show it. */
  readonly outcomes?: readonly { readonly code: string; readonly name: string }[];
  readonly evidence?: readonly string[];
}

/** Every stage of the procedure with its tasks, as the case stands in them. */
export function stagesShown(stages: readonly Stage[], registered: RegisteredCase, today: string): StageShown[] {
  const reached = lastOpened(stages, registered);
  const over = endOf(registered) !== undefined;
  return stages.map((stage, at) => {
    const opened = registered.tasks?.filter((task) => task.stage === stage.code) ?? [];
    const rest = at <= reached || over ? 'left-out' : 'ahead';
    return {
      stage: stage.code,
      name: stage.name,
      phase: opened.length === 0 ? rest : phaseOf(opened, registered),
      tasks: stage.tasks.flatMap((task) => shownOf(task, opened, { registered, today, rest })),
    };
  });
}

function phaseOf(opened: readonly TaskRecord[], registered: RegisteredCase): 'open' | 'done' {
  return blockingTasks(registered).some((task) => opened.includes(task)) ? 'open' : 'done';
}

interface Seen {
  readonly registered: RegisteredCase;
  readonly today: string;
  readonly rest: 'ahead' | 'left-out';
}

function shownOf(task: Task, opened: readonly TaskRecord[], { registered, today, rest }: Seen): TaskShown[] {
  const { code, name, kind, blocking } = task;
  return unitsOf(task).map((unit) => {
    const by = unit ?? registered.department;
    const known = opened.find((one) => one.task === code && one.unit === unit);
    return {
      task: code,
      name,
      kind,
      ...(by !== undefined && { unit: by }),
      blocking,
      ...(known ? stateOf(task, known, registered, today) : { phase: opened.length > 0 ? 'left-out' : rest }),
    };
  });
}

function stateOf(
  { outcomes, evidence }: Task,
  record: TaskRecord,
  registered: RegisteredCase,
  today: string,
): Omit<TaskShown, 'task' | 'name' | 'kind' | 'blocking'> {
  const { phase, openedOn, dueOn, settledOn, outcome: reached } = record;
  const outcome = outcomes.find(({ code }) => code === reached);
  const recordable = phase !== 'done' && endOf(registered) === undefined;
  return {
    phase,
    openedOn,
    dueOn,
    ...(isOverdue(registered, record, today) && { overdue: true }),
    ...(settledOn !== undefined && { settledOn }),
    ...(outcome && { outcome: { code: outcome.code, name: outcome.name } }),
    ...(recordable && { outcomes: outcomes.map(({ code, name }) => ({ code, name })), evidence }),
  };
}

/** Whether a day that passes changes what the file says of a task. */
export function hasOverdueTask(registered: RegisteredCase, today: string): boolean {
  return registered.tasks?.some((task) => isOverdue(registered, task, today)) === true;
}

function isOverdue(registered: RegisteredCase, task: TaskRecord, today: string): boolean {
  return task.dueOn < today && !isSettled(registered, task) && endOf(registered) === undefined;
}
