import type { Commit, HistoryCollections } from '@libs/event-store';
import { ObjectId } from 'mongodb';
import { CALL_MS, within } from './bounded.js';

const PAGE = 1_000;
const GRACE_MS = 60_000;
/** Commits looked at first for how far sealing is behind. */
const FIRST_LOOK = 64;

/**
 * Commits with an id made between `since` and a minute before `now` that have no log entry, oldest first. There should be none: each
 * one means that the change stream withheld it. Ids carry their writer's time in whole seconds.
 */
export async function lateCommits(
  history: HistoryCollections,
  since: Date,
  now: Date,
  graceMs = GRACE_MS,
): Promise<Commit[]> {
  const end = ObjectId.createFromTime(Math.floor((now.getTime() - graceMs) / 1_000));
  const late: ObjectId[] = [];
  let after = ObjectId.createFromTime(Math.max(0, Math.floor(since.getTime() / 1_000)));
  for (;;) {
    const ids = await idsBetween(history, after, end);
    late.push(...(await withoutEntry(history, ids)));
    const last = ids.at(-1);
    if (ids.length < PAGE || !last) break;
    after = last;
  }
  if (late.length === 0) return [];
  const found = await within(
    'late commits',
    history.commits.find({ _id: { $in: late } }, { maxTimeMS: CALL_MS }).toArray(),
  );
  return found.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || a.version - b.version);
}

/** How long the oldest of the newest 1,000 commits without log entry has been waiting, ms; 0 when all are sealed. */
export async function oldestUnsealedMs(history: HistoryCollections, now: Date): Promise<number> {
  return ageOf(await newestCommits(history, PAGE), now);
}

/**
 * The same, as far as it takes to find sealed ones: commits are sealed about in the order they are written. It costs a tenth; one that the
 * change stream withholds among sealed ones is not seen.
 */
export async function sealingLagMs(history: HistoryCollections, now: Date): Promise<number> {
  for (let most = FIRST_LOOK; ; most *= 4) {
    const newest = await newestCommits(history, Math.min(most, PAGE));
    const older = newest.slice(newest.length / 2);
    if (most >= PAGE || newest.length < most || !older.some(({ sealed }) => !sealed)) return ageOf(newest, now);
  }
}

interface NewCommit {
  readonly recordedAt: Date;
  readonly sealed: boolean;
}

/** The newest first. */
async function newestCommits(history: HistoryCollections, limit: number): Promise<NewCommit[]> {
  const newest = await within(
    'newest commits',
    history.commits
      .find({}, { projection: { recordedAt: 1 }, sort: { _id: -1 }, limit, batchSize: limit, maxTimeMS: CALL_MS })
      .toArray(),
  );
  const ids = newest.map(({ _id }) => _id);
  const late = new Set((await withoutEntry(history, ids)).map((id) => id.toHexString()));
  return newest.map(({ _id, recordedAt }) => ({ recordedAt, sealed: !late.has(_id.toHexString()) }));
}

function ageOf(newest: readonly NewCommit[], now: Date): number {
  const times = newest.flatMap(({ recordedAt, sealed }) => (sealed ? [] : [recordedAt.getTime()]));
  return times.length === 0 ? 0 : Math.max(0, now.getTime() - Math.min(...times));
}

async function idsBetween({ commits }: HistoryCollections, after: ObjectId, end: ObjectId): Promise<ObjectId[]> {
  const rows = await within(
    'ids of commits',
    commits
      .find(
        { _id: { $gt: after, $lt: end } },
        { projection: { _id: 1 }, sort: { _id: 1 }, limit: PAGE, batchSize: PAGE, maxTimeMS: CALL_MS },
      )
      .toArray(),
  );
  return rows.map(({ _id }) => _id);
}

async function withoutEntry({ log }: HistoryCollections, ids: readonly ObjectId[]): Promise<ObjectId[]> {
  if (ids.length === 0) return [];
  const entries = await within(
    'log entries of commits',
    log
      .find({ commit: { $in: [...ids] } }, { projection: { _id: 0, commit: 1 }, batchSize: PAGE, maxTimeMS: CALL_MS })
      .toArray(),
  );
  const sealed = new Set(entries.map(({ commit }) => commit.toHexString()));
  return ids.filter((id) => !sealed.has(id.toHexString()));
}
