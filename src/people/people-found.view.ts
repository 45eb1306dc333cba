import { Feed, type StoredRow } from '@libs/feed';
import { Inject, Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';
import {
  blindIndex,
  type BlindIndex,
  type CaseSearchRow,
  caseSearch,
  foldedWords,
  type MatchedKind,
} from '../search/index.js';
import type { Candidate } from './domain/likely-duplicates.js';

export type LookUp = { readonly by: MatchedKind | 'name'; readonly value: string };

/** One who asked before, as far as that tells them apart; how they are reached stands in their last case. */
export interface PersonFound {
  readonly caseId: string;
  readonly folio: string;
  readonly name: string;
  readonly lastFiledOn: string;
  readonly cases: number;
  readonly openCases: number;
}

/** What of a petition that is begun can point to another. */
export interface Pointers {
  readonly matter?: string;
  readonly place?: string;
  readonly identifier?: string;
  readonly phone?: string;
}

type Row = StoredRow<CaseSearchRow>;
export type Suspect = Candidate & Pick<CaseSearchRow, 'folio' | 'subject' | 'status' | 'department'>;

const CALL_MS = 2_000;
/** Rows that one question reads at most: beyond it a telephone or a name tells nobody apart. */
const MOST_ROWS = 60;
const MOST_PEOPLE = 6;

/** People and cases at the desk's elbow, from the rows of the search. Each question is one range of one index. */
@Injectable()
export class PeopleFound {
  private readonly blind: BlindIndex;

  constructor(
    private readonly feed: Feed,
    @Inject(INSTALLATION_KEYS) { blindIndex: key }: InstallationKeys,
  ) {
    this.blind = blindIndex(key);
  }

  /** @throws ViewNotReady while the rows of this version are built */
  async lookUp(institution: string, { by, value }: LookUp): Promise<PersonFound[]> {
    const rows = by === 'name' ? await this.byName(institution, value) : await this.byIndex(institution, by, value);
    return peopleIn(rows).slice(0, MOST_PEOPLE);
  }

  /** @param since civil date from which the same place and matter count */
  async suspects(institution: string, pointers: Pointers, since: string): Promise<Suspect[]> {
    const { identifier = '', phone = '', matter, place } = pointers;
    const [identified, phoned, placed] = await Promise.all([
      this.byIndex(institution, 'identifier', identifier),
      this.byIndex(institution, 'phone', phone),
      matter === undefined || place === undefined
        ? []
        : this.read('by_matter', { institution, place, matter, filedOn: { $gte: since } }),
    ]);
    const found = new Map<string, Suspect>();
    for (const row of placed) found.set(row._id, suspectOf(row));
    for (const row of phoned) found.set(row._id, suspectOf(row, 'phone'));
    for (const row of identified) found.set(row._id, suspectOf(row, 'identifier'));
    return [...found.values()];
  }

  private async byIndex(institution: string, kind: MatchedKind, value: string): Promise<Row[]> {
    const key = this.blind(kind, institution, value);
    if (key === undefined) return [];
    return this.read(`by_${kind}`, { institution, [`${kind}Key`]: key });
  }

  /** Every word but the last as it is, the last as far as it was typed. */
  private async byName(institution: string, value: string): Promise<Row[]> {
    const words = foldedWords(value);
    const last = words.pop();
    if (last === undefined) return [];
    const names = [{ names: { $regex: `^${last}` } }, ...words.map((word) => ({ names: word }))];
    return this.read('by_name', { institution, $and: names });
  }

  private read(index: string, filter: Filter<Row>): Promise<Row[]> {
    return this.feed.views.byIndex<CaseSearchRow, Row[]>(caseSearch.name, (rows) =>
      rows.find(filter, { maxTimeMS: CALL_MS, hint: index }).sort({ filedOn: -1 }).limit(MOST_ROWS).toArray(),
    );
  }
}

/** Of each person their last case; who gave neither identifier nor telephone is told apart by the name alone. */
function peopleIn(rows: readonly Row[]): PersonFound[] {
  const people = new Map<string, PersonFound>();
  for (const row of rows) {
    if (row.applicant === '') continue;
    const who = row.identifierKey ?? `${row.phoneKey ?? ''} ${[...row.names].toSorted().join(' ')}`;
    const known = people.get(who);
    people.set(who, {
      ...(known ?? { caseId: row._id, folio: row.folio, name: row.applicant, lastFiledOn: row.filedOn }),
      cases: (known?.cases ?? 0) + 1,
      openCases: (known?.openCases ?? 0) + (isOpen(row) ? 1 : 0),
    });
  }
  return [...people.values()];
}

function suspectOf(row: Row, person?: MatchedKind): Suspect {
  const { _id: caseId, folio, procedure, matter, place, filedOn, subject, status, department, words } = row;
  const common = { caseId, folio, procedure, matter, place, filedOn, subject, status, department, words };
  return { ...common, open: isOpen(row), ...(person && { person }) };
}

const OPEN = new Set(['registered', 'routed', 'in-progress']);

/** What is answered already is no duplicate of what is asked now. */
function isOpen({ status }: Row): boolean {
  return OPEN.has(status);
}
