import type { CivilDate } from '@libs/business-calendar';
import { instructionOf } from './case.instruction.js';
import type { TaskName, TaskRecord } from './case.stages.record.js';
import { opinionOf } from './case.stages.state.js';
import type { RegisteredCase } from './case.state.js';

/** Last days of tasks, by taskKey, where they are other than was told when the task began. */
export type TaskDays = ReadonlyMap<string, CivilDate>;

export function taskKey({ task, unit }: TaskName): string {
  return `${task}/${unit ?? ''}`;
}

/** Tasks of which a last day still says something. */
export function tasksAwaited({ tasks = [] }: RegisteredCase): readonly TaskRecord[] {
  return tasks.filter(({ phase }) => phase !== 'done');
}

/** The case as it stands with these last days: of the tasks, and of the opinions that were asked for as a task. */
export function withTaskDays(registered: RegisteredCase, days: TaskDays): RegisteredCase {
  if (days.size === 0) return registered;
  const byOpinion = new Map<string, CivilDate>();
  const tasks = registered.tasks?.map((record) => {
    const dueOn = days.get(taskKey(record));
    if (dueOn === undefined) return record;
    const opinion = opinionOf(registered, record);
    if (opinion) byOpinion.set(opinion.opinionId, dueOn);
    return { ...record, dueOn };
  });
  const instruction = instructionOf(registered);
  const opinions = instruction.opinions.map((one) => {
    const dueOn = byOpinion.get(one.opinionId);
    return dueOn === undefined ? one : { ...one, dueOn };
  });
  return { ...registered, ...(tasks && { tasks }), instruction: { ...instruction, opinions } };
}
