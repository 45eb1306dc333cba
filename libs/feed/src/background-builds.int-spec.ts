import { Rests } from '@libs/batching';
import { openTestDatabases } from '@libs/testing';
import type { MongoClient } from 'mongodb';
import { BackgroundBuilds } from './background-builds.js';
import { positionRows } from './feed-collections.js';
import { LogReader } from './log-reader.js';
import { Sealer } from './sealer.js';
import { sums, Town } from './town.fixture.js';
import { ViewRegistry } from './view-registry.js';

/** Takes no time; tells what the build has done by then. */
class CountedRests extends Rests {
  constructor(private readonly onRest: () => Promise<void>) {
    super(undefined);
  }

  override over(): Promise<void> {
    return this.onRest();
  }
}

/** Grows by one with each batch of commits that a scan asks for. */
function scansOf(client: MongoClient): unknown[] {
  const scans: unknown[] = [];
  client.on('commandStarted', ({ command }) => {
    if (command['find'] === 'commits' && command['filter']?.streamId?.$lte !== undefined) scans.push(command);
  });
  return scans;
}

describe('builds in the background', () => {
  const never = new AbortController().signal;
  let town: Town;
  let log: LogReader;
  let sealer: Sealer;
  const entry = (name: string) => new ViewRegistry(town.context.db).find(name);
  const rowsOf = async (collection: string | undefined) =>
    collection === undefined ? 0 : town.context.db.collection(collection).countDocuments();
  /** Every commit that waits is an hour old: nothing is near the end of the log but the end itself. */
  const anHourLater = () => {
    const now = () => new Date(Date.now() + 3_600_000);
    return { ...town.context, clock: { now, trusted: () => Promise.resolve(true) } };
  };

  beforeEach(async () => {
    town = await Town.open(await openTestDatabases());
    log = new LogReader(town.context.history);
    sealer = new Sealer(town.context, log.recent);
    sealer.start();
  });
  afterEach(async () => {
    await sealer.stop();
    await town.close();
  });

  it('rest after each batch of the scan and each page of catching up', async () => {
    await town.history(1_200, 1);
    await town.untilAllSealed();
    const atRest: { rows: number; catchingUp: boolean; loads: number }[] = [];
    const scans = scansOf(town.context.db.client);
    const rests = new CountedRests(async () => {
      const collection = (await entry('sums'))?.building ?? 'none';
      const position = await positionRows(town.context.db).findOne({ _id: collection });
      atRest.push({ rows: await rowsOf(collection), catchingUp: position !== null, loads: scans.length });
      if (atRest.length > 1) return;
      await town.history(600, 1);
      await town.untilAllSealed();
    });
    await new BackgroundBuilds(anHourLater(), log, rests).build(sums, never);
    expect(await rowsOf((await entry('sums'))?.active)).toBe(1_800);
    const scanned = atRest.filter(({ catchingUp }) => !catchingUp);
    expect(scanned.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...scanned.map(({ rows }, at) => rows - (scanned[at - 1]?.rows ?? 0)))).toBeLessThanOrEqual(500);
    // Nothing was loaded ahead, to be done while it rests.
    expect(scanned.map(({ loads }) => loads)).toEqual(scanned.map((_, at) => at + 1));
    // Two pages; after the last one the view is switched at once.
    expect(atRest.length - scanned.length).toBe(1);
  });

  it('come one after another', async () => {
    await town.history(20, 1);
    await town.untilAllSealed();
    const names = ['sums', 'more', 'most'];
    const together: number[] = [];
    const rests = new CountedRests(async () => {
      const entries = await Promise.all(names.map(entry));
      together.push(entries.filter((one) => one?.building !== undefined).length);
    });
    const builds = new BackgroundBuilds(town.context, log, rests);
    await Promise.all(names.map((name) => builds.build({ ...sums, name }, never)));
    expect(together).toEqual([1, 1, 1]);
  });

  it('leave a revision alone that is served by the time it is their turn', async () => {
    await town.history(20, 1);
    await town.untilAllSealed();
    const builds = new BackgroundBuilds(town.context, log);
    await builds.build(sums, never);
    const served = (await entry('sums'))?.active;
    await builds.build(sums, never);
    expect([served, (await entry('sums'))?.active]).toEqual([expect.any(String), served]);
  });
});
