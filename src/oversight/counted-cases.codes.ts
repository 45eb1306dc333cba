/** The numbers of the response times that have a list of cases behind them. */
export const COUNTED = [
  'pending-before',
  'received',
  'reopened',
  'concluded',
  'on-time',
  'withdrawn',
  'dismissed',
  'pending',
  'overdue',
] as const;
export type Counted = (typeof COUNTED)[number];
