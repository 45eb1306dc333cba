import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** What must hold for whoever looks after so long, ms: the last look begins after it, so that a slow look decides nothing. */
  withinMs?: number;
  /** Pause between two looks, ms. */
  everyMs?: number;
}

/**
 * Looks again and again until there is something to see, and hands it over. The one place of the acceptance specs where time passes.
 * @throws Error naming what was waited for, when it did not come in time
 */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | undefined> | Seen | undefined,
  { withinMs = 60_000, everyMs = 40 }: Patience = {},
): Promise<Seen> {
  const end = performance.now() + withinMs;
  for (;;) {
    const began = performance.now();
    const seen = await look();
    if (seen !== undefined) return seen;
    if (began > end) throw new Error(`waited ${withinMs} ms in vain for ${what}`);
    await pause(everyMs);
  }
}
