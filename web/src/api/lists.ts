import type { Schemas } from './client.js';
import type { paths } from './schema.js';

/** What the API has lists of, in the order the screens show them. Each is held to the API's own: one that is missing is no type. */

type Asked<Path extends '/api/v1/departments/{code}/inbox' | '/api/v1/response-times/cases'> = NonNullable<
  paths[Path]['get']['parameters']['query']
>;

export type InboxFilter = NonNullable<Asked<'/api/v1/departments/{code}/inbox'>['filter']>;
/** What a worklist shows, as its address says it. */
export type InboxAsked = Omit<Asked<'/api/v1/departments/{code}/inbox'>, 'cursor' | 'limit'> & { department?: string };
export type Counted = Asked<'/api/v1/response-times/cases'>['of'];
export type Grouping = NonNullable<Schemas['ResponseTimeFiguresDto']['by']>;
export type Age = NonNullable<Asked<'/api/v1/response-times/cases'>['age']>;
export type Due = NonNullable<Asked<'/api/v1/response-times/cases'>['due']>;
export type ListedGrouping = NonNullable<Asked<'/api/v1/response-times/cases'>['by']>;
export type BacklogGrouping = Schemas['BacklogFiguresDto']['by'];
export type RatingGrouping = Schemas['RatingFiguresOfAllDto']['by'];
export type Listing = 'rulings' | 'unclassified' | 'reviews';

export const INBOX_FILTERS = inOrder<InboxFilter>({
  unassigned: 1,
  mine: 2,
  'due-today': 3,
  overdue: 4,
  waiting: 5,
  returned: 6,
  unclassified: 7,
  unanswered: 8,
  opinions: 9,
  'kept-silent': 10,
  'to-confirm': 11,
  'may-be-warned': 12,
  'may-be-archived': 13,
});

export const GROUPINGS = inOrder<Grouping>({ department: 1, procedure: 2, officer: 3, channel: 4, month: 5 });

export const COUNTED = inOrder<Counted>({
  'pending-before': 1,
  received: 2,
  reopened: 3,
  concluded: 4,
  'on-time': 5,
  withdrawn: 6,
  dismissed: 7,
  voided: 8,
  'transferred-in': 9,
  'transferred-out': 10,
  pending: 11,
  overdue: 12,
  open: 13,
  had: 14,
  rated: 15,
});

export const LISTED_GROUPINGS = inOrder<ListedGrouping>({
  department: 1,
  procedure: 2,
  officer: 3,
  channel: 4,
  month: 5,
  place: 6,
});
export const AGES = inOrder<Age>({ '0-15': 1, '16-30': 2, '31-60': 3, '61-90': 4, '91-180': 5, '181-': 6 });
export const DUES = inOrder<Due>({ overdue: 1, soon: 2, later: 3, waiting: 4 });
export const BACKLOG_GROUPINGS = inOrder<BacklogGrouping>({
  department: 1,
  procedure: 2,
  place: 3,
  officer: 4,
  channel: 5,
});
export const RATING_GROUPINGS = inOrder<RatingGrouping>({ department: 1, procedure: 2, channel: 3, month: 4 });

function inOrder<Name extends string>(places: Readonly<Record<Name, number>>): readonly Name[] {
  return Object.keys(places) as Name[];
}
