import { setTimeout as pause } from 'node:timers/promises';
import type { TheTownHall } from './the-town-hall.js';

const PAUSE_MS = 20;

/**
 * Does something, and tells how late at worst a timer and an answer that takes no time came meanwhile, ms: what a bound on a duration has
 * to allow for a machine with other things to do.
 */
export async function withLateness<Result>(
  { url }: TheTownHall,
  work: () => Promise<Result>,
): Promise<{ result: Result; lateMs: number }> {
  let over = false;
  let lateMs = 0;
  const watching = (async () => {
    while (!over) {
      const from = performance.now();
      await fetch(`${url}/health/live`);
      await pause(PAUSE_MS);
      lateMs = Math.max(lateMs, performance.now() - from - PAUSE_MS);
    }
  })();
  try {
    const result = await work();
    over = true;
    await watching;
    return { result, lateMs };
  } finally {
    over = true;
  }
}
