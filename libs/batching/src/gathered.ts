import { type Pace, Rests } from './rests.js';

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface GatheredOptions {
  /** Most items of one batch; default 500. */
  readonly most?: number;
  /** Rest between batches that are not full; none when absent. */
  readonly pace?: Pace;
}

/**
 * Gathers calls that arrive while one is under way, or while it rests, and sends them together; a lone call leaves at once. `send`
 * answers one result an item, in order; when it throws, every caller of that batch gets the error.
 */
export class Gathered<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private busy = false;
  private readonly most: number;
  private readonly rests: Rests;

  constructor(
    private readonly send: (items: readonly Item[]) => Promise<readonly Result[]>,
    { most = 500, pace }: GatheredOptions = {},
  ) {
    this.most = most;
    this.rests = new Rests(pace);
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.busy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.busy = true;
    // Calls made in the same tick as the first one join it.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      if (this.waiting.length < this.most) await this.rests.over();
      await this.sendSome();
    }
    this.busy = false;
  }

  private async sendSome(): Promise<void> {
    const batch = this.waiting.splice(0, this.most);
    const began = performance.now();
    try {
      const results = await this.send(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, at) => {
        resolve(results[at] as Result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.rests.after(began);
  }
}
