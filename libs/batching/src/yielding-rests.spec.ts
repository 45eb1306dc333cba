import { YieldingRests } from './yielding-rests.js';

describe('a rest that yields', () => {
  const rests = () => new YieldingRests({ times: 1, longestMs: 10_000 });
  /** The rest after a slice that took so long, ms. */
  const after = (one: YieldingRests, tookMs: number, isWhole?: boolean): number => {
    const now = performance.now();
    one.after(now - tookMs, isWhole);
    return one.until - now;
  };
  /** Decimals of what is compared: time goes on while the spec measures, so half a second more or less. */
  const ABOUT = -3;

  it('is as long as the slice while nothing slows it', () => {
    const one = rests();
    expect(after(one, 1_000)).toBeCloseTo(1_000, ABOUT);
    expect(after(one, 1_000)).toBeCloseTo(1_000, ABOUT);
  });

  it('is the longer in proportion, the more a slice is slowed, and has a longest', () => {
    const one = rests();
    after(one, 1_000);
    expect(after(one, 2_000)).toBeCloseTo(4_000, ABOUT);
    expect(after(one, 60_000)).toBeCloseTo(10_000, ABOUT);
  });

  it('takes no smaller slice for a quick one', () => {
    const one = rests();
    after(one, 1_000);
    expect(after(one, 100, false)).toBeCloseTo(100, ABOUT);
    expect(after(one, 1_000)).toBeCloseTo(1_000, ABOUT);
  });

  it('is a share of that where nobody needs it, and all the longer for a slice that was slowed', () => {
    const one = rests();
    const shared = (tookMs: number): number => {
      const now = performance.now();
      one.after(now - tookMs, true, 0.25);
      return one.until - now;
    };
    expect(shared(4_000)).toBeCloseTo(1_000, ABOUT);
    expect(shared(8_000)).toBeCloseTo(4_000, ABOUT);
  });

  it('forgets how quick it was once', () => {
    const one = rests();
    after(one, 500);
    for (let slice = 0; slice < 400; slice += 1) after(one, 1_000);
    expect(after(one, 1_000)).toBeCloseTo(1_000, ABOUT);
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
