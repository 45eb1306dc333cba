/** The numbers of the response times that have a list of cases behind them. */
export const COUNTED = [
  'pending-before',
  'received',
  'reopened',
  'concluded',
  'on-time',
  'withdrawn',
  'dismissed',
  'voided',
  'transferred-in',
  'transferred-out',
  'pending',
  'overdue',
  'open',
  'had',
  'rated',
] as const;
export type Counted = (typeof COUNTED)[number];

/** What a list may be of one group of: those of all figures together. */
export const LISTED_GROUPINGS = ['department', 'procedure', 'officer', 'channel', 'month', 'place'] as const;
export type ListedGrouping = (typeof LISTED_GROUPINGS)[number];
