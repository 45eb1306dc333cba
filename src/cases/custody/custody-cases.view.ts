import { Feed, type StoredRow } from '@libs/feed';
import { cursorOf, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import type { InstitutionRecord } from '../../institutions/index.js';
import { yearsAfter } from '../domain/case.retention.js';
import { caseCustody, type CustodyRow } from './case-custody.view.js';
import { periodOf } from './retention-law.js';
import type { EndedRetentionDto, EndedRetentionsDto } from './custody.dto.js';

const CALL_MS = 4_000;
const PAGE = 50;

export interface EndedQuery {
  /** Civil date in the institution's zone. */
  today: string;
  cursor?: string;
  limit?: number;
}

/** Cases by what must still be kept of them. */
@Injectable()
export class CustodyCases {
  constructor(private readonly feed: Feed) {}

  /** Cases whose papers need not be kept any more, those that ended first at the top. */
  async ended(record: InstitutionRecord, query: EndedQuery): Promise<EndedRetentionsDto> {
    const { today, cursor, limit = PAGE } = query;
    const after = readCursor(cursor, 2);
    const $or = overFor(record, today);
    if ($or.length === 0) return { rows: [] };
    const filter = { institution: record._id, erasable: true, $and: [{ $or }, ...(after ? [behind(after)] : [])] };
    const found = await this.feed.views.byIndex<CustodyRow, StoredRow<CustodyRow>[]>(caseCustody.name, (rows) =>
      rows
        .find(filter as Filter<StoredRow<CustodyRow>>, { maxTimeMS: CALL_MS, hint: 'by_end' })
        .sort({ endedOn: 1, _id: 1 })
        .limit(limit + 1)
        .toArray(),
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => told(record, row)),
      ...(found.length > limit && last && { next: cursorOf([last.endedOn ?? '', last._id]) }),
    };
  }

  /** Proposals that were over by an instant, of every institution. */
  async expired(by: Date, most: number): Promise<{ caseId: string; institution: string; expiresAt: string }[]> {
    const filter = { proposalExpiresAt: { $exists: true, $lte: by.toISOString() } };
    const found = await this.feed.views.byIndex<CustodyRow, StoredRow<CustodyRow>[]>(caseCustody.name, (rows) =>
      rows
        .find(filter as Filter<StoredRow<CustodyRow>>, { maxTimeMS: CALL_MS, hint: 'by_expiry' })
        .sort({ proposalExpiresAt: 1 })
        .limit(most)
        .toArray(),
    );
    return found.map(({ _id, institution, proposalExpiresAt = '' }) => ({
      caseId: _id,
      institution,
      expiresAt: proposalExpiresAt,
    }));
  }
}

/** For each line of the table, until which day its cases must have ended. What is kept for ever is in none. */
function overFor({ retention }: InstitutionRecord, today: string): Record<string, unknown>[] {
  if (retention === undefined) return [];
  const { rules, otherwise } = retention;
  const over = ({ current, concentration }: { current: number; concentration: number }) => ({
    $lte: yearsAfter(today, -(current + concentration)),
  });
  const named = rules.flatMap(({ procedures }) => procedures);
  return [
    ...rules
      .filter(({ permanent }) => permanent !== true)
      .map((rule) => ({ procedure: { $in: rule.procedures }, endedOn: over(rule) })),
    ...(otherwise === undefined || otherwise.permanent === true
      ? []
      : [{ procedure: { $nin: named }, endedOn: over(otherwise) }]),
  ];
}

function told(record: InstitutionRecord, row: StoredRow<CustodyRow>): EndedRetentionDto {
  const { _id, folio, procedure, endedOn, kept } = row;
  const period = periodOf(record, procedure);
  const years = (period?.current ?? 0) + (period?.concentration ?? 0);
  return {
    caseId: _id,
    folio,
    procedure,
    endedOn: endedOn ?? '',
    keptUntil: yearsAfter(endedOn ?? '', years),
    basis: period?.basis ?? '',
    subjects: kept,
  };
}

function behind([endedOn, id]: readonly (string | number)[]): Record<string, unknown> {
  return { $or: [{ endedOn: { $gt: String(endedOn) } }, { endedOn: String(endedOn), _id: { $gt: String(id) } }] };
}
