import type { Department, DepartmentMerger } from './institution.js';

/** The departments as they were loaded, with what was merged since. Each merger is a new version of the directory. */
export function withMergers(
  departments: readonly Department[],
  mergers: readonly DepartmentMerger[] = [],
): Department[] {
  return departments.map((department) => {
    const merger = mergers.find((one) => one.department === department.code);
    if (merger === undefined) return department;
    const { into: mergedInto, from: mergedFrom, mergerId } = merger;
    return { ...department, mergedInto, mergedFrom, mergerId };
  });
}

/** A department by the mergers in force on a day: the one it is part of by then, and by which merger; itself where it is none's. */
export interface Standing {
  readonly department: string;
  /** The first of the mergers that lead there. */
  readonly mergerId?: string;
}

/** One merged into a merged one is followed to the end: a department is merged once, into one that was not. */
export function standingOf(departments: readonly Department[], code: string, today: string): Standing {
  const found = departments.find((one) => one.code === code);
  const { mergedInto, mergedFrom, mergerId } = found ?? {};
  if (mergedInto === undefined || mergedFrom === undefined || mergedFrom > today) return { department: code };
  const { department } = standingOf(departments, mergedInto, today);
  return { department, ...(mergerId !== undefined && { mergerId }) };
}
