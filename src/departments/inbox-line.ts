import type { StoredRow } from '@libs/feed';
import type { CaseWords } from '../search/index.js';
import type { InboxRow } from './inbox-row.js';

/** What only the row itself is folded or found from, by field. */
const UNTOLD = {
  institution: 0,
  openReturns: 0,
  term: 0,
  passed: 0,
  told: 0,
  answering: 0,
  drafted: 0,
  seconds: 0,
  control: 0,
  listed: 0,
  accused: 0,
} as const satisfies Partial<Record<keyof InboxRow, 0>>;

/** A row without what no line tells of it. */
export type ListedRow = Omit<StoredRow<InboxRow>, keyof typeof UNTOLD>;

/** Leaves out what no line tells: half of a row, and as much of what it costs to read one. */
export const AS_LISTED: Readonly<Record<string, 0>> = UNTOLD;

/** A worklist line: the row, who asked and what about, and whether it is late today. */
export interface InboxLine extends Omit<ListedRow, '_id' | 'v' | 'open' | 'inactivity'> {
  caseId: string;
  version: number;
  subject: string;
  applicant: string;
  overdue: boolean;
  /** The last day to act before it may be archived, where the citizen was warned. */
  actBy?: string;
}

/** What few rows have. */
const SOMETIMES = [
  'awaitsReview',
  'unclassified',
  'answerBy',
  'cosigners',
  'interpreter',
  'awaited',
  'silentAfter',
  'keepsSilent',
  'asked',
] as const satisfies readonly (keyof ListedRow)[];

type Sometimes = (typeof SOMETIMES)[number] | 'actBy';

/**
 * What a row tells of its case. Field by field: rows come from the database with their fields in a dictionary, of which a copy by spreading
 * costs more than reading the page.
 */
export function lineOf(row: ListedRow, words: CaseWords | undefined, today: string): InboxLine {
  const line: Required<Omit<InboxLine, Sometimes>> = {
    caseId: row._id,
    version: row.v,
    folio: row.folio,
    subject: words?.subject ?? '',
    applicant: words?.applicant ?? '',
    procedure: row.procedure,
    matter: row.matter,
    place: row.place,
    channel: row.channel,
    status: row.status,
    department: row.department,
    officer: row.officer,
    filedOn: row.filedOn,
    dueOn: row.dueOn,
    waiting: row.waiting,
    returned: row.returned,
    needsRuling: row.needsRuling,
    unroutable: row.unroutable,
    delivered: row.delivered,
    movedAt: row.movedAt,
    clock: row.clock,
    level: row.level,
    silence: row.silence,
    imported: row.imported,
    overdue: row.open && !row.waiting && row.dueOn < today,
  };
  for (const field of SOMETIMES) if (row[field] !== undefined) Object.assign(line, { [field]: row[field] });
  const { actBy } = row.inactivity ?? {};
  return actBy === undefined ? line : { ...line, actBy };
}
