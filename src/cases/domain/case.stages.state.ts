import { codesOf } from './case.code-lists.js';
import type { CaseEvent } from './case.events.js';
import type { OpinionRecord } from './case.instruction-state.js';
import type { TaskName, TaskRecord } from './case.stages.record.js';
import { stageSchemas } from './case.stages.schemas.js';
import type { StageEvent, TaskOpened } from './case.stages.events.js';
import type { RegisteredCase } from './case.state.js';

export function isOfStages(event: CaseEvent): event is StageEvent {
  return event.type in stageSchemas;
}

/** What the events of the stages change of a case; `by` is the account of who did it. */
export function evolveStages(state: RegisteredCase, event: StageEvent, by: string): RegisteredCase {
  const { tasks = [] } = state;
  switch (event.type) {
    case 'TaskOpened':
      return { ...state, tasks: [...tasks, opened(event.data)] };
    case 'TaskRecorded': {
      const { outcome, recordedOn } = event.data;
      return withTask(state, event.data, { phase: 'done', outcome, settledOn: recordedOn, by });
    }
    case 'TaskSilent': {
      const { outcome, silentOn } = event.data;
      return withTask(state, event.data, { phase: 'silent', settledOn: silentOn, ...(outcome && { outcome }) });
    }
  }
}

/** What was decided is open again, and what followed from it was not done; what was found out before stays found out. */
export function undecided(tasks: readonly TaskRecord[] | undefined): readonly TaskRecord[] | undefined {
  const decision = tasks?.findIndex(({ kind }) => kind === 'approval') ?? -1;
  if (tasks === undefined || decision < 0) return tasks;
  const { stage } = tasks[decision] ?? {};
  return tasks
    .slice(0, tasks.findLastIndex((task) => task.stage === stage) + 1)
    .map((task) =>
      task.kind === 'approval'
        ? { ...task, phase: 'open', outcome: undefined, settledOn: undefined, by: undefined }
        : task,
    );
}

export function findTask({ tasks = [] }: RegisteredCase, { task, unit }: TaskName): TaskRecord | undefined {
  return tasks.find((one) => one.task === task && one.unit === unit);
}

/** The outcome that ends the stages, where one was reached. */
export function endOf({ tasks = [] }: RegisteredCase): TaskRecord | undefined {
  return tasks.find(({ outcome, ending }) => outcome !== undefined && ending.includes(outcome));
}

/** The opinion that was asked for as this task. What a unit thinks is told by the opinion, not by a second record. */
export function opinionOf(
  { instruction }: RegisteredCase,
  { kind, task, unit }: TaskRecord,
): OpinionRecord | undefined {
  if (kind !== 'opinion' || unit === undefined) return undefined;
  return instruction?.opinions.findLast((one) => one.task === task && one.unit === unit);
}

export function taskOfOpinion(registered: RegisteredCase, opinionId: string): TaskRecord | undefined {
  return registered.tasks?.find((one) => opinionOf(registered, one)?.opinionId === opinionId);
}

/** Nothing more is waited for of it: it was done, or its silence was declared to let the stage go on. */
export function isSettled(registered: RegisteredCase, task: TaskRecord): boolean {
  if (task.phase === 'done') return true;
  if (task.phase === 'silent') return task.silence !== 'escalate';
  const opinion = opinionOf(registered, task);
  if (opinion === undefined) return false;
  return opinion.stage === 'withdrawn' || (opinion.stage === 'silent' && opinion.silence !== 'escalate');
}

/** Tasks the stage waits for; none once an outcome has ended the stages. */
export function blockingTasks(registered: RegisteredCase): readonly TaskRecord[] {
  const { tasks = [] } = registered;
  if (endOf(registered) !== undefined) return [];
  return tasks.filter((task) => task.blocking && !isSettled(registered, task));
}

function opened({ outcomes, ending, ...task }: TaskOpened['data']): TaskRecord {
  return { ...task, outcomes: codesOf(outcomes), ending: codesOf(ending), phase: 'open' };
}

function withTask(state: RegisteredCase, name: TaskName, change: Partial<TaskRecord>): RegisteredCase {
  const named = findTask(state, name);
  return { ...state, tasks: state.tasks?.map((one) => (one === named ? { ...one, ...change } : one)) };
}
