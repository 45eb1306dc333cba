import type { Positions } from './positions.js';

/** A position may lag behind what is handled by this: to handle a page again does no harm, to write after each one costs. */
const SAVE_MS = 200;

/** Where one reader stands, written down now and then while it reads on. */
export class Bookmark {
  private savedAt = -SAVE_MS;
  private failure: { error: unknown } | undefined;
  private saving = Promise.resolve();

  /** @param saved the position that is written down already */
  constructor(
    private readonly positions: Positions,
    private readonly reader: string,
    private saved: number,
  ) {}

  /** Milliseconds until the position should be written down, 0 or less when it is time; undefined when it is written. */
  dueIn(position: number): number | undefined {
    return position === this.saved ? undefined : this.savedAt + SAVE_MS - performance.now();
  }

  /** Writes it down when it is time, and waits for nothing. @throws what went wrong the last time */
  keep(position: number): void {
    const dueIn = this.dueIn(position);
    if (dueIn !== undefined && dueIn <= 0) this.save(position);
    if (this.failure) throw this.failure.error;
  }

  /** At the end, as a courtesy to the next reader, who may have gone on already. */
  async leave(position: number): Promise<void> {
    this.save(position);
    await this.saving;
  }

  private save(position: number): void {
    this.savedAt = performance.now();
    this.saving = this.saveAfter(this.saving, position);
  }

  private async saveAfter(earlier: Promise<void>, position: number): Promise<void> {
    await earlier;
    if (this.failure || this.saved === position) return;
    try {
      await this.positions.advance(this.reader, this.saved, position);
      this.saved = position;
    } catch (error) {
      this.failure = { error };
    }
  }
}
