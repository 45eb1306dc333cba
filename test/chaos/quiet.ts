import { until } from '../support/until.js';
import type { BesiegedTownHall } from './besieged-town-hall.js';

/** Numbers are looked at by now that were taken so long ago: those older than a minute, every 15 s. */
const SWEPT_AFTER_MS = 80_000;
const MOST_CLOSINGS = 5;

/**
 * Waits until everything that follows from the history has followed, and ends the processes, so that the databases hold still.
 * What began while they were asked to end (a folio swept at the last moment) is waited for again. How long both took, ms.
 */
export async function comesToRest(
  hall: BesiegedTownHall,
  withinMs: number,
): Promise<{ quietMs: number; endedMs: number }> {
  const from = performance.now();
  for (let closing = 1; closing <= MOST_CLOSINGS; closing += 1) {
    await until('all that follows from the history', async () => (await isQuiet(hall)) || undefined, {
      withinMs,
      everyMs: 250,
    });
    const quiet = performance.now();
    await hall.closesForTheDay();
    const ended = performance.now();
    if (await isQuiet(hall)) return { quietMs: Math.round(quiet - from), endedMs: Math.round(ended - quiet) };
    await hall.opensAgain();
  }
  throw new Error('something new began at every closing');
}

/** Whether the log, the views, the duties, the figures and the folios are up to date. */
async function isQuiet({ databases: { owner, name } }: BesiegedTownHall): Promise<boolean> {
  const app = owner.db(name);
  const history = owner.db(`${name}_history`);
  const commits = await history.collection('commits').countDocuments();
  const tail = await history.collection<{ _id: number }>('log').findOne({}, { sort: { _id: -1 } });
  if ((tail?._id ?? 0) !== commits) return false;
  const views = await app.collection<{ _id: string; active: string }>('views').find().toArray();
  const readers = [...views.map(({ active }) => active), 'duties'];
  const read = await app
    .collection<{ _id: string; position: number }>('feed_positions')
    .countDocuments({ _id: { $in: readers }, position: commits });
  const left = await Promise.all([
    app.collection('duties').countDocuments({ state: 'pending' }),
    app.collection('response_time_dirty').countDocuments(),
    app.collection('folio_series').countDocuments({ 'pending.at': { $lt: new Date(Date.now() - SWEPT_AFTER_MS) } }),
  ]);
  return read === readers.length && left.every((count) => count === 0);
}
