import { daysBetween } from '@libs/business-calendar';
import { Feed, type StoredRow } from '@libs/feed';
import { cursorOf, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import { DueDates, LegalClock, type SupposedLaw, SupposedTerms } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { afterFiling } from './by-filing.js';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { type MovedCase, type SupposedCase, type WhatIfGroup, WhatIfTable } from './domain/what-if.js';
import type { Period } from './period.js';

export interface WhatIfQuery extends Period {
  procedure?: string;
  law: SupposedLaw;
  cursor?: string;
}

/** What one slice of the cases would have been. The slices of one question are added up by who asks. */
export interface WhatIfSlice {
  from: string;
  to: string;
  today: string;
  /** Cases of the period that there are in all, for the progress: those that ended otherwise are passed over. The first slice tells it. */
  outOf?: number;
  /** Cases that this slice looked at. */
  lookedAt: number;
  departments: WhatIfGroup[];
  largest: MovedCase[];
  next?: string;
}

const CALL_MS = 4_000;
/** Some 100 ms of counting. */
const SLICE = 1_000;

type Row = StoredRow<CaseFacts>;

/** Received cases of a period under another term or another calendar, in slices. Reads rows and counts; nothing is changed or kept. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly feed: Feed,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
    private readonly dueDates: DueDates,
  ) {}

  /** @throws ViewNotReady */
  async slice(query: WhatIfQuery, now: Date): Promise<WhatIfSlice> {
    const { institution, from, to, law, cursor } = query;
    const after = readCursor(cursor, 2);
    const today = await this.clock.today(institution, now);
    const rows = await this.feed.views.collection<CaseFacts>(caseFacts.name);
    const found = await rows
      .find({ ...ofPeriod(query), ...(after && afterFiling(after)) }, { maxTimeMS: CALL_MS })
      .sort({ filedOn: 1, _id: 1 })
      .limit(SLICE + 1)
      .toArray();
    const outOf = after ? undefined : await rows.countDocuments(ofPeriod(query), { maxTimeMS: CALL_MS });
    const shown = found.slice(0, SLICE);
    const terms = new SupposedTerms(institution, law, this.institutions);
    const table = new WhatIfTable(today, daysBetween);
    for (const row of shown) {
      const one = await this.supposed(row, terms);
      if (one !== undefined) table.add(one);
    }
    const last = shown.at(-1);
    return {
      from,
      to,
      today,
      ...(outOf !== undefined && { outOf }),
      lookedAt: shown.length,
      ...table.told(),
      ...(found.length > SLICE && last && { next: cursorOf([last.filedOn, last._id]) }),
    };
  }

  /** Undefined of a case that was withdrawn or dismissed: nobody owed it an answer in the end. */
  private async supposed(row: Row, terms: SupposedTerms): Promise<SupposedCase | undefined> {
    const { _id: caseId, institution, department, procedure, filedOn, open, waiting, movements, term } = row;
    const end = movements.at(-1);
    if (!open && end?.kind !== 'concluded') return undefined;
    const dueThen = waiting ? undefined : await terms.dueOn(term);
    const told = { caseId, department, procedure, filedOn, waiting, ...(dueThen !== undefined && { dueThen }) };
    if (open) return { ...told, dueNow: await this.dueDates.present(institution, row) };
    return { ...told, notifiedOn: end?.notifiedOn ?? '', dueNow: end?.dueOn ?? row.dueOn };
  }
}

function ofPeriod({ institution, from, to, department, procedure }: WhatIfQuery) {
  return {
    institution,
    filedOn: { $gte: `${from}-01`, $lte: `${to}-31` },
    ...(department !== undefined && { department }),
    ...(procedure !== undefined && { procedure }),
  };
}
