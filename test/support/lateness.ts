import { setTimeout as pause } from 'node:timers/promises';
import type { TheTownHall } from './the-town-hall.js';

const PAUSE_MS = 20;

/**
 * Does something, and tells how late at worst a timer and an answer that takes no time came meanwhile, ms: what a bound on a duration has
 * to allow for a machine with other things to do.
 */
export async function withLateness<Result>(
  hall: TheTownHall,
  work: () => Promise<Result>,
): Promise<{ result: Result; lateMs: number }> {
  const over = new AbortController();
  const lateness = worstLateness(hall, over.signal);
  try {
    const result = await work();
    over.abort();
    return { result, lateMs: await lateness };
  } finally {
    over.abort();
  }
}

async function worstLateness({ url }: TheTownHall, over: AbortSignal): Promise<number> {
  let lateMs = 0;
  while (!over.aborted) {
    const from = performance.now();
    await fetch(`${url}/health/live`);
    await pause(PAUSE_MS);
    lateMs = Math.max(lateMs, performance.now() - from - PAUSE_MS);
  }
  return lateMs;
}
