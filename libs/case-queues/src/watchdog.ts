import type { Signals } from './signals.js';

export interface WatchdogTimes {
  beatMs: number;
  /** How long a heartbeat may wait while Redis answers and the worker picks up nothing else, ms. */
  patienceMs: number;
}

export const WATCHDOG_TIMES: WatchdogTimes = { beatMs: 10_000, patienceMs: 45_000 };

interface Watched {
  queue: string;
  lastPickup: number;
}

interface Beat {
  id: string;
  since: number;
}

/**
 * Finds workers that stopped listening without saying so (BullMQ #2466, #3185, #3088). A heartbeat job goes into each queue; a
 * worker is stuck when the same heartbeat has waited too long and the worker took no other job meanwhile. A heartbeat that a
 * worker of another process took is as good: the queue is served.
 */
export class Watchdog {
  private readonly beats = new Map<string, Beat>();
  private readonly alive = new Set<string>();

  constructor(
    private readonly signals: Pick<Signals, 'available' | 'beat'>,
    private readonly times: WatchdogTimes,
  ) {}

  /** Sends the heartbeats of one round; the queues whose worker is stuck. */
  async look(workers: readonly Watched[]): Promise<string[]> {
    const found = await Promise.all(workers.map((worker) => this.lookAt(worker)));
    return found.filter((queue) => queue !== undefined);
  }

  /** Whether the queue's last heartbeat was taken. */
  seenAlive(queue: string): boolean {
    return this.alive.has(queue);
  }

  forget(queue: string): void {
    this.beats.delete(queue);
    this.alive.delete(queue);
  }

  private async lookAt({ queue, lastPickup }: Watched): Promise<string | undefined> {
    const id = this.signals.available ? await this.signals.beat(queue) : undefined;
    const now = performance.now();
    const before = this.beats.get(queue);
    if (id === undefined) {
      // Redis is away: the worker cannot be blamed.
      this.beats.delete(queue);
      return undefined;
    }
    if (before?.id !== id) {
      if (before) this.alive.add(queue);
      this.beats.set(queue, { id, since: now });
      return undefined;
    }
    const waited = now - Math.max(before.since, lastPickup);
    return waited > this.times.patienceMs ? queue : undefined;
  }
}
