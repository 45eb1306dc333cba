import { Feed } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { filterFor, type Principal } from '@libs/identity';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import { reservedShelf } from '../institutions/index.js';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';
import type { InboxEntry } from './inbox-reader.view.js';

const CALL_MS = 4_000;
const PAGE = 50;
const OWN_CHANGE_MS = 1_500;

/** Open cases that only those on their lists see, by due date: each of these people has a list of their own, and there is no other. */
@Injectable()
export class ReservedCases {
  constructor(private readonly feed: Feed) {}

  async page(
    principal: Principal,
    { cursor, limit = PAGE }: { cursor?: string; limit?: number },
    point?: ConsistentPoint,
  ): Promise<Page<InboxEntry>> {
    const reached =
      point === undefined || (await this.feed.reached(point, departmentInbox.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const shelf = { ...principal, institution: reservedShelf(principal.institution) };
    const scope = filterFor('list-reserved', shelf, { listed: 'listed' });
    if (scope === undefined) return { rows: [] };
    const { id, department } = principal;
    const found = await this.feed.views.byIndex<InboxRow, InboxEntry[]>(departmentInbox.name, (rows) =>
      rows
        .find(
          {
            ...scope,
            open: true,
            needsRuling: { $in: [false, true] },
            // Whoever moved into the department of an accused since.
            accused: { $nin: [id, ...(department === undefined ? [] : [department])] },
            ...behind(readCursor(cursor, 2)),
          },
          { maxTimeMS: CALL_MS },
        )
        .hint('for_ruling')
        .sort({ dueOn: 1, _id: 1 })
        .limit(limit + 1)
        .toArray(),
    );
    const rows = found.slice(0, limit);
    const end = rows.at(-1);
    return {
      rows,
      ...(found.length > limit && end && { next: cursorOf([end.dueOn, end._id]) }),
      ...(!reached && { stale: true }),
    };
  }
}

function behind(after: (string | number)[] | undefined) {
  if (after === undefined) return {};
  const [dueOn, id] = after.map(String);
  return { $or: [{ dueOn: { $gt: dueOn } }, { dueOn, _id: { $gt: id } }] };
}
