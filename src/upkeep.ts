import type { Logger } from '@nestjs/common';

/** A chore that took long because its server was away must not rest for that. */
const LONGEST_REST_MS = 60_000;

/** Small chores of a process that come round; one that fails is told of and tried again at its next turn. */
export class Upkeep {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly log: Logger) {}

  /** @param share most of the time that may go into the chore: after one that took long the next waits longer */
  every(name: string, ms: number, chore: () => Promise<unknown>, share = 1): void {
    let busy = false;
    let notBefore = 0;
    const turn = async () => {
      const began = performance.now();
      try {
        await chore();
      } catch (error) {
        this.log.warn('a chore failed and is tried again', {
          kind: name,
          cause: error instanceof Error ? error.name : 'unknown',
        });
      } finally {
        busy = false;
        const took = performance.now() - began;
        notBefore = began + Math.min(took / share, LONGEST_REST_MS);
      }
    };
    const timer = setInterval(() => {
      if (busy || performance.now() < notBefore) return;
      busy = true;
      const run = turn().finally(() => this.running.delete(run));
      this.running.add(run);
    }, ms);
    this.timers.push(timer);
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }
}
