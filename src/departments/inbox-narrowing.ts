import type { InboxRow } from './inbox-row.js';

/** What a worklist is narrowed by besides its filter. Of these there is no index: rows are looked at, and no more than a bounded number. */
export interface Narrowing {
  procedure?: string;
  matter?: string;
  status?: string;
  /** Whose cases: id of an account. */
  assigned?: string;
}

/** The field of the row that each of them is held against. */
const FIELDS = { procedure: 'procedure', matter: 'matter', status: 'status', assigned: 'officer' } as const;
const NAMES = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

export function isNarrowed(by: Narrowing): boolean {
  return NAMES.some((name) => by[name] !== undefined);
}

export function fits(by: Narrowing, row: Pick<InboxRow, (typeof FIELDS)[keyof typeof FIELDS]>): boolean {
  return NAMES.every((name) => by[name] === undefined || row[FIELDS[name]] === by[name]);
}

/** The same for the database: 1 for a row that fits, else 0. What was asked for is data there, never an expression. */
export function fitsInDatabase(by: Narrowing): object {
  const wanted = NAMES.filter((name) => by[name] !== undefined);
  return { $cond: [{ $and: wanted.map((name) => ({ $eq: [`$${FIELDS[name]}`, { $literal: by[name] }] })) }, 1, 0] };
}
