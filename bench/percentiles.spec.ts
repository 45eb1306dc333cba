import { median, nearestRank, spreadOf } from './percentiles.js';

describe('percentiles of raw samples', () => {
  it('are values that were measured', () => {
    expect(nearestRank([1, 2, 3, 4], 50)).toBe(2);
    expect(nearestRank([1, 2, 3, 4], 51)).toBe(3);
    expect(nearestRank([15, 20, 35, 40, 50], 30)).toBe(20);
    expect(nearestRank([7], 99.9)).toBe(7);
  });

  it('take the 999th of a thousand for p99.9, not the last', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => index + 1);
    expect(spreadOf(thousand.toReversed())).toEqual({ n: 1000, p50: 500, p95: 950, p99: 990, p999: 999, max: 1000 });
  });

  it('sort numbers, not words', () => {
    expect(median([10, 9, 100])).toBe(10);
  });

  it('have nothing to say of no samples', () => {
    expect(spreadOf([]).p50).toBeNaN();
    expect(spreadOf([]).max).toBeNaN();
  });
});
