import { Rests } from './rests.js';

describe('a rest', () => {
  it('is so many times as long as the batch took, and has a longest', () => {
    const rests = new Rests({ times: 2, longestMs: 10_000 });
    const now = performance.now();
    rests.after(now - 1_000);
    expect(rests.until - now).toBeGreaterThanOrEqual(2_000);
    expect(rests.until - now).toBeLessThan(10_000);
    rests.after(now - 3_600_000);
    expect(rests.until - now).toBeGreaterThanOrEqual(10_000);
    expect(rests.until - now).toBeLessThan(20_000);
  });

  it('is none where none was asked for', () => {
    const rests = new Rests(undefined);
    rests.after(performance.now() - 3_600_000);
    expect(rests.until).toBe(0);
  });

  it('ends when it is told to', async () => {
    const rests = new Rests({ times: 1, longestMs: 3_600_000 });
    rests.after(performance.now() - 3_600_000);
    const ended = new AbortController();
    const resting = rests.over(ended.signal);
    ended.abort();
    await expect(resting).resolves.toBeUndefined();
    await expect(rests.over(ended.signal)).resolves.toBeUndefined();
  });
});
