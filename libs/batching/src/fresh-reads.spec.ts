import { FreshReads } from './fresh-reads.js';

describe('what may be a little old', () => {
  let now = 1_000;
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  /** Answers how often it was read so far. */
  function aCount() {
    let reads = 0;
    return () => Promise.resolve((reads += 1));
  }

  it('is read once for all who ask in that time, and again afterwards', async () => {
    const fresh = new FreshReads<number>(500);
    const read = aCount();
    expect(await Promise.all([fresh.get('a', read), fresh.get('a', read)])).toEqual([1, 1]);
    now += 499;
    expect(await fresh.get('a', read)).toBe(1);
    expect(await fresh.get('b', read)).toBe(2);
    now += 1;
    expect(await fresh.get('a', read)).toBe(3);
  });

  it('is as old as the question, however long the answer took', async () => {
    const fresh = new FreshReads<number>(500);
    const read = aCount();
    await fresh.get('a', () => {
      now += 500;
      return read();
    });
    expect(await fresh.get('a', read)).toBe(2);
  });

  it('is read anew after it was forgotten, also while an older reading is under way', async () => {
    const fresh = new FreshReads<string>(500);
    const { promise: slow, resolve } = withResolvers<string>();
    const older = fresh.get('a', () => slow);
    fresh.forget('a');
    const newer = fresh.get('a', () => Promise.resolve('new'));
    resolve('old');
    expect(await Promise.all([older, newer])).toEqual(['old', 'new']);
    expect(await fresh.get('a', () => Promise.resolve('newer'))).toBe('new');
  });

  it('is asked for again after a failure', async () => {
    const fresh = new FreshReads<number>(500);
    await expect(fresh.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await fresh.get('a', aCount())).toBe(1);
  });
});

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => (resolve = done));
  return { promise, resolve };
}
