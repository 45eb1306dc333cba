import type { CaseEvent, CaseEventData } from './case.events.js';
import {
  type Acting,
  recorded,
  requireInProgress,
  requireOnList,
  requireOpen,
  requireRegistered,
  requireRole,
  requireStep,
} from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import { CaseNotAccepted, CaseNotRouted, NotThisDepartment } from './case.refusals.js';
import { requireUnaccused } from './case.reserve.js';
import {
  DutiesApart,
  NoStages,
  StageTasksLeft,
  TaskActMissing,
  TaskAwaited,
  TaskOutcomeUnknown,
  TaskSettled,
  TaskTermRunning,
  TaskUnknown,
} from './case.stages.refusals.js';
import type { TaskName, TaskRecord } from './case.stages.record.js';
import { blockingTasks, findTask, opinionOf, taskOfOpinion } from './case.stages.state.js';
import type { CaseState, RegisteredCase } from './case.state.js';

/** A task as the pinned procedure has it, dated, for one unit. */
export type TaskOpening = CaseEventData<'TaskOpened'> & {
  /** Where it is the opinion of another unit: the request. */
  readonly opinionId: string;
  readonly question: string;
};

export interface TaskResult extends TaskName {
  readonly outcome: string;
  readonly recordedOn: string;
  readonly evidence: string;
  /** The procedure asks for something that is held against requirements. */
  readonly requirementsAsked: boolean;
  /** Tasks that nobody may do who does this one. */
  readonly apart: readonly string[];
}

/** The department begins with the first stage of the procedure. The next ones follow by themselves: openTasks. */
export function beginStages(
  state: CaseState,
  { by, openings }: { readonly openings: readonly TaskOpening[] } & Acting,
): CaseEvent[] {
  const registered = requireStep('begin-stages', state, by);
  requireInProgress(registered);
  if (registered.tasks !== undefined) return [];
  if (openings.length === 0) throw new NoStages(registered.folio);
  return openTasks(registered, openings);
}

/** A stage begins. What another unit thinks is asked of it as any other opinion is, so that it finds the case in its inbox. */
export function openTasks(registered: RegisteredCase, openings: readonly TaskOpening[]): CaseEvent[] {
  for (const { unit } of openings) if (unit !== undefined) requireUnaccused(registered, unit, 'units');
  return openings.flatMap(({ opinionId, question, ...task }) => [
    ...recorded('TaskOpened', task),
    ...(task.kind === 'opinion' && task.unit !== undefined && task.unit !== registered.department
      ? requested({ ...task, unit: task.unit }, { opinionId, question })
      : []),
  ]);
}

function requested(
  { unit, openedOn, dueOn, blocking, silence, task }: CaseEventData<'TaskOpened'> & { unit: string },
  request: Pick<TaskOpening, 'opinionId' | 'question'>,
): CaseEvent[] {
  // No sense of an opinion follows from the outcome of a task: the opinion lets the file go on, and the task has the outcome.
  const kept = silence === 'outcome' ? 'go-on' : silence;
  return recorded('OpinionRequested', {
    ...request,
    unit,
    requestedOn: openedOn,
    dueOn,
    blocking,
    silence: kept,
    task,
  });
}

/**
 * What came of a task, with what shows it: by its unit, or by the department that has the case. Late too, also when its silence was
 * recorded.
 */
export function recordTask(state: CaseState, result: TaskResult & Acting): CaseEvent[] {
  const { by, task, unit, evidence, requirementsAsked } = result;
  requireRole('record-task', by);
  const registered = requireWorked(requireRegistered(state));
  requireOnList(registered, by);
  const open = requireTask(registered, { task, unit });
  if (by.department !== registered.department && by.department !== open.unit) throw new NotThisDepartment();
  requireAct(registered, open, requirementsAsked);
  return taskDone(registered, open, result, evidence);
}

/** The opinion that was asked for as a task of a stage, read in the procedure's own codes. */
export function opinionRead(
  registered: RegisteredCase,
  { opinionId, outcome, givenOn, by }: { opinionId: string; outcome?: string; givenOn: string; by: Acting['by'] },
): CaseEvent[] {
  const task = taskOfOpinion(registered, opinionId);
  if (task === undefined) return [];
  return taskDone(registered, task, { by, outcome: outcome ?? '', recordedOn: givenOn, apart: [] });
}

