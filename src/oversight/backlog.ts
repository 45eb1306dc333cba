import { Feed, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { DueDates, LegalClock } from '../deadlines/index.js';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { type BacklogGroup, BacklogTable, type Marks, SOON_DAYS } from './domain/backlog.js';

export const BACKLOG_GROUPINGS = ['department', 'procedure', 'officer', 'channel', 'place'] as const;
export type BacklogGrouping = (typeof BACKLOG_GROUPINGS)[number];

export interface BacklogQuery {
  institution: string;
  department?: string;
  by: BacklogGrouping;
}

/** What is open now, how old it is and how it stands to its due date. */
export interface BacklogFigures {
  by: BacklogGrouping;
  today: string;
  /** The last day of those about to expire. */
  soonUntil: string;
  total: BacklogGroup;
  groups: BacklogGroup[];
}

const CALL_MS = 4_000;
const BATCH = 2_000;

type OpenCase = StoredRow<Pick<CaseFacts, BacklogGrouping | 'filedOn' | 'dueOn' | 'term' | 'waiting'>>;

/** The open cases of an institution by age and by due date, from one row a case. */
@Injectable()
export class Backlog {
  constructor(
    private readonly feed: Feed,
    private readonly dueDates: DueDates,
    private readonly clock: LegalClock,
  ) {}

  /** @throws ViewNotReady, CalendarTooShort */
  async figures({ institution, department, by }: BacklogQuery, now: Date): Promise<BacklogFigures> {
    const marks = await this.marks(institution, now);
    const unsettled = await this.dueDates.unsettled(institution);
    const table = new BacklogTable(marks);
    for await (const row of this.open(institution, department)) {
      const dueOn = unsettled ? await this.dueDates.present(institution, row) : row.dueOn;
      table.add(row[by], { filedOn: row.filedOn, dueOn, waiting: row.waiting });
    }
    return { by, ...marks, ...table.figures() };
  }

  async marks(institution: string, now: Date): Promise<Marks> {
    const [today, days] = await Promise.all([this.clock.today(institution, now), this.clock.dayCounts(institution)]);
    return { today, soonUntil: days.businessDayFrom(today, SOON_DAYS) };
  }

  private open(institution: string, department: string | undefined): AsyncIterable<OpenCase> {
    const groups = Object.fromEntries(BACKLOG_GROUPINGS.map((by) => [by, 1 as const]));
    return this.feed.views.eachByIndex<CaseFacts, OpenCase>(caseFacts.name, (rows) =>
      rows
        .find(
          { institution, open: true, ...(department !== undefined && { department }) },
          { maxTimeMS: CALL_MS, batchSize: BATCH },
        )
        .hint('overdue')
        .project<OpenCase>({ ...groups, filedOn: 1, dueOn: 1, term: 1, waiting: 1 }),
    );
  }
}
