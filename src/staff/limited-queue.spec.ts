import { LimitedQueue } from './limited-queue.js';

/** Tasks that end when they are told to, in the order in which they began. */
class Tasks {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];

  constructor(private readonly queue: LimitedQueue) {}

  /** @returns what becomes of it: done, or the code it was turned away with */
  brings(name: string, from: string): Promise<string> {
    const task = async () => {
      this.begun.push(name);
      await new Promise<void>((resolve) => this.ends.push(resolve));
      return 'done';
    };
    return this.queue.run(task, from).catch((error: unknown) => (error as { code: string }).code);
  }

  async ends1(): Promise<void> {
    this.ends.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('the queue at the log-in', () => {
  it('runs so many at a time, lets so many wait, and turns the next one away', async () => {
    const tasks = new Tasks(new LimitedQueue(2, 3));
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => tasks.brings(name, 'one'));
    expect(tasks.begun).toEqual(['a', 'b']);
    await expect(all[5]).resolves.toBe('too-busy');
    for (let n = 0; n < 5; n += 1) await tasks.ends1();
    await expect(Promise.all(all)).resolves.toEqual(['done', 'done', 'done', 'done', 'done', 'too-busy']);
    expect(tasks.begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lets turns go round among addresses', async () => {
    const tasks = new Tasks(new LimitedQueue(1, 10));
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((name) => tasks.brings(name, name.slice(0, 1)));
    for (let n = 0; n < all.length; n += 1) await tasks.ends1();
    await Promise.all(all);
    expect(tasks.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('finds a place for somebody from elsewhere: the last of the crowd gives way', async () => {
    const queue = new LimitedQueue(1, 3);
    const tasks = new Tasks(queue);
    const crowd = ['a1', 'a2', 'a3', 'a4'].map((name) => tasks.brings(name, 'crowd'));
    expect(() => queue.requireRoom('crowd')).toThrow('Too many people');
    expect(() => queue.requireRoom('elsewhere')).not.toThrow();
    const other = tasks.brings('b1', 'elsewhere');
    await expect(crowd[3]).resolves.toBe('too-busy');
    // One more of theirs would leave the crowd with less than they have.
    await expect(tasks.brings('b2', 'elsewhere')).resolves.toBe('too-busy');
    for (let n = 0; n < 4; n += 1) await tasks.ends1();
    await expect(Promise.all([...crowd, other])).resolves.toEqual(['done', 'done', 'done', 'too-busy', 'done']);
    expect(tasks.begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('goes on after a task that failed', async () => {
    const queue = new LimitedQueue(1, 1);
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run(() => Promise.resolve(1))).resolves.toBe(1);
  });
});
