import type { AnyBulkWriteOperation } from 'mongodb';
import type { Attempt } from './attempt.js';
import type { Duty } from './duty.js';

export interface DutyRun {
  readonly duty: Duty;
  readonly attempt: Attempt;
}

/** Without it MongoDB tries every index that knows the state, each time anew. */
const BY_ID = { _id: 1 };

/**
 * What is to be written of runs of duties; those that ended alike share one update. Guarded by state and generation: what an operator
 * sent off again meanwhile is not overwritten by an older run.
 */
export function marksOf(runs: readonly DutyRun[], now: Date): AnyBulkWriteOperation<Duty>[] {
  const marks: AnyBulkWriteOperation<Duty>[] = [];
  const done = new Map<string, { outcome: string; generation: number; ids: string[] }>();
  for (const { duty, attempt } of runs) {
    if (attempt.kind !== 'done') {
      marks.push(failureOf(duty, attempt, now));
      continue;
    }
    const { outcome } = attempt;
    const { _id, generation } = duty;
    const alike = done.get(`${generation} ${outcome}`);
    if (alike) alike.ids.push(_id);
    else done.set(`${generation} ${outcome}`, { outcome, generation, ids: [_id] });
  }
  for (const { outcome, generation, ids } of done.values()) {
    const filter = { _id: { $in: ids }, state: 'pending' as const, generation };
    const $set = { state: 'done' as const, outcome, doneAt: now };
    marks.push({ updateMany: { filter, hint: BY_ID, update: { $set, $unset: { error: 1, notBefore: 1 } } } });
  }
  return marks;
}

function failureOf(
  { _id, generation }: Duty,
  attempt: Exclude<Attempt, { kind: 'done' }>,
  now: Date,
): AnyBulkWriteOperation<Duty> {
  const filter = { _id, state: 'pending' as const, generation };
  const { attempts, error } = attempt;
  if (attempt.kind === 'dead') {
    const $set = { state: 'dead' as const, attempts, error, deadAt: now };
    return { updateOne: { filter, hint: BY_ID, update: { $set, $unset: { notBefore: 1 } } } };
  }
  const notBefore = new Date(now.getTime() + attempt.pauseMs);
  const $set = { attempts, error, notBefore, nextSignalAt: notBefore, signals: 0 };
  return { updateOne: { filter, hint: BY_ID, update: { $set } } };
}
