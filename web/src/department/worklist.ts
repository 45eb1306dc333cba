import { INBOX_FILTERS, type InboxAsked } from '../api/lists.js';
import { oneOf, text } from '../shell/search-fields.js';

export type InboxSearch = InboxAsked;

/** Besides the department: of these a view is made. */
export const NARROWING = ['procedure', 'matter', 'status', 'assigned'] as const;

/** Where an open case stands. */
export const OPEN_STATUSES = ['routed', 'in-progress', 'resolved'] as const;

export function inboxSearch({
  department,
  filter,
  procedure,
  matter,
  status,
  assigned,
}: Record<string, unknown>): InboxSearch {
  return { ...text({ department, procedure, matter, status, assigned }), ...oneOf({ filter }, INBOX_FILTERS) };
}

/** Whether two addresses show the same rows. */
export function showsTheSame(one: InboxSearch, other: InboxSearch): boolean {
  return (['department', 'filter', ...NARROWING] as const).every((name) => one[name] === other[name]);
}
