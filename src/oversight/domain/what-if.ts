/** One case that was received in the period, as it stands and as it would under other law. */
export interface SupposedCase {
  readonly caseId: string;
  readonly department: string;
  readonly procedure: string;
  readonly filedOn: string;
  /** When the answer reached the citizen; absent of an open case. */
  readonly notifiedOn?: string;
  /** Of an open case: the clock stands still, so that no due date is known. */
  readonly waiting: boolean;
  readonly dueNow: string;
  /** Absent where it cannot be counted: then it is as it is. */
  readonly dueThen?: string;
}

export interface WhatIfGroup {
  department: string;
  cases: number;
  concluded: number;
  open: number;
  onTimeNow: number;
  onTimeThen: number;
  overdueNow: number;
  overdueThen: number;
  /** Cases whose date could not be counted anew: they are as they are in both. */
  asTheyAre: number;
}

/** How a case stands under a due date. */
export type Standing = 'on-time' | 'late' | 'overdue' | 'running' | 'waiting';

export interface MovedCase {
  caseId: string;
  department: string;
  procedure: string;
  filedOn: string;
  dueNow: string;
  dueThen: string;
  /** Calendar days by which the due date moves: negative where it is earlier. */
  days: number;
  standsNow: Standing;
  standsThen: Standing;
}

export const LARGEST = 10;

/** Takes cases one by one; many slices of it add up, and their largest differences are among those of each. */
export class WhatIfTable {
  private readonly groups = new Map<string, WhatIfGroup>();
  private largest: MovedCase[] = [];

  constructor(
    private readonly today: string,
    private readonly daysBetween: (from: string, to: string) => number,
  ) {}

  add(one: SupposedCase): void {
    const { caseId, department, procedure, filedOn, notifiedOn, dueNow, dueThen } = one;
    const group = this.groups.get(department) ?? none(department);
    this.groups.set(department, group);
    const standsNow = standing(one, dueNow, this.today);
    const standsThen = standing(one, dueThen ?? dueNow, this.today);
    group.cases += 1;
    group[notifiedOn === undefined ? 'open' : 'concluded'] += 1;
    group.onTimeNow += Number(standsNow === 'on-time');
    group.onTimeThen += Number(standsThen === 'on-time');
    group.overdueNow += Number(standsNow === 'overdue');
    group.overdueThen += Number(standsThen === 'overdue');
    if (dueThen === undefined) group.asTheyAre += 1;
    else if (dueThen !== dueNow) {
      const days = this.daysBetween(dueNow, dueThen);
      this.keep({ caseId, department, procedure, filedOn, dueNow, dueThen, days, standsNow, standsThen });
    }
  }

  told(): { departments: WhatIfGroup[]; largest: MovedCase[] } {
    const sorted = [...this.groups.values()].toSorted((one, other) => one.department.localeCompare(other.department));
    return { departments: sorted, largest: this.largest };
  }

  private keep(moved: MovedCase): void {
    const last = this.largest.at(-1);
    if (this.largest.length === LARGEST && last && byDifference(moved, last) >= 0) return;
    this.largest = [...this.largest, moved].toSorted(byDifference).slice(0, LARGEST);
  }
}

/** Those that stand otherwise first, then by how far the date moves. */
function byDifference(one: MovedCase, other: MovedCase): number {
  const turns = ({ standsNow, standsThen }: MovedCase) => Number(standsNow !== standsThen);
  return (
    turns(other) - turns(one) || Math.abs(other.days) - Math.abs(one.days) || one.caseId.localeCompare(other.caseId)
  );
}

function standing({ notifiedOn, waiting }: SupposedCase, dueOn: string, today: string): Standing {
  if (notifiedOn !== undefined) return notifiedOn <= dueOn ? 'on-time' : 'late';
  if (waiting) return 'waiting';
  return dueOn < today ? 'overdue' : 'running';
}

function none(department: string): WhatIfGroup {
  const counts = { cases: 0, concluded: 0, open: 0, onTimeNow: 0, onTimeThen: 0, overdueNow: 0, overdueThen: 0 };
  return { department, ...counts, asTheyAre: 0 };
}
