import type { FeedEvent } from '@libs/feed';
import { institutionOf, reservedShelf } from '../institutions/index.js';
import type { InboxRow } from './inbox-row.js';

type Data = FeedEvent['data'];

/** Not answered yet (isUnanswered of the case has the rule; the row only shows it). */
const ON_ITS_WAY = new Set(['registered', 'routed', 'in-progress']);

/** What makes a case reserved takes its row from every list there is, and says in whose list of such cases it stands. */
export const reserveSteps: Record<string, (row: InboxRow, data: Data) => InboxRow> = {
  CaseReserved: (row, data) => ({
    ...row,
    institution: reservedShelf(row.institution),
    control: textOf(data['unit']) ?? '',
    listed: [],
    accused: [],
  }),
  ReserveLifted: ({ control: _, listed: __, accused: ___, ...row }) => ({
    ...row,
    institution: institutionOf(row.institution),
  }),
  AccessGranted: (row, data) => ({ ...row, listed: [...without(row, data), String(data['account'])] }),
  AccessWithdrawn: (row, data) => ({ ...row, listed: without(row, data) }),
  AccusedNamed: (row, data) => {
    const accused = [...new Set([...(row.accused ?? []), ...codesOf(data['staff']), ...codesOf(data['departments'])])];
    const homeless = ON_ITS_WAY.has(row.status) && accused.includes(row.department ?? row.control ?? '');
    const listed = (row.listed ?? []).filter((account) => !accused.includes(account));
    return {
      ...row,
      accused,
      listed,
      ...(row.officer !== null && !listed.includes(row.officer) && { officer: null }),
      ...(homeless && { status: 'registered', department: null, officer: null, delivered: false, needsRuling: true }),
    };
  },
};

function without({ listed = [] }: InboxRow, data: Data): string[] {
  return listed.filter((account) => account !== data['account']);
}

function codesOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(',') : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
