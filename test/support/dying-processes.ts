import type { Duty } from '@libs/case-queues';
import type { TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

/**
 * As where the process died between recording and doing: what a duty did is undone, and an operator sends the duty off again.
 * @param undo puts back what lay there when it was recorded
 */
export async function diesBeforeItIsDone(
  hall: TheTownHall,
  which: Pick<Duty, 'consumer'> & Partial<Pick<Duty, 'streamId' | 'version'>>,
  undo: () => Promise<unknown>,
): Promise<void> {
  const { owner, name } = hall.databases;
  const duties = owner.db(name).collection<Duty>('duties');
  const done = { ...which, state: 'done' } as const;
  await until('the duty to be done', async () => (await duties.countDocuments(done)) > 0 || undefined);
  await undo();
  await duties.updateMany(done, { $set: { state: 'dead' } });
  await hall.tool('duties', ['retry', '--all']);
}
