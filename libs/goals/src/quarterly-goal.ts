/**
 * How four percentages stand for a year: shares of the annual goal; the part of it that is to be reached by the end of each quarter; or, of
 * each quarter by itself, a level that does not add up.
 */
export const GOAL_KINDS = ['DISTRIBUTION', 'CUMULATIVE', 'PER_PERIOD_LEVEL'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Per cent of the annual goal in hundredths, quarter by quarter: 42 % is 4200. Whole numbers, so that nothing is lost before it is shown. */
export type Percentages = readonly [number, number, number, number];

export interface QuarterlyGoal {
  readonly kind: GoalKind;
  /** A whole number of what is counted. */
  readonly annual: number;
  readonly percent: Percentages;
}

/** What a unit should ask itself; nothing is refused for it, since units do programme otherwise. */
export type GoalWarning = 'sum-is-not-100' | 'end-is-not-100' | 'nothing-planned';

/** A part of the goal against what was done. */
export interface Progress {
  /** Exact: decimals stay where the goal is fractional. */
  readonly planned: number;
  readonly done: number;
  /** Per cent to one decimal, half up, for showing; null where nothing was planned: neither 0 nor 100. */
  readonly compliance: number | null;
}

export interface QuarterProgress extends Progress {
  readonly quarter: 1 | 2 | 3 | 4;
  /** Done although nothing was planned: told as "no programado". */
  readonly unplanned: boolean;
  /** Of the year until then; absent of a level, which does not add up. */
  readonly cumulative?: Progress;
}

export const WHOLE = 10_000;
const QUARTERS = [1, 2, 3, 4] as const;

export function warningsOf({ kind, annual, percent }: QuarterlyGoal): GoalWarning[] {
  if (annual === 0 || percent.every((one) => one === 0)) return ['nothing-planned'];
  if (kind === 'DISTRIBUTION' && sum(percent) !== WHOLE) return ['sum-is-not-100'];
  if (kind === 'CUMULATIVE' && percent[3] !== WHOLE) return ['end-is-not-100'];
  return [];
}

/** What is to be reached by a quarter never falls. */
export function rises(percent: Percentages): boolean {
  return percent.every((one, at) => at === 0 || one >= (percent[at - 1] ?? 0));
}

/**
 * Quarter by quarter, as far as counts are there (DOMAIN.md G.2).
 * @param done whole counts of each quarter by itself; as many as have begun
 */
export function progressOf(goal: QuarterlyGoal, done: readonly number[]): QuarterProgress[] {
  const shares = sharesOf(goal);
  return QUARTERS.slice(0, done.length).map((quarter, at) => {
    const own = progress(goal.annual, shares[at] ?? 0, done[at] ?? 0);
    const until = progress(goal.annual, sum(shares.slice(0, at + 1)), sum(done.slice(0, at + 1)));
    return {
      quarter,
      ...own,
      unplanned: own.planned === 0 && own.done > 0,
      ...(goal.kind !== 'PER_PERIOD_LEVEL' && { cumulative: until }),
    };
  });
}

/** What each quarter by itself has of the goal. */
function sharesOf({ kind, percent }: QuarterlyGoal): readonly number[] {
  if (kind !== 'CUMULATIVE') return percent;
  return percent.map((one, at) => one - (at === 0 ? 0 : (percent[at - 1] ?? 0)));
}

function progress(annual: number, share: number, done: number): Progress {
  return { planned: (annual * share) / WHOLE, done, compliance: compliance(annual, share, done) };
}

/** In whole numbers, so that no rounding but the last one decides. */
function compliance(annual: number, share: number, done: number): number | null {
  const planned = BigInt(annual) * BigInt(share);
  if (planned === 0n) return null;
  const tenths = (2n * 1_000n * BigInt(done) * BigInt(WHOLE) + planned) / (2n * planned);
  return Number(tenths) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, one) => before + one, 0);
}
