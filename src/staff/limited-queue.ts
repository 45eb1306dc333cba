import { Problem } from '@libs/problem-details';

/** Runs at most `width` tasks at a time; lets `waiting` more queue, and turns further ones away with 429. */
export class LimitedQueue {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly waiting: number,
  ) {}

  /** @throws Problem 429 `too-busy` when the queue is full */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.running < this.width) this.running++;
    else await this.turn();
    try {
      return await task();
    } finally {
      // The place is handed to the next in line, so nobody new can slip in between.
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= this.waiting) {
      throw new Problem(429, 'too-busy', 'Too many people are signing in at this moment.', {
        retryAfterSeconds: 2,
      });
    }
    return new Promise((resolve) => this.queue.push(resolve));
  }
}
