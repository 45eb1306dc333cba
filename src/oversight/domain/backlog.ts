import { type CivilDate, civilDate, dayNumber } from '@libs/business-calendar';

/** How long cases have been open, in calendar days since they were filed; both ends included. */
export const AGES = ['0-15', '16-30', '31-60', '61-90', '91-180', '181-'] as const;
export type Age = (typeof AGES)[number];

/** How an open case stands to its due date. Each is in exactly one; of a case whose clock stands still no due date is known. */
export const DUES = ['overdue', 'soon', 'later', 'waiting'] as const;
export type Due = (typeof DUES)[number];

/** Business days after today within which a case is about to expire, today included (DOMAIN.md G.3). */
export const SOON_DAYS = 3;

/** What bands are counted from. */
export interface Marks {
  readonly today: CivilDate;
  /** The last day that is soon. */
  readonly soonUntil: CivilDate;
}

/** Filing days of an age: from `from`, up to and including `to`; no end where there is none. */
export function filedIn(age: Age, today: CivilDate): { readonly from?: CivilDate; readonly to?: CivilDate } {
  const [youngest = '', oldest = ''] = age.split('-');
  const before = (days: string) => civilDate(dayNumber(today) - Number(days));
  return {
    ...(oldest !== '' && { from: before(oldest) }),
    // Nothing is younger than what was filed today, whatever clock dated it.
    ...(youngest !== '0' && { to: before(youngest) }),
  };
}

/** A function, so that the bounds are made once for many cases. */
export function ages(today: CivilDate): (filedOn: CivilDate) => Age {
  const bounds = AGES.map((age) => ({ age, ...filedIn(age, today) }));
  return (filedOn) => bounds.find(({ from }) => from === undefined || filedOn >= from)?.age ?? '181-';
}

export function dueOf(dueOn: CivilDate, waiting: boolean, { today, soonUntil }: Marks): Due {
  if (waiting) return 'waiting';
  if (dueOn < today) return 'overdue';
  return dueOn <= soonUntil ? 'soon' : 'later';
}

export interface BacklogGroup {
  group: string;
  open: number;
  overdue: number;
  soon: number;
  later: number;
  waiting: number;
  ages: { age: Age; cases: number }[];
  /** Calendar days since the oldest of them was filed; null where nothing is open. */
  oldest: number | null;
}

interface Counts {
  dues: Record<Due, number>;
  ages: Map<Age, number>;
  oldestOn: CivilDate | undefined;
}

/** Takes open cases one by one. */
export class BacklogTable {
  private readonly groups = new Map<string, Counts>();
  private readonly all = none();
  private readonly ageOf: (filedOn: CivilDate) => Age;

  constructor(private readonly marks: Marks) {
    this.ageOf = ages(marks.today);
  }

  add(group: string, { filedOn, dueOn, waiting }: { filedOn: CivilDate; dueOn: CivilDate; waiting: boolean }): void {
    const own = this.groups.get(group) ?? none();
    this.groups.set(group, own);
    const due = dueOf(dueOn, waiting, this.marks);
    const age = this.ageOf(filedOn);
    for (const counts of [own, this.all]) {
      counts.dues[due] += 1;
      counts.ages.set(age, (counts.ages.get(age) ?? 0) + 1);
      if (counts.oldestOn === undefined || filedOn < counts.oldestOn) counts.oldestOn = filedOn;
    }
  }

  figures(): { total: BacklogGroup; groups: BacklogGroup[] } {
    const told = (group: string, counts: Counts) => groupOf(group, counts, this.marks.today);
    const sorted = [...this.groups].toSorted(([one], [other]) => one.localeCompare(other));
    return { total: told('total', this.all), groups: sorted.map(([group, counts]) => told(group, counts)) };
  }
}

function none(): Counts {
  return { dues: { overdue: 0, soon: 0, later: 0, waiting: 0 }, ages: new Map(), oldestOn: undefined };
}

function groupOf(group: string, counts: Counts, today: CivilDate): BacklogGroup {
  const { oldestOn, dues } = counts;
  return {
    group,
    open: DUES.reduce((sum, due) => sum + dues[due], 0),
    ...dues,
    ages: AGES.map((age) => ({ age, cases: counts.ages.get(age) ?? 0 })),
    oldest: oldestOn === undefined ? null : dayNumber(today) - dayNumber(oldestOn),
  };
}
