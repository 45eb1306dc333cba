import { Unavailable } from '@libs/problem-details';

/** So many may work at once and so many may wait for a place; the next is told to come again. */
export class Slots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    most: number,
    private readonly mostWaiting: number,
  ) {
    this.free = most;
  }

  /** @throws Unavailable `too-busy` */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    if (this.waiting.length >= this.mostWaiting) throw new Unavailable('too-busy', 5);
    // The place is handed on, so that nobody who comes meanwhile takes it.
    await new Promise<void>((resolve) => void this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
