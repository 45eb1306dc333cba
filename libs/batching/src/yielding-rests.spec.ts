import { YieldingRests } from './yielding-rests.js';

describe('a rest that yields', () => {
  const rests = () => new YieldingRests({ times: 1, longestMs: 10_000 });
  /** The rest after a slice that took so long, ms. */
  const after = (one: YieldingRests, tookMs: number, isWhole?: boolean): number => {
    const now = performance.now();
    one.after(now - tookMs, isWhole);
    return one.until - now;
  };
  /** Time goes on while the spec measures. */
  const about = (ms: number) => [ms * 0.9, ms * 1.2 + 50] as const;

  function expectAbout(rest: number, ms: number): void {
    const [least, most] = about(ms);
    expect(rest).toBeGreaterThanOrEqual(least);
    expect(rest).toBeLessThan(most);
  }

  it('is as long as the slice while nothing slows it', () => {
    const one = rests();
    expectAbout(after(one, 1_000), 1_000);
    expectAbout(after(one, 1_000), 1_000);
  });

  it('is the longer in proportion, the more a slice is slowed, and has a longest', () => {
    const one = rests();
    after(one, 1_000);
    expectAbout(after(one, 2_000), 4_000);
    expectAbout(after(one, 60_000), 10_000);
  });

  it('takes no smaller slice for a quick one', () => {
    const one = rests();
    after(one, 1_000);
    expectAbout(after(one, 100, false), 100);
    expectAbout(after(one, 1_000), 1_000);
  });

  it('forgets how quick it was once', () => {
    const one = rests();
    after(one, 500);
    for (let slice = 0; slice < 400; slice += 1) after(one, 1_000);
    expectAbout(after(one, 1_000), 1_000);
  });

  it('ends when it is told to', async () => {
    const one = rests();
    after(one, 60_000);
    const ended = new AbortController();
    const resting = one.over(ended.signal);
    ended.abort();
    await expect(resting).resolves.toBeUndefined();
  });
});
