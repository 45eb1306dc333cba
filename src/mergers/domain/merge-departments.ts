import { civilDate, type CivilDate, dayNumber } from '@libs/business-calendar';
import type { Actor } from '@libs/decider';
import type { Mergers } from './merger.decider.js';
import type { MergerEvent, MergerEventData } from './merger.events.js';
import {
  AlreadyMerged,
  MergedDepartmentUnknown,
  MergedOutOfTime,
  MergedWithItself,
  MergerActMissing,
  MergingNotForThisRole,
} from './merger.refusals.js';

/** Civil days ahead: acts name a day of the same or the next year. */
export const MOST_DAYS_AHEAD = 366;

export interface MergingFacts {
  readonly by: Actor;
  /** Civil date in the institution's zone. */
  readonly today: CivilDate;
  /** Codes of the departments that there are, merged ones too. */
  readonly departments: readonly string[];
}

/**
 * A department is part of another one from a day on, by a published act. Never backwards: whoever acted until then was competent. It cannot
 * be undone: another act makes another department.
 */
export function mergeDepartments(
  state: Mergers,
  { by, today, departments, ...merger }: MergerEventData & MergingFacts,
): MergerEvent[] {
  const { mergerId, department, into, from, acuerdo, legalBasis } = merger;
  requireMerging(by);
  if (state.mergers.some((one) => one.mergerId === mergerId)) return [];
  if (acuerdo.trim() === '') throw new MergerActMissing();
  for (const [field, code] of Object.entries({ department, into })) {
    if (!departments.includes(code)) throw new MergedDepartmentUnknown(field, code);
    const merged = state.mergers.find((one) => one.department === code);
    if (merged) throw new AlreadyMerged(field, code, merged.into, merged.from);
  }
  if (department === into) throw new MergedWithItself(department);
  const latest = civilDate(dayNumber(today) + MOST_DAYS_AHEAD);
  if (from < today || from > latest) throw new MergedOutOfTime(from, today, latest);
  const data = { mergerId, department, into, from, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
  return [{ type: 'DepartmentsMerged', data }];
}

function requireMerging({ kind, role }: Actor): void {
  const acting = kind === 'staff' ? (role ?? 'none') : kind;
  if (acting !== 'administrator') throw new MergingNotForThisRole(acting);
}
