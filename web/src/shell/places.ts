import type { Staff } from '../session/session-context.js';
import type { WordKey } from '../words/words.js';

type Role = Staff['role'];

export type PlaceAddress =
  | '/desk'
  | '/outbox'
  | '/search'
  | '/inbox'
  | '/oversight'
  | '/snippets'
  | '/departments'
  | '/mergers'
  | '/rulings'
  | '/unclassified'
  | '/reviews'
  | '/people'
  | '/keys'
  | '/calendar'
  | '/absences'
  | '/catalogue'
  | '/zones'
  | '/operations'
  | '/emergency'
  | '/openings'
  | '/reserved'
  | '/register-book'
  | '/retention'
  | '/webhooks';

export interface Place {
  readonly to: PlaceAddress;
  readonly words: WordKey;
  /** Pressed after g. */
  readonly key: string;
}

const DESK: Place = { to: '/desk', words: 'nav.desk', key: 'r' };
/** What was taken down without the server; its words in the menu say how many wait. */
export const OUTBOX: Place = { to: '/outbox', words: 'outbox.title', key: 'e' };
const SEARCH: Place = { to: '/search', words: 'nav.search', key: 'b' };
const UNCLASSIFIED: Place = { to: '/unclassified', words: 'nav.unclassified', key: 'c' };
const INBOX: Place = { to: '/inbox', words: 'nav.inbox', key: 'a' };
const OVERSIGHT: Place = { to: '/oversight', words: 'nav.oversight', key: 't' };
const SNIPPETS: Place = { to: '/snippets', words: 'nav.snippets', key: 'f' };
const RULINGS: Place = { to: '/rulings', words: 'nav.rulings', key: 'd' };
const REVIEWS: Place = { to: '/reviews', words: 'nav.reviews', key: 'p' };
const PEOPLE: Place = { to: '/people', words: 'nav.people', key: 'e' };
const KEYS: Place = { to: '/keys', words: 'nav.keys', key: 'l' };
const CALENDAR: Place = { to: '/calendar', words: 'nav.calendar', key: 'i' };
const ABSENCES: Place = { to: '/absences', words: 'nav.absences', key: 'u' };
const CATALOGUE: Place = { to: '/catalogue', words: 'nav.catalogue', key: 'm' };
const DEPARTMENTS: Place = { to: '/departments', words: 'nav.departments', key: 'a' };
const MERGERS: Place = { to: '/mergers', words: 'nav.mergers', key: 'f' };
const ZONES: Place = { to: '/zones', words: 'nav.zones', key: 'g' };
const OPERATIONS: Place = { to: '/operations', words: 'nav.operations', key: 'o' };

const EMERGENCY: Place = { to: '/emergency', words: 'nav.emergency', key: 'z' };
const OPENINGS: Place = { to: '/openings', words: 'nav.openings', key: 'v' };
const RESERVED: Place = { to: '/reserved', words: 'nav.reserved', key: 's' };
const REGISTER_BOOK: Place = { to: '/register-book', words: 'nav.register-book', key: 'l' };
const RETENTION: Place = { to: '/retention', words: 'nav.retention', key: 'n' };
const WEBHOOKS: Place = { to: '/webhooks', words: 'nav.webhooks', key: 'w' };

const PLACES: Readonly<Record<Role, readonly [Place, ...Place[]]>> = {
  clerk: [DESK, OUTBOX, SEARCH, UNCLASSIFIED, REGISTER_BOOK, SNIPPETS, EMERGENCY],
  officer: [INBOX, SEARCH, SNIPPETS, RESERVED, REGISTER_BOOK, EMERGENCY],
  head: [INBOX, OVERSIGHT, SEARCH, SNIPPETS, RESERVED, REGISTER_BOOK, OPENINGS, EMERGENCY, CALENDAR, ABSENCES],
  supervisor: [
    OVERSIGHT,
    INBOX,
    RULINGS,
    UNCLASSIFIED,
    SEARCH,
    SNIPPETS,
    REGISTER_BOOK,
    RESERVED,
    OPENINGS,
    RETENTION,
    DESK,
    OUTBOX,
    CALENDAR,
    ABSENCES,
    CATALOGUE,
  ],
  auditor: [
    OVERSIGHT,
    INBOX,
    RULINGS,
    UNCLASSIFIED,
    SEARCH,
    REGISTER_BOOK,
    OPENINGS,
    RETENTION,
    CALENDAR,
    ABSENCES,
    CATALOGUE,
  ],
  administrator: [
    PEOPLE,
    DEPARTMENTS,
    KEYS,
    WEBHOOKS,
    CALENDAR,
    ABSENCES,
    MERGERS,
    CATALOGUE,
    ZONES,
    RETENTION,
    OPERATIONS,
  ],
  'legal-adviser': [REVIEWS, SNIPPETS, RESERVED, REGISTER_BOOK, RETENTION, EMERGENCY],
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
