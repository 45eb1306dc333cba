import type { Collection, Db, IndexDescription } from 'mongodb';

export interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
  fence: number;
}

/** How far a reader has read: `_id` is a consumer's name or a view's collection. */
export interface PositionRow {
  _id: string;
  position: number;
  at: Date;
}

/** Where the sealer stands while nothing comes; one row. */
export interface SealerPlaceRow {
  _id: 'sealer';
  /** Of the last sealed commit. */
  position: number;
  /** Change stream token: no commit lies between that one and here. */
  token: unknown;
  at: Date;
}

export interface RetiredView {
  collection: string;
  at: Date;
}

/** Which collection of a view is served. */
export interface ViewEntry {
  /** The view's name. */
  _id: string;
  revision: number;
  /** Absent until the first build is done. */
  active?: string;
  building?: string;
  retired?: RetiredView;
  /** Set by the switch until the definition's `afterSwitch` has run. */
  announce?: boolean;
}

/** A stream a view cannot fold. The row stays as it was before `fromVersion`. */
export interface ParkedRow {
  /** `<collection>/<streamId>`: a rebuilt collection tries again. */
  _id: string;
  view: string;
  collection: string;
  streamId: string;
  fromVersion: number;
  /** Code or class of the error; never its text, which may quote what was opened. */
  code: string;
  at: Date;
}

const leases = new WeakMap<Db, Collection<LeaseRow>>();

/** The same for all leases of a process, which are renewed together. */
export function leaseRows(db: Db): Collection<LeaseRow> {
  const known = leases.get(db) ?? db.collection<LeaseRow>('leases');
  leases.set(db, known);
  return known;
}

export function positionRows(db: Db): Collection<PositionRow> {
  return db.collection<PositionRow>('feed_positions');
}

export function sealerPlaces(db: Db): Collection<SealerPlaceRow> {
  return db.collection<SealerPlaceRow>('sealer_places');
}

export function viewEntries(db: Db): Collection<ViewEntry> {
  return db.collection<ViewEntry>('views');
}

export function parkedRows(db: Db): Collection<ParkedRow> {
  return db.collection<ParkedRow>('view_parked');
}

/** Indexes of the feed's collections in the application's database, by collection name. Views bring theirs when they are built. */
export const feedIndexes: Readonly<Record<string, IndexDescription[]>> = {
  view_parked: [{ name: 'collection', key: { collection: 1 } }],
};

/** Indexes of `log` in the history database: they, not the lease, keep the order right when two sealers race. */
export const logIndexes: IndexDescription[] = [
  { name: 'stream_version', key: { streamId: 1, version: 1 }, unique: true },
  { name: 'commit', key: { commit: 1 }, unique: true },
  { name: 'institution_leaf', key: { institution: 1, leafIndex: 1 }, unique: true },
];
