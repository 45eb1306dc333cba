/** Durations as counts per whole number of days: [[days, cases], …], ascending. Exact, and two of them add up. */
export type Histogram = readonly (readonly [days: number, cases: number])[];

/** Figures of one cell: a month of one department, procedure, officer and channel. */
export interface CellFigures {
  received: number;
  reopened: number;
  concluded: number;
  withdrawn: number;
  /** Absent where none was, as in cells of before there was such an end. */
  dismissed?: number;
  /** Registrations that were annulled (DOMAIN.md G.4); absent where none was. */
  voided?: number;
  /** Taken on from, or by, another department that it was merged with; absent where none was. */
  transferredIn?: number;
  transferredOut?: number;
  /** Concluded with the answer notified on or before the due date. */
  onTime: number;
  /** Business days from filing to notification without suspended spans. */
  legalDays: Histogram;
  /** Calendar days from filing to notification: what the citizen waited. */
  calendarDays: Histogram;
}

export interface DurationFigures {
  /** Middle value by nearest rank; null where nothing was concluded. */
  median: number | null;
  p90: number | null;
  mean: number | null;
}

export const noFigures: CellFigures = {
  received: 0,
  reopened: 0,
  concluded: 0,
  withdrawn: 0,
  onTime: 0,
  legalDays: [],
  calendarDays: [],
};

export function addFigures(a: CellFigures, b: CellFigures): CellFigures {
  const dismissed = (a.dismissed ?? 0) + (b.dismissed ?? 0);
  const voided = (a.voided ?? 0) + (b.voided ?? 0);
  const transferredIn = (a.transferredIn ?? 0) + (b.transferredIn ?? 0);
  const transferredOut = (a.transferredOut ?? 0) + (b.transferredOut ?? 0);
  return {
    received: a.received + b.received,
    reopened: a.reopened + b.reopened,
    concluded: a.concluded + b.concluded,
    withdrawn: a.withdrawn + b.withdrawn,
    ...(dismissed > 0 && { dismissed }),
    ...(voided > 0 && { voided }),
    ...(transferredIn > 0 && { transferredIn }),
    ...(transferredOut > 0 && { transferredOut }),
    onTime: a.onTime + b.onTime,
    legalDays: addHistograms(a.legalDays, b.legalDays),
    calendarDays: addHistograms(a.calendarDays, b.calendarDays),
  };
}

/** Movements that bring a case into the stock of open ones, and those that take it out. */
export const CAME = ['received', 'reopened', 'transferredIn'] as const;
export const WENT = ['concluded', 'withdrawn', 'dismissed', 'voided', 'transferredOut'] as const;

/** What the movements of a cell change in its stock of open cases. */
export function netOf(figures: CellFigures): number {
  return counted(figures, CAME) - counted(figures, WENT);
}

/** How many movements there were. */
export function movesOf(figures: CellFigures): number {
  return counted(figures, CAME) + counted(figures, WENT);
}

function counted(figures: CellFigures, kinds: readonly (typeof CAME | typeof WENT)[number][]): number {
  return kinds.reduce((sum, kind) => sum + (figures[kind] ?? 0), 0);
}

export function histogramOf(days: readonly number[]): Histogram {
  return histogramOfCases(days.map((day) => [day, 1]));
}

/** @param durations whole days and how many cases took them, the same days any number of times */
export function histogramOfCases(durations: readonly (readonly [days: number, cases: number])[]): Histogram {
  const counts = new Map<number, number>();
  for (const [days, cases] of durations) counts.set(days, (counts.get(days) ?? 0) + cases);
  return ascending(counts);
}

export function addHistograms(a: Histogram, b: Histogram): Histogram {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const counts = new Map(a);
  for (const [days, cases] of b) counts.set(days, (counts.get(days) ?? 0) + cases);
  return ascending(counts);
}

function ascending(counts: ReadonlyMap<number, number>): Histogram {
  return [...counts].toSorted(([a], [b]) => a - b);
}

export function durationFigures(histogram: Histogram): DurationFigures {
  const cases = histogram.reduce((sum, [, count]) => sum + count, 0);
  if (cases === 0) return { median: null, p90: null, mean: null };
  const total = histogram.reduce((sum, [days, count]) => sum + days * count, 0);
  return {
    median: nearestRank(histogram, cases, 50),
    p90: nearestRank(histogram, cases, 90),
    mean: Math.round((total / cases) * 10) / 10,
  };
}

/** The value at rank ⌈percent/100 · cases⌉, in whole numbers so that no rounding decides. */
function nearestRank(histogram: Histogram, cases: number, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent * cases) / 100));
  let seen = 0;
  for (const [days, count] of histogram) {
    seen += count;
    if (seen >= rank) return days;
  }
  throw new RangeError('the histogram holds fewer cases than it says');
}

/** Per cent to one decimal, half up; null where there is nothing to divide by: "sin dato", neither 0 nor 100. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole + 0.5) / 10;
}
