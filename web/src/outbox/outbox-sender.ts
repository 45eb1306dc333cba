import type { Schemas } from '../api/client.js';
import { type Problem, ProblemError } from '../api/problem.js';
import { isPassing, notTaken, type OutboxEntry, sent } from './outbox-entry.js';
import type { OutboxShelf } from './outbox-shelf.js';

type Post = (entry: OutboxEntry) => Promise<Schemas['AcuseDto']>;

/** Sends what waits, one after another in the order in which it was taken down. */
export class OutboxSender {
  private under: Promise<void> | undefined;

  constructor(
    private readonly shelf: OutboxShelf,
    private readonly post: Post,
    private readonly now: () => number = Date.now,
  ) {}

  /** What this person took down, until nothing waits or the server is out of reach. A call while one is under way is that one. */
  sendOf(owner: string): Promise<void> {
    this.under ??= this.sendAll(owner).finally(() => (this.under = undefined));
    return this.under;
  }

  private async sendAll(owner: string): Promise<void> {
    const waiting = (await this.shelf.all()).filter((entry) => entry.owner === owner && entry.state === 'waiting');
    for (const { key } of waiting) {
      const entry = await this.shelf.claim(key, this.now());
      if (entry === undefined) continue;
      const problem = await this.send(entry);
      if (problem !== undefined && isPassing(problem)) return;
    }
  }

  private async send(entry: OutboxEntry): Promise<Problem | undefined> {
    try {
      await this.shelf.put(sent(entry, await this.post(entry)));
      return undefined;
    } catch (error) {
      // Something other than an answer: it is tried again like an answer that did not come.
      const problem = error instanceof ProblemError ? error.problem : { status: 0, code: 'unexpected' };
      await this.shelf.put(notTaken(entry, problem));
      return problem;
    }
  }
}
