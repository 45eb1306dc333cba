import { pause } from '@libs/batching';
import type { FeedContext } from './feed-context.js';

const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** Stable word for an error that may be stored or logged: its code, else its class. */
export function errorCode(error: unknown): string {
  const code: unknown = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  return error instanceof Error ? error.name : 'unknown';
}

/**
 * Runs `attempt` again and again until `signal` is aborted. A failure is logged and counted and the next attempt waits, longer each
 * time up to 5 s; an attempt that lasted takes the wait back to the start.
 */
export async function keepTrying(
  { log, metrics }: Pick<FeedContext, 'log' | 'metrics'>,
  what: string,
  signal: AbortSignal,
  attempt: () => Promise<void>,
): Promise<void> {
  let wait = FIRST_MS;
  while (!signal.aborted) {
    const started = performance.now();
    try {
      await attempt();
      wait = FIRST_MS;
    } catch (error) {
      if (signal.aborted) return;
      if (performance.now() - started > 2 * LONGEST_MS) wait = FIRST_MS;
      metrics.add('feed_failures', 1, what);
      log.error(`${what} failed and is tried again`, {
        code: errorCode(error),
        message: messageOf(error),
        place: placeOf(error),
        waitMs: wait,
      });
      await pause(wait * (0.5 + Math.random()), signal);
      wait = Math.min(wait * 2, LONGEST_MS);
    }
  }
}

// Messages may quote what was opened or refused; only errors with a code of their own are known to carry ids alone.
function messageOf(error: unknown): string | undefined {
  const typed = error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
  return typed ? error.message : undefined;
}

function placeOf(error: unknown): string | undefined {
  const frames = error instanceof Error ? error.stack?.split('\n') : undefined;
  return frames?.find((line) => /^\s+at /.test(line))?.trim();
}
