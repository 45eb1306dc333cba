import { Feed } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import type { CellCase } from './domain/cell.js';
import type { CellKey } from './response-time-cells.store.js';

const CALL_MS = 4_000;
const PLACE = ['department', 'procedure', 'officer', 'channel'] as const;

/** What the cases of a cell did in its month, those that did the same counted where their rows are: a busy month has thousands of rows a cell, of a few dozen kinds. */
@Injectable()
export class CellCases {
  constructor(private readonly feed: Feed) {}

  /** @throws ViewNotReady */
  async of(key: CellKey): Promise<CellCase[]> {
    const [present, moved] = await Promise.all(
      cellLooks(key).map(({ index, pipeline }) =>
        this.feed.views.byIndex<CaseFacts, CellCase[]>(caseFacts.name, (rows) =>
          rows.aggregate<CellCase>(pipeline, { maxTimeMS: CALL_MS, hint: index }).toArray(),
        ),
      ),
    );
    return [...(present ?? []), ...(moved ?? [])];
  }
}

interface CellLook {
  readonly index: 'cell' | 'former';
  readonly pipeline: Record<string, unknown>[];
}

/** The rows that count in it now, and those that did before a merger of departments, each by the index that finds it. */
export function cellLooks(key: CellKey): [CellLook, CellLook] {
  return [presentLook(key), formerLook(key)];
}

function presentLook({ institution, month, ...place }: CellKey): CellLook {
  const pipeline = [
    { $match: { institution, ...placeIs(place), months: month } },
    { $project: { filedOn: 1, suspensions: 1, movements: 1 } },
    ...alike(month),
  ];
  return { index: 'cell', pipeline };
}

/** Cases as they counted in a department that is part of another one by now. */
function formerLook({ institution, month, ...place }: CellKey): CellLook {
  const pipeline = [
    { $match: { institution, former: { $elemMatch: { ...placeIs(place), months: month } } } },
    { $project: { filedOn: 1, suspensions: 1, former: 1 } },
    { $unwind: '$former' },
    { $match: placeIs(place, 'former.') },
    { $project: { filedOn: 1, suspensions: 1, movements: '$former.movements' } },
    ...alike(month),
  ];
  return { index: 'former', pipeline };
}

function placeIs(place: Omit<CellKey, 'institution' | 'month'>, within = ''): Record<string, string> {
  return Object.fromEntries(PLACE.map((name) => [within + name, place[name]]));
}

/** One document for all that a cell cannot tell apart: the day of a movement is nothing to it, its month is. */
function alike(month: string): Record<string, unknown>[] {
  const { kind, month: when, notifiedOn, dueOn } = fieldsOf('movement', ['kind', 'month', 'notifiedOn', 'dueOn']);
  const inMonth = { $filter: { input: '$movements', as: 'movement', cond: { $eq: [when, month] } } };
  const told = { $map: { input: inMonth, as: 'movement', in: { kind, month: when, notifiedOn, dueOn } } };
  return [
    { $group: { _id: { filedOn: '$filedOn', suspensions: '$suspensions', movements: told }, cases: { $sum: 1 } } },
    { $replaceWith: { $mergeObjects: ['$_id', { cases: '$cases' }] } },
  ];
}

function fieldsOf<Name extends string>(variable: string, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `$$${variable}.${name}`])) as Record<Name, string>;
}
