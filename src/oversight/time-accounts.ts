import { Feed, ViewNotReady } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { type DatedStep, type Handover, type OfficeSpan, officeSpans } from '../cases/index.js';
import { type DayCounts, LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { type CaseFacts, caseFacts, NONE } from './case-facts.view.js';
import { type OfficeTimeAccounts, OfficeTimes, type SpentBy, type SpentDays } from './domain/office-time.js';
import type { Period } from './period.js';

export interface TimeAccountQuery extends Period {
  /** Only cases that are of this procedure now. */
  procedure?: string;
}

/** Who used the time of the cases received in a period. The days of all offices are the days of the cases. */
export interface TimeAccountFigures extends OfficeTimeAccounts {
  from: string;
  to: string;
  /** The last day that counts, of cases whose answer has not arrived. */
  until: string;
}

const CALL_MS = 4_000;
const BATCH = 1_000;
const BY: Readonly<Record<OfficeSpan['holder']['kind'], SpentBy>> = {
  department: 'office',
  citizen: 'citizen',
  'front-desk': 'front-desk',
};

type Passed = Pick<CaseFacts, 'handovers'>;

/** Time accounts of many cases, from one row a case: what each office consumed, and what the citizens it asked did. */
@Injectable()
export class TimeAccounts {
  constructor(
    private readonly feed: Feed,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  /** Counted by the calendar in force now. @throws CalendarTooShort, ViewNotReady */
  async figures(query: TimeAccountQuery, now: Date): Promise<TimeAccountFigures> {
    const { institution, from, to, department } = query;
    const [record, days] = await Promise.all([this.institutions.get(institution), this.clock.dayCounts(institution)]);
    const until = this.institutions.civilDate(record, now);
    const dateOf = (at: string) => this.institutions.civilDate(record, new Date(at));
    const spent = daysSpent(days, until, dateOf);
    const times = new OfficeTimes();
    for await (const { handovers } of this.rows(query)) {
      // Folded before rows had them: the new collection is being built, and an answer without these would be wrong.
      if (handovers === undefined) throw new ViewNotReady(caseFacts.name);
      times.add(spent(handovers).filter(({ office }) => department === undefined || office === department));
    }
    return { from, to, until, ...times.accounts() };
  }

  private async *rows({ institution, from, to, department, procedure }: TimeAccountQuery): AsyncGenerator<Passed> {
    const rows = await this.feed.views.collection<CaseFacts>(caseFacts.name);
    const had = { $or: [{ 'handovers.department': department }, { handovers: { $exists: false } }] };
    yield* rows
      .find(
        {
          institution,
          filedOn: { $gte: `${from}-01`, $lte: `${to}-31` },
          ...(procedure !== undefined && { procedure }),
          ...(department !== undefined && had),
        },
        { maxTimeMS: CALL_MS, batchSize: BATCH },
      )
      .project<Passed>({ _id: 0, handovers: 1 });
  }
}

/**
 * Counts the days of one case after the other. Many spans of many cases begin and end on the same days, and many steps fall into the same
 * quarter of an hour, in which no civil date changes anywhere: each is counted once.
 */
export function daysSpent(days: DayCounts, until: string, dateOf: (at: string) => string) {
  const counted = once(({ from, to }: OfficeSpan) => ({
    businessDays: days.businessDays(from, to, []),
    calendarDays: days.calendarDays(from, to),
  }));
  const on = dated(dateOf);
  return (handovers: readonly Handover[]): SpentDays[] =>
    officeSpans(handovers.map(on), until).map((span) => ({
      office: span.office ?? NONE,
      by: BY[span.holder.kind],
      ...counted(`${span.from}/${span.to}`, span),
    }));
}

/** Steps with the civil dates on which they count, by the zone that `dateOf` knows. */
export function dated(dateOf: (at: string) => string): (handover: Handover) => DatedStep {
  const dates = once(dateOf);
  return (handover) => {
    if (handover.on !== undefined) return handover;
    const { at, ...step } = handover;
    return { ...step, on: dates(quarterOf(at), at) };
  };
}

function quarterOf(at: string): string {
  return `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`;
}

/** Made once a key. */
function once<Given, Made>(make: (given: Given) => Made): (key: string, given: Given) => Made {
  const made = new Map<string, Made>();
  return (key, given) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(given);
    made.set(key, value);
    return value;
  };
}
