import { Gathered } from './index.js';

describe('gathered calls', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** A sender that takes 10 ms and answers twice the number. */
  function aSender() {
    const sent: number[][] = [];
    const send = async (items: readonly number[]): Promise<number[]> => {
      sent.push([...items]);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (items.includes(13)) throw new Error('unlucky');
      return items.map((n) => 2 * n);
    };
    return { sent, send };
  }

  it('lets a lone call leave at once, and those that come meanwhile together', async () => {
    const { sent, send } = aSender();
    const gathered = new Gathered(send);
    const first = gathered.add(1);
    await jest.advanceTimersByTimeAsync(0);
    const later = [gathered.add(2), gathered.add(3)];
    await jest.advanceTimersByTimeAsync(20);
    expect(await Promise.all([first, ...later])).toEqual([2, 4, 6]);
    expect(sent).toEqual([[1], [2, 3]]);
  });

  it('sends no more than told at a time', async () => {
    const { sent, send } = aSender();
    const gathered = new Gathered(send, { most: 2 });
    const all = Promise.all([1, 2, 3, 4, 5].map((n) => gathered.add(n)));
    await jest.advanceTimersByTimeAsync(30);
    expect(await all).toEqual([2, 4, 6, 8, 10]);
    expect(sent).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('tells everybody of a batch that it failed, and nobody else', async () => {
    const { send } = aSender();
    const gathered = new Gathered(send, { most: 2 });
    const all = Promise.allSettled([12, 13, 14].map((n) => gathered.add(n)));
    await jest.advanceTimersByTimeAsync(20);
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('rests after a batch as told, unless the next one is full; after the rest a lone call leaves at once', async () => {
    const { sent, send } = aSender();
    const gathered = new Gathered(send, { most: 3, pace: { times: 4, longestMs: 30 } });
    void gathered.add(1);
    await jest.advanceTimersByTimeAsync(10);
    void gathered.add(2);
    await jest.advanceTimersByTimeAsync(29);
    expect(sent).toEqual([[1]]);
    void gathered.add(3);
    await jest.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([[1], [2, 3]]);
    await jest.advanceTimersByTimeAsync(10);
    for (const n of [4, 5, 6]) void gathered.add(n);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual([4, 5, 6]);
    await jest.advanceTimersByTimeAsync(100);
    void gathered.add(7);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual([7]);
  });
});
