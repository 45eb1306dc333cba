import type { Counted, Grouping } from '../api/lists.js';
import type { FiguresAsked } from '../api/queries.js';
import type { WordKey, Words } from '../words/words.js';
import type { Figures } from './groups.js';
import type { NumberColumn } from './number-table.js';

/** The columns that are counts, each with the list of cases behind it. */
const COUNTS: readonly {
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
  { of: 'voided', words: 'oversight.voided', value: ({ voided }) => voided },
  { of: 'transferred-in', words: 'oversight.transferred-in', value: ({ transferredIn }) => transferredIn },
  { of: 'transferred-out', words: 'oversight.transferred-out', value: ({ transferredOut }) => transferredOut },
  { of: 'pending', words: 'oversight.pending', value: ({ pending }) => pending },
  { of: 'overdue', words: 'oversight.overdue', value: ({ overdue }) => overdue },
  { of: 'on-time', words: 'oversight.on-time', value: ({ onTime }) => onTime },
];

/**
 * The columns that are computed from the counts. Behind a share stand the cases that were in time, behind a middle value all that it is the
 * middle of.
 */
const MEASURES: readonly {
  readonly figure: string;
  readonly of: Counted;
  readonly words: WordKey;
  readonly value: (one: Figures) => number | null;
}[] = [
  {
    figure: 'on-time-percent',
    of: 'on-time',
    words: 'oversight.on-time-percent',
    value: ({ onTimePercent }) => onTimePercent,
  },
  {
    figure: 'on-time-percent-overdue',
    of: 'on-time',
    words: 'oversight.on-time-percent-overdue',
    value: ({ onTimePercentWithOverdue }) => onTimePercentWithOverdue,
  },
  { figure: 'median', of: 'concluded', words: 'oversight.median', value: ({ legalDays }) => legalDays.median },
  { figure: 'p90', of: 'concluded', words: 'oversight.p90', value: ({ legalDays }) => legalDays.p90 },
];

/** What is overdue is so now, of no month: figures by month do not tell it. */
const OF_NO_MONTH: readonly WordKey[] = ['oversight.overdue', 'oversight.on-time-percent-overdue'];

/** Departments are merged once in years: without it these are columns of nothing. */
const OF_MERGERS: readonly WordKey[] = ['oversight.transferred-in', 'oversight.transferred-out'];

/** Whether a merger of departments took cases from one group of these figures to another. */
export function tellsMergers(shown: readonly Figures[]): boolean {
  return shown.some(({ transferredIn, transferredOut }) => transferredIn + transferredOut > 0);
}

/** The figures of response times. Each number of a group opens its cases; those of the total, all of the period. */
export function figureColumns(
  words: Words,
  by: Grouping | null,
  period: FiguresAsked,
  shown: readonly Figures[],
): NumberColumn<Figures>[] {
  const withMergers = tellsMergers(shown);
  const isTold = ({ words: name }: { words: WordKey }) =>
    (by !== 'month' || !OF_NO_MONTH.includes(name)) && (withMergers || !OF_MERGERS.includes(name));
  const counts = COUNTS.map((count) => ({ ...count, figure: count.of }));
  return [...counts, ...MEASURES].filter(isTold).map(({ figure, of, words: name, value }) => ({
    name: words.say(name),
    figure,
    value,
    opens: ({ group }: Figures) => ({ ...period, ...(by && group !== 'total' && { by, group }), of }),
  }));
}
