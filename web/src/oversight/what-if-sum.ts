import type { WhatIfSlice } from './queries.js';

export type WhatIfGroup = WhatIfSlice['departments'][number];
export type MovedCase = WhatIfSlice['largest'][number];

/** The slices so far, added up. */
export interface WhatIfSum {
  readonly slice: WhatIfSlice;
  /** Cases that there are to look at. */
  readonly outOf: number;
  readonly lookedAt: number;
  readonly departments: readonly WhatIfGroup[];
  readonly largest: readonly MovedCase[];
}

const LARGEST = 10;

export function withSlice(sum: WhatIfSum | undefined, slice: WhatIfSlice): WhatIfSum {
  if (sum === undefined) return { slice, ...slice, outOf: slice.outOf ?? 0 };
  const groups = new Map(sum.departments.map((one) => [one.department, one]));
  for (const one of slice.departments) groups.set(one.department, added(groups.get(one.department), one));
  return {
    slice,
    outOf: sum.outOf,
    lookedAt: sum.lookedAt + slice.lookedAt,
    departments: [...groups.values()].toSorted((one, other) => one.department.localeCompare(other.department)),
    largest: [...sum.largest, ...slice.largest].toSorted(byDifference).slice(0, LARGEST),
  };
}

/** The departments together. */
export function totalOf(departments: readonly WhatIfGroup[]): WhatIfGroup | undefined {
  const sum = departments.reduce<WhatIfGroup | undefined>(added, undefined);
  return sum && { ...sum, department: 'total' };
}

/** Per cent to one decimal; null where there is nothing to divide by. */
export function onTimePercent(onTime: number, { concluded }: WhatIfGroup): number | null {
  return concluded === 0 ? null : Math.floor((onTime * 1_000) / concluded + 0.5) / 10;
}

function added(sum: WhatIfGroup | undefined, one: WhatIfGroup): WhatIfGroup {
  if (sum === undefined) return one;
  return {
    department: one.department,
    cases: sum.cases + one.cases,
    concluded: sum.concluded + one.concluded,
    open: sum.open + one.open,
    onTimeNow: sum.onTimeNow + one.onTimeNow,
    onTimeThen: sum.onTimeThen + one.onTimeThen,
    overdueNow: sum.overdueNow + one.overdueNow,
    overdueThen: sum.overdueThen + one.overdueThen,
    asTheyAre: sum.asTheyAre + one.asTheyAre,
  };
}

/** As the API sorts those of one slice. */
function byDifference(one: MovedCase, other: MovedCase): number {
  const turns = ({ standsNow, standsThen }: MovedCase) => Number(standsNow !== standsThen);
  return (
    turns(other) - turns(one) || Math.abs(other.days) - Math.abs(one.days) || one.caseId.localeCompare(other.caseId)
  );
}
