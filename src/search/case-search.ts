import { Feed, type StoredRow } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { type Asker, filterFor, may, type OperationName, type Principal, type RelationColumns } from '@libs/identity';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Inject, Injectable } from '@nestjs/common';
import { askedNumber } from './asked-number.js';
import { blindIndex, type BlindIndex } from './blind-index.js';
import { type RowsAsked, rowsByFolioEnd, rowsByPhone, rowsByWords, type Scope } from './case-queries.js';
import { type CaseSearchRow, caseSearch } from './case-search.view.js';
import { foldedWords } from './folded-words.js';
import { AccessLog } from '../access-log/index.js';
import { FolioBook } from '../folios/index.js';
import { INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';

export interface CaseFound {
  caseId: string;
  folio: string;
  status: string;
  department: string | null;
  filedOn: string;
  subject: string;
  applicant: string;
}

/** What other lists show of a case beside their own. */
export type CaseWords = Pick<CaseFound, 'subject' | 'applicant' | 'folio' | 'status'>;

export interface SearchQuery {
  folio?: string;
  q?: string;
  cursor?: string;
  limit?: number;
}

const CALL_MS = 4_000;
const PAGE = 25;
/** How long a list waits for the caller's own last change, ms. */
const OWN_CHANGE_MS = 1_500;

/** Finds cases for people who may see them. */
@Injectable()
export class CaseSearch {
  private readonly blind: BlindIndex;

  constructor(
    private readonly feed: Feed,
    private readonly folios: FolioBook,
    private readonly log: AccessLog,
    @Inject(INSTALLATION_KEYS) { blindIndex: key }: Pick<InstallationKeys, 'blindIndex'>,
  ) {
    this.blind = blindIndex(key);
  }

  async find(principal: Principal, query: SearchQuery, point?: ConsistentPoint): Promise<Page<CaseFound>> {
    const reached =
      point === undefined || (await this.feed.reached(point, caseSearch.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const page =
      query.folio === undefined ? await this.byText(principal, query) : await this.byFolio(principal, query.folio);
    const named = page.rows.filter(({ subject, applicant }) => subject !== '' || applicant !== '');
    await this.log.recordListed(
      principal,
      'find-cases',
      named.map(({ caseId }) => caseId),
    );
    return reached ? page : { ...page, stale: true };
  }

  /** Subjects, names, folios and states for a page of ids, in one query; of which of them the words are shown is recorded before. */
  async describe(
    reader: Asker & { readonly id: string; readonly institution: string },
    what: OperationName,
    ids: readonly string[],
    shown: readonly string[] = ids,
  ): Promise<Map<string, CaseWords>> {
    await this.log.recordListed(reader, what, shown);
    const rows = await this.feed.views.collection<CaseSearchRow>(caseSearch.name);
    const found = await rows
      .find(
        { _id: { $in: [...ids] } },
        { projection: { subject: 1, applicant: 1, folio: 1, status: 1 }, maxTimeMS: CALL_MS },
      )
      .toArray();
    return new Map(
      found.map(({ _id, subject, applicant, folio, status }) => [_id, { subject, applicant, folio, status }]),
    );
  }

  private async byFolio(principal: Principal, folio: string): Promise<Page<CaseFound>> {
    // The book is asked, not the view: a folio is found from the moment it was given.
    const found = await this.folios.findTyped(principal.institution, folio);
    if (found === undefined) return { rows: [] };
    const scope = filterFor('find-cases', principal, COLUMNS);
    if (scope === undefined) return { rows: [] };
    const rows = await this.feed.views.collection<CaseSearchRow>(caseSearch.name);
    const row = await rows.findOne({ _id: found.caseId, ...scope }, { maxTimeMS: CALL_MS });
    return { rows: row === null ? [] : [foundOf(row, principal)] };
  }

  /** Digits alone are the end of a folio or a telephone number; where no case has such a one, a word that somebody wrote. */
  private async byText(principal: Principal, query: SearchQuery): Promise<Page<CaseFound>> {
    const page = await this.rows(principal, query, this.byNumber(principal, query));
    return page.rows.length > 0 ? page : this.rows(principal, query, byWords(principal, query));
  }

  private byNumber(principal: Principal, { q = '', cursor }: SearchQuery): RowsAsked | undefined {
    const asked = askedNumber(q);
    const [scope, named] = scopesOf(principal);
    if (asked === undefined || scope === undefined) return undefined;
    const after = readCursor(cursor, 2);
    if ('folioEnd' in asked) return rowsByFolioEnd(scope, asked.folioEnd, after);
    const key = this.blind('phone', principal.institution, asked.phone);
    return key === undefined || named === undefined ? undefined : rowsByPhone(scope, named, key, after);
  }

  private async rows(principal: Principal, { limit = PAGE }: SearchQuery, asked?: RowsAsked): Promise<Page<CaseFound>> {
    if (asked === undefined) return { rows: [] };
    const { filter, ...hint } = asked;
    const found = await this.feed.views.byIndex<CaseSearchRow, StoredRow<CaseSearchRow>[]>(caseSearch.name, (rows) =>
      rows
        .find(filter, { ...hint, maxTimeMS: CALL_MS })
        .sort({ filedOn: -1, _id: -1 })
        .limit(limit + 1)
        .toArray(),
    );
    const shown = found.slice(0, limit);
    const end = shown.at(-1);
    return {
      rows: shown.map((row) => foundOf(row, principal)),
      ...(found.length > limit && end && { next: cursorOf([end.filedOn, end._id]) }),
    };
  }
}

function byWords(principal: Principal, { q = '', cursor }: SearchQuery): RowsAsked | undefined {
  const words = foldedWords(q);
  const [scope, named] = scopesOf(principal);
  if (words.length === 0 || scope === undefined || named === undefined) return undefined;
  return rowsByWords(scope, named, words, readCursor(cursor, 2));
}

/** Which rows somebody finds, and of which they read names and subjects: whoever may not read them may not find by them either. */
function scopesOf(principal: Principal): [Scope | undefined, Scope | undefined] {
  return [filterFor('find-cases', principal, COLUMNS), filterFor('read-personal-data', principal, COLUMNS)];
}

/** What a row knows of how it stands to whoever looks. */
const COLUMNS: RelationColumns = { 'own-department': 'department' };

function foundOf(row: StoredRow<CaseSearchRow>, principal: Principal): CaseFound {
  const { _id, folio, status, department, filedOn, institution } = row;
  const subject = { institution, ...(department !== null && { department }) };
  const named = may('read-personal-data', principal, subject);
  const words = named ? { subject: row.subject, applicant: row.applicant } : { subject: '', applicant: '' };
  return { caseId: _id, folio, status, department, filedOn, ...words };
}
