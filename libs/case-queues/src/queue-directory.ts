import type { DutyCollections } from './duty.js';

/** Which queues there are now. Read again and again, so a new department needs no restart. */
export interface QueueDirectory {
  queues(): Promise<string[]>;
}

/**
 * A directory that keeps a queue as long as duties wait in it, though its department is gone. Open duties are read at most
 * every `everyMs`.
 */
export function withOpenDuties(
  directory: QueueDirectory,
  { duties }: Pick<DutyCollections, 'duties'>,
  everyMs = 30_000,
): QueueDirectory {
  let readAt = -Infinity;
  let waiting: string[] = [];
  return {
    async queues() {
      if (performance.now() - readAt >= everyMs) {
        waiting = await duties.distinct('queue', { state: 'pending' });
        readAt = performance.now();
      }
      return [...new Set([...(await directory.queues()), ...waiting])];
    },
  };
}
