import type { QueryKey } from '@tanstack/react-query';

/** What the server tells of a change: where, and nothing of what. */
export interface Moved {
  readonly view: string;
  readonly cases: readonly string[];
  readonly departments: readonly string[];
}

/** Lists that are read from each view; names and subjects of an inbox come from the search. */
const LISTS: Readonly<Record<string, readonly string[] | undefined>> = {
  'department-inbox': ['listing'],
  'case-search': ['listing', 'search'],
  'case-facts': ['figures', 'counted'],
};
const INBOX_VIEWS = new Set(['department-inbox', 'case-search']);

/** Whether what a query showed may be another now. */
export function concerns([name, of]: QueryKey, { view, cases, departments }: Moved): boolean {
  switch (name) {
    case 'case':
    case 'deadline':
      return view === 'department-inbox' && cases.includes(String(of));
    case 'inbox':
    case 'board':
      return INBOX_VIEWS.has(view) && departments.includes(String(of));
    case 'counts':
      return view === 'department-inbox' && departments.includes(String(of));
    default:
      return LISTS[view]?.includes(String(name)) ?? false;
  }
}

/** What a server says, if it is what this page understands. */
export function movedIn(data: string): Moved | undefined {
  try {
    const { view, cases, departments } = JSON.parse(data) as Partial<Moved>;
    return view !== undefined && cases && departments ? { view, cases, departments } : undefined;
  } catch {
    return undefined;
  }
}
