import type { Schemas } from '../api/client.js';
import type { Counted, Grouping } from '../api/queries.js';
import { nameOf } from '../kit/names.js';
import type { WordKey, Words } from '../words/words.js';

export type Figures = Schemas['GroupFiguresDto'];

/** Stands in the figures where a case has no department or officer yet. */
const NOBODY = '-';

/** A group of the figures by name. */
export function groupName(
  words: Words,
  by: Grouping | null | undefined,
  group: string,
  {
    institution,
    procedures,
  }: {
    readonly institution: Schemas['InstitutionPageDto'] | undefined;
    readonly procedures: readonly { readonly code: string; readonly name: string }[];
  },
): string {
  if (by === null || by === undefined || group === 'total') return words.say('oversight.total');
  if (group === NOBODY) return words.say('oversight.none');
  switch (by) {
    case 'department':
      return nameOf(institution?.departments, group) ?? group;
    case 'officer':
      return nameOf(institution?.people, group) ?? group;
    case 'procedure':
      return nameOf(procedures, group) ?? group;
    case 'channel':
      return words.code('channel', group);
    case 'month':
      return group;
  }
}

/** The columns that are counts, each with the list of cases behind it. */
export const COUNTS: readonly {
  readonly of: Counted;
  readonly words: WordKey;
  readonly value: (one: Figures) => number;
}[] = [
  { of: 'pending-before', words: 'oversight.pending-before', value: ({ pendingBefore }) => pendingBefore },
  { of: 'received', words: 'oversight.received', value: ({ received }) => received },
  { of: 'reopened', words: 'oversight.reopened', value: ({ reopened }) => reopened },
  { of: 'concluded', words: 'oversight.concluded', value: ({ concluded }) => concluded },
  { of: 'withdrawn', words: 'oversight.withdrawn', value: ({ withdrawn }) => withdrawn },
  { of: 'dismissed', words: 'oversight.dismissed', value: ({ dismissed }) => dismissed },
  { of: 'pending', words: 'oversight.pending', value: ({ pending }) => pending },
  { of: 'overdue', words: 'oversight.overdue', value: ({ overdue }) => overdue },
  { of: 'on-time', words: 'oversight.on-time', value: ({ onTime }) => onTime },
];

/** The columns that are computed from the counts. */
export const MEASURES: readonly { readonly words: WordKey; readonly value: (one: Figures) => number | null }[] = [
  { words: 'oversight.on-time-percent', value: ({ onTimePercent }) => onTimePercent },
  { words: 'oversight.on-time-percent-overdue', value: ({ onTimePercentWithOverdue }) => onTimePercentWithOverdue },
  { words: 'oversight.median', value: ({ legalDays }) => legalDays.median },
  { words: 'oversight.p90', value: ({ legalDays }) => legalDays.p90 },
];
