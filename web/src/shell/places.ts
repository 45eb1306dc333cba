import type { Staff } from '../session/session-context.js';
import type { WordKey } from '../words/words.js';

type Role = Staff['role'];

export type PlaceAddress =
  '/desk' | '/search' | '/inbox' | '/oversight' | '/administration' | '/rulings' | '/unclassified' | '/reviews';

export interface Place {
  readonly to: PlaceAddress;
  readonly words: WordKey;
  /** Pressed after g. */
  readonly key: string;
}

const DESK: Place = { to: '/desk', words: 'nav.desk', key: 'r' };
const SEARCH: Place = { to: '/search', words: 'nav.search', key: 'b' };
const UNCLASSIFIED: Place = { to: '/unclassified', words: 'nav.unclassified', key: 'c' };
const INBOX: Place = { to: '/inbox', words: 'nav.inbox', key: 'a' };
const OVERSIGHT: Place = { to: '/oversight', words: 'nav.oversight', key: 't' };
const RULINGS: Place = { to: '/rulings', words: 'nav.rulings', key: 'd' };
const REVIEWS: Place = { to: '/reviews', words: 'nav.reviews', key: 'p' };
const ADMINISTRATION: Place = { to: '/administration', words: 'nav.queues', key: 'q' };

const PLACES: Readonly<Record<Role, readonly [Place, ...Place[]]>> = {
  clerk: [DESK, SEARCH, UNCLASSIFIED],
  officer: [INBOX, SEARCH],
  head: [INBOX, OVERSIGHT, SEARCH],
  supervisor: [OVERSIGHT, INBOX, RULINGS, UNCLASSIFIED, SEARCH, DESK],
  auditor: [OVERSIGHT, INBOX, RULINGS, UNCLASSIFIED, SEARCH],
  administrator: [ADMINISTRATION],
  'legal-adviser': [REVIEWS],
};

/** Where somebody of this role goes, in the order of their day. */
export function placesOf(role: Role): readonly Place[] {
  return PLACES[role];
}

export function homeOf(role: Role): PlaceAddress {
  return PLACES[role][0].to;
}

/** Whether a page is for this role; whatever is no place of the menu (a case, the start) is judged by the API alone. */
export function isTheirs(role: Role, pathname: string): boolean {
  const isOf = ({ to }: Place) => pathname === to || pathname.startsWith(`${to}/`);
  const known = Object.values(PLACES).some((places) => places.some(isOf));
  return !known || PLACES[role].some(isOf);
}