function taskDone(
  registered: RegisteredCase,
  open: TaskRecord,
  { by, outcome, recordedOn, apart }: Pick<TaskResult, 'outcome' | 'recordedOn' | 'apart'> & Acting,
  evidence?: string,
): CaseEvent[] {
  const { task, unit, dueOn, outcomes } = open;
  if (open.phase === 'done') throw new TaskSettled(task, open.settledOn);
  if (!outcomes.includes(outcome)) throw new TaskOutcomeUnknown(task, outcomes);
  // Who records the decision has not taken it: who signs is held to this when they sign.
  if (open.kind !== 'approval') requireApart(registered, { by, task, apart });
  return recorded('TaskRecorded', { task, unit, outcome, recordedOn, late: recordedOn > dueOn, evidence });
}

/** @throws DutiesApart where this person did something that the procedure keeps apart from the task */
export function requireApart(
  { tasks = [], resolution }: RegisteredCase,
  { by, task, apart }: Pick<TaskResult, 'task' | 'apart'> & Acting,
): void {
  const other = tasks.find(
    (one) => apart.includes(one.task) && by.id === (one.kind === 'approval' ? resolution?.signer : one.by),
  );
  if (other) throw new DutiesApart(task, other.task);
}

/** The term passed: what was declared for silence stands from now on. */
export function recordTaskSilence(
  state: CaseState,
  { by, silentOn, ...name }: TaskName & { silentOn: string } & Acting,
): CaseEvent[] {
  const registered = requireWorked(requireStep('record-task-silence', state, by));
  const open = requireTask(registered, name);
  if (open.phase === 'silent') return [];
  if (open.phase === 'done') throw new TaskSettled(open.task, open.settledOn);
  if (opinionOf(registered, open)) throw new TaskActMissing(open.task, 'opinion');
  if (open.silence === 'wait') throw new TaskAwaited(open.task);
  if (silentOn <= open.dueOn) throw new TaskTermRunning(open.dueOn);
  return fellSilent(open, silentOn);
}

/** The silence of an opinion that was asked for as a task: where an outcome was declared for it, that stands. */
export function opinionFellSilent(registered: RegisteredCase, opinionId: string, silentOn: string): CaseEvent[] {
  const task = taskOfOpinion(registered, opinionId);
  return task === undefined ? [] : fellSilent(task, silentOn);
}

function fellSilent({ task, unit, silence, silenceOutcome, dueOn }: TaskRecord, silentOn: string): CaseEvent[] {
  return recorded('TaskSilent', { task, unit, effect: silence, outcome: silenceOutcome, dueOn, silentOn });
}

/** Nothing of its procedure is left to be done: what follows the decision too. @throws StageTasksLeft */
export function requireStagesDone(registered: RegisteredCase): void {
  const left = blockingTasks(registered).map(({ task }) => task);
  if (left.length > 0) throw new StageTasksLeft(registered.folio, left);
}

/** Also after the answer: what the procedure lists behind its decision is done then. */
function requireWorked(registered: RegisteredCase): RegisteredCase {
  requireOpen(registered);
  if (registered.status === 'registered') throw new CaseNotRouted(registered.folio);
  if (registered.status === 'routed') throw new CaseNotAccepted(registered.folio);
  return registered;
}

function requireTask(registered: RegisteredCase, name: TaskName): TaskRecord {
  const found = findTask(registered, name);
  if (!found) throw new TaskUnknown(name.task, name.unit);
  return found;
}

function requireAct(registered: RegisteredCase, task: TaskRecord, requirementsAsked: boolean): void {
  const opinion = opinionOf(registered, task)?.stage ?? 'withdrawn';
  if (opinion !== 'withdrawn' && task.phase !== 'done') throw new TaskActMissing(task.task, 'opinion');
  if (task.kind === 'approval' && registered.status !== 'resolved') throw new TaskActMissing(task.task, 'resolution');
  const unchecked = requirementsAsked && instructionOf(registered).requirements === undefined;
  if (task.kind === 'requirement-check' && unchecked) throw new TaskActMissing(task.task, 'requirements');
}
