import { Problem } from '@libs/problem-details';

/** Somebody whose task waits for its turn. */
interface Waiting {
  readonly begin: () => void;
  readonly giveWay: (why: Problem) => void;
}

/**
 * Runs at most `width` tasks at a time, lets `places` more wait, and turns further ones away with 429. Turns go round among those they come
 * from, and when every place is taken the last of whoever has most gives way: a crowd from one address keeps nobody else out.
 */
export class LimitedQueue {
  private running = 0;
  private waiting = 0;
  /** By whom they come from; whose turn it is next stands first. */
  private readonly lanes = new Map<string, Waiting[]>();

  constructor(
    private readonly width: number,
    private readonly places: number,
  ) {}

  /** @throws Problem 429 `too-busy` when there is no place for one more of theirs */
  async run<Result>(task: () => Promise<Result>, from = ''): Promise<Result> {
    if (this.running < this.width) this.running++;
    else await this.turn(from);
    try {
      return await task();
    } finally {
      // The place is handed to the next in line, so nobody new can slip in between.
      const next = this.next();
      if (next) next.begin();
      else this.running--;
    }
  }

  /** For a look before anything is spent on a task. @throws Problem 429 `too-busy` */
  requireRoom(from = ''): void {
    if (this.waiting >= this.places && this.longerThan(from) === undefined) throw tooBusy();
  }

  private turn(from: string): Promise<void> {
    this.requireRoom(from);
    if (this.waiting >= this.places) this.longerThan(from)?.pop()?.giveWay(tooBusy());
    else this.waiting++;
    return new Promise((begin, giveWay) => {
      const lane = this.lanes.get(from);
      if (lane) lane.push({ begin, giveWay });
      else this.lanes.set(from, [{ begin, giveWay }]);
    });
  }

  /** The longest lane, where it would be no shorter than theirs if one of it gave way to one of them. */
  private longerThan(from: string): Waiting[] | undefined {
    const own = this.lanes.get(from)?.length ?? 0;
    const longest = [...this.lanes.values()].reduce<Waiting[]>((a, b) => (b.length > a.length ? b : a), []);
    return longest.length > own + 1 ? longest : undefined;
  }

  private next(): Waiting | undefined {
    const [first] = this.lanes;
    if (first === undefined) return undefined;
    const [from, lane] = first;
    const next = lane.shift();
    this.lanes.delete(from);
    if (lane.length > 0) this.lanes.set(from, lane);
    this.waiting--;
    return next;
  }
}

function tooBusy(): Problem {
  return new Problem(429, 'too-busy', 'Too many people are signing in at this moment.', { retryAfterSeconds: 2 });
}
