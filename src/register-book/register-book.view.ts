import { Feed, defineView, type FeedEvent, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { parseFolio } from '../folios/index.js';
import { institutionOf, reservedShelf } from '../institutions/index.js';

/**
 * Where a registration stands in the register book: what it is found by, and nothing of what its line says, which is told from the history
 * whenever somebody reads it. No names and no words.
 */
export interface RegisterBookRow {
  institution: string;
  series: string;
  /** Civil date of filing; the book goes by it and, within a day, by number. */
  filedOn: string;
  /** As text, so that numbers stand in their order; of a folio that came with an import, the folio itself. */
  number: string;
  office?: string;
  /** Of what its procedure seals: ids of those who may see it, and ids and departments of those whom it is about. */
  listed?: string[];
  accused?: string[];
}

export const registerBook = defineView<RegisterBookRow>({
  name: 'register-book',
  revision: 1,
  kinds: ['case'],
  opens: {},
  indexes: [
    { name: 'by_day', key: { institution: 1, series: 1, filedOn: 1, number: 1 } },
    {
      name: 'by_office',
      key: { institution: 1, series: 1, office: 1, filedOn: 1, number: 1 },
      partialFilterExpression: { office: { $exists: true } },
    },
    {
      name: 'by_reader',
      key: { institution: 1, listed: 1, series: 1, filedOn: 1, number: 1 },
      partialFilterExpression: { listed: { $exists: true } },
    },
  ],
  evolve(row, { type, data, envelope }) {
    if (type === 'PetitionRegistered') return registered(envelope.institution, data);
    if (row === undefined) return undefined;
    switch (type) {
      // A case that was raised is in no book while it is: its series is one that everybody of the desk reads.
      case 'CaseReserved': {
        const shelved = { ...row, institution: reservedShelf(row.institution) };
        return data['ground'] === 'sealed-procedure' ? { ...shelved, listed: [], accused: [] } : shelved;
      }
      case 'ReserveLifted':
        return { ...row, institution: institutionOf(row.institution) };
      case 'AccessGranted':
        return row.listed === undefined ? row : { ...row, listed: [...without(row.listed, data), account(data)] };
      case 'AccessWithdrawn':
        return row.listed === undefined ? row : { ...row, listed: without(row.listed, data) };
      case 'AccusedNamed':
        return row.listed === undefined ? row : accusing(row, row.listed, data);
      default:
        return row;
    }
  },
});

function registered(institution: string, data: FeedEvent['data']): RegisterBookRow {
  const { folio, series, filedOn, office } = data;
  return {
    institution,
    series: String(series),
    filedOn: String(filedOn),
    number: numberOf(String(folio)),
    ...(typeof office === 'string' && { office }),
  };
}

/** What a folio is put in order by. */
export function numberOf(folio: string): string {
  const parts = parseFolio(folio);
  return parts === undefined ? folio : `${parts.year}-${String(parts.n).padStart(12, '0')}`;
}

const account = (data: FeedEvent['data']): string => String(data['account']);
const without = (listed: readonly string[], data: FeedEvent['data']) => listed.filter((one) => one !== account(data));
const codesOf = (value: unknown): string[] => (typeof value === 'string' ? value.split(',') : []);

function accusing(row: RegisterBookRow, listed: readonly string[], data: FeedEvent['data']): RegisterBookRow {
  const named = [...codesOf(data['staff']), ...codesOf(data['departments'])];
  const accused = [...new Set([...(row.accused ?? []), ...named])];
  return { ...row, accused, listed: listed.filter((one) => !accused.includes(one)) };
}

/** Whose book is opened: that of everybody who reads the institution's, or what one reader sees of the sealed ones. */
export type BookScope =
  | { readonly institution: string; readonly sealedFor?: undefined }
  | { readonly institution: string; readonly sealedFor: { readonly id: string; readonly department?: string } };

/** Days and numbers between which lines are asked for: days both included, numbers after a line that was shown. */
export interface BookSpan {
  readonly series: string;
  readonly from: string;
  readonly to: string;
  readonly office?: string;
  readonly after?: Placed;
}

/** The place of a line in its book. */
export interface Placed {
  readonly filedOn: string;
  readonly number: string;
}

export type PlacedRow = StoredRow<RegisterBookRow>;

const CALL_MS = 4_000;

@Injectable()
export class RegisterBookRows {
  constructor(private readonly feed: Feed) {}

  /** In the order of the book. */
  page(scope: BookScope, { series, from, to, office, after }: BookSpan, most: number): Promise<PlacedRow[]> {
    const begin = after === undefined || after.filedOn < from ? from : after.filedOn;
    const filter: Filter<PlacedRow> = {
      ...inScope(scope),
      series,
      ...(office !== undefined && { office }),
      filedOn: { $gte: begin, $lte: to },
      ...(after !== undefined && {
        $or: [{ filedOn: { $gt: after.filedOn } }, { filedOn: after.filedOn, number: { $gt: after.number } }],
      }),
    };
    const index = scope.sealedFor ? 'by_reader' : office === undefined ? 'by_day' : 'by_office';
    return this.feed.views.byIndex<RegisterBookRow, PlacedRow[]>(registerBook.name, (rows) =>
      rows.find(filter, { maxTimeMS: CALL_MS }).hint(index).sort({ filedOn: 1, number: 1 }).limit(most).toArray(),
    );
  }

  /** The series of which there is a line to be seen: one look at the index a series. */
  async series(scope: BookScope): Promise<string[]> {
    const found: string[] = [];
    for (;;) {
      const next = await this.firstSeries(scope, found.at(-1) ?? '');
      if (next === undefined) return found;
      found.push(next);
    }
  }

  private async firstSeries(scope: BookScope, after: string): Promise<string | undefined> {
    const found = await this.feed.views.byIndex<RegisterBookRow, PlacedRow | null>(registerBook.name, (rows) =>
      rows.findOne(
        { ...inScope(scope), series: { $gt: after } },
        { sort: { series: 1 }, hint: scope.sealedFor ? 'by_reader' : 'by_day', maxTimeMS: CALL_MS },
      ),
    );
    return found?.series;
  }
}

/** Whether a row is of the book that was opened; the same as the filter, for one that is read anew. */
export function isInScope({ institution, sealedFor }: BookScope, row: RegisterBookRow): boolean {
  if (sealedFor === undefined) return row.institution === institution;
  const { listed = [], accused = [] } = row;
  const self = [sealedFor.id, sealedFor.department].filter((one) => one !== undefined);
  const kept = self.some((one) => accused.includes(one));
  return row.institution === reservedShelf(institution) && listed.includes(sealedFor.id) && !kept;
}

function inScope({ institution, sealedFor }: BookScope): Filter<PlacedRow> {
  if (sealedFor === undefined) return { institution };
  const { id, department } = sealedFor;
  return {
    institution: reservedShelf(institution),
    listed: id,
    // Whoever moved into the department of an accused since.
    accused: { $nin: [id, ...(department === undefined ? [] : [department])] },
  };
}
