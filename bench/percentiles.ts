/** Spread of raw samples. Percentiles are nearest-rank: each is a value that was measured. */
export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = Float64Array.from(samples).toSorted();
  return {
    n: sorted.length,
    p50: nearestRank(sorted, 50),
    p95: nearestRank(sorted, 95),
    p99: nearestRank(sorted, 99),
    p999: nearestRank(sorted, 99.9),
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** @param sorted ascending @param percent above 0, at most 100 @returns NaN of no samples */
export function nearestRank(sorted: ArrayLike<number>, percent: number): number {
  // In whole thousandths, since 99.9 / 100 * 1000 is not exactly 999 in floating point.
  const rank = Math.ceil((Math.round(percent * 1_000) * sorted.length) / 100_000);
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return nearestRank(Float64Array.from(values).toSorted(), 50);
}
