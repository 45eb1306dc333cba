import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { beginStages, recordTask, recordTaskSilence, type TaskOpening } from './case.stages.js';
import type { TaskRecord } from './case.stages.record.js';
import { opinionOf } from './case.stages.state.js';
import { type CaseState, isRegistered, type RegisteredCase } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this

const anyOpening: TaskOpening = {
  stage: NEW_ID,
  task: NEW_ID,
  kind: 'session',
  openedOn: LAST_DAY,
  dueOn: LAST_DAY,
  blocking: true,
  silence: 'wait',
  outcomes: NEW_ID,
  opinionId: NEW_ID,
  question: NEW_ID,
};

/** The steps in the stages of a procedure with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const STAGE_DECISIONS = {
  'begin-stages': (state: CaseState, acting: Acting, { stages = true }: { stages?: boolean }): CaseEvent[] =>
    beginStages(state, { ...acting, openings: stages ? [anyOpening] : [] }),
  'record-task': (state: CaseState, acting: Acting): CaseEvent[] => {
    const task = taskIn(state, (one, registered) => one.phase !== 'done' && fits(one, registered, acting));
    return recordTask(state, {
      ...acting,
      task: task?.task ?? NEW_ID,
      ...(task?.unit !== undefined && { unit: task.unit }),
      outcome: task?.outcomes[0] ?? NEW_ID,
      recordedOn: LAST_DAY,
      evidence: NEW_ID,
      requirementsAsked: false,
      apart: [],
    });
  },
  'record-task-silence': (state: CaseState, acting: Acting): CaseEvent[] => {
    const task = taskIn(state, (one, registered) => {
      const asked = opinionOf(registered, one) !== undefined;
      return one.phase === 'open' && one.silence !== 'wait' && !asked;
    });
    return recordTaskSilence(state, {
      ...acting,
      task: task?.task ?? NEW_ID,
      ...(task?.unit !== undefined && { unit: task.unit }),
      silentOn: LAST_DAY,
    });
  },
};

/** One that this person's unit can record now. */
function fits(task: TaskRecord, registered: RegisteredCase, { by }: Acting): boolean {
  const opinion = opinionOf(registered, task)?.stage ?? 'withdrawn';
  const decided = task.kind !== 'approval' || registered.status === 'resolved';
  const ours = by.department === registered.department || by.department === task.unit;
  return ours && decided && opinion === 'withdrawn';
}

/** The one the step fits, else any: then the refusal says why not. */
function taskIn(
  state: CaseState,
  suits: (one: TaskRecord, registered: RegisteredCase) => boolean,
): TaskRecord | undefined {
  if (!isRegistered(state)) return undefined;
  const { tasks = [] } = state;
  return tasks.find((one) => suits(one, state)) ?? tasks.findLast(({ phase }) => phase !== 'done') ?? tasks.at(-1);
}
