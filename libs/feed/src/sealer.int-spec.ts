import { SystemClock } from '@libs/clock';
import { randomUUID } from 'node:crypto';
import { leafOf } from '@libs/audit-chain';
import type { LogEntry } from '@libs/event-store';
import { openTestDatabases } from '@libs/testing';
import { Binary, Timestamp } from 'mongodb';
import { sealerPlaces } from './feed-collections.js';
import { LogReader } from './log-reader.js';
import { LogWriter } from './log-writer.js';
import { RecentCommits } from './recent-commits.js';
import { Sealer } from './sealer.js';
import { recoverLog } from './sealer-recovery.js';
import { Town } from './town.fixture.js';

/** What must hold of every log, whoever wrote it. */
async function faultsOf(town: Town): Promise<string[]> {
  const { log, commits } = town.context.history;
  const entries = await log.find().sort({ _id: 1 }).toArray();
  const faults: string[] = [];
  const leaves = new Map<string, number>();
  const versions = new Map<string, number>();
  entries.forEach((entry: LogEntry, at) => {
    const leaf = leaves.get(entry.institution) ?? 0;
    if (entry._id !== at + 1) faults.push(`position ${at + 1} is ${entry._id}`);
    if (entry.leafIndex !== leaf) faults.push(`leaf ${leaf} is ${entry.leafIndex}`);
    if (entry.version !== (versions.get(entry.streamId) ?? 0) + 1) faults.push(`order of ${entry.streamId}`);
    leaves.set(entry.institution, leaf + 1);
    versions.set(entry.streamId, entry.version);
  });
  if (entries.length !== (await commits.countDocuments())) faults.push(`${entries.length} entries`);
  return faults;
}

describe('the sealer', () => {
  let town: Town;
  let running: Sealer[];
  const sealer = (options = {}) => {
    const one = new Sealer(town.context, new RecentCommits(), options);
    running.push(one);
    return one;
  };
  const loseTokens = async () => {
    await town.owned.log.updateMany({}, { $set: { token: { _data: '8250000000' } } });
    await places().deleteOne({ _id: 'sealer' });
  };
  const places = () => sealerPlaces(town.context.db);
  const place = () => places().findOne({ _id: 'sealer' });

  beforeEach(async () => {
    town = await Town.open(await openTestDatabases());
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await town.close();
  });

  it('gives dense positions and leaves while 32 writers record', async () => {
    sealer().start();
    await Promise.all([town.busyDay(32, 40), town.history(200, 3)]);
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
    expect(town.count('feed_sealed_commits')).toBe(32 * 40 + 600);
    expect(town.count('feed_failures')).toBe(0);
  });

  it('asks the stream for no more while it seals', async () => {
    const one = sealer();
    one.start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    let [asked, batches] = [0, town.count('feed_sealed_batches')];
    town.context.db.client.on(
      'commandStarted',
      ({ command }) => (asked += command['collection'] === 'commits' ? 1 : 0),
    );
    await town.busyDay(16, 40);
    await town.untilAllSealed();
    batches = town.count('feed_sealed_batches') - batches;
    expect(batches).toBeGreaterThan(3);
    // One more waits for what comes next.
    expect(asked).toBeLessThanOrEqual(batches + 1);
  });

  it('goes on from where the stream was known to be empty, however much else was written since the last commit', async () => {
    const first = sealer({ keepPlaceMs: 30 });
    first.start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    await town.until('the place is kept', async () => (await place())?.position === 1);
    const early = JSON.stringify((await place())?.token);
    await town.context.db.collection('rows').insertMany(Array.from({ length: 500 }, (_, at) => ({ at })));
    await town.until('it moves on with the oplog', async () => JSON.stringify((await place())?.token) !== early);
    await first.stop();
    // From the last commit there is no way any more; only the place leads on.
    await town.owned.log.updateMany({}, { $set: { token: { _data: '8250000000' } } });
    const recovered = town.count('feed_recovered_commits');
    await town.add(randomUUID(), { n: 2 });
    sealer().start();
    await town.untilAllSealed();
    expect(town.count('feed_recovered_commits')).toBe(recovered);
    expect(await town.context.history.notes.countDocuments()).toBe(0);
    expect(await faultsOf(town)).toEqual([]);
  });

  it('leaves a place alone that does not fit the end of the log', async () => {
    const first = sealer({ keepPlaceMs: 30 });
    first.start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    await town.until('the place is kept', async () => (await place())?.position === 1);
    await first.stop();
    await places().updateOne({ _id: 'sealer' }, { $set: { position: 7, token: { _data: 'nonsense' } } });
    await town.add(randomUUID(), { n: 2 });
    sealer().start();
    await town.untilAllSealed();
    expect(town.count('feed_failures')).toBe(0);
    expect(await faultsOf(town)).toEqual([]);
  });

  it('compares instead, when the stream cannot be resumed in any time that anybody waits', async () => {
    const first = sealer();
    first.start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    await first.stop();
    await town.add(randomUUID(), { n: 2 });
    const { commits } = town.context.history;
    const recovered = town.count('feed_recovered_commits');
    let resumed = 0;
    const stuck = {
      once: () => undefined,
      tryNext: () => new Promise(() => undefined),
      close: () => Promise.resolve(),
    };
    const slow = new Proxy(commits, {
      get: (target, key) => {
        if (key === 'watch')
          return (pipeline: object[], options: { resumeAfter?: unknown }) => {
            if (options.resumeAfter === undefined) return target.watch(pipeline, options);
            resumed += 1;
            return stuck;
          };
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const context = { ...town.context, history: { ...town.context.history, commits: slow } };
    const second = new Sealer(context, new RecentCommits(), { answerMs: 3_000 });
    running.push(second);
    second.start();
    await town.untilAllSealed();
    expect(resumed).toBe(2);
    expect(town.count('feed_recovered_commits')).toBe(recovered + 1);
    expect(await faultsOf(town)).toEqual([]);
  });

  it('seals what was recorded before its first start, and each institution in a tree of its own', async () => {
    const id = randomUUID();
    await town.add(id, { n: 1 });
    await town.add(randomUUID(), { n: 1 }, { institution: 'mexicali' });
    await town.add(id, { n: 2 });
    sealer().start();
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
    expect(await town.context.history.notes.countDocuments()).toBe(0);
    const commit = await town.add(id, { n: 3 });
    await town.untilAllSealed();
    const entry = await town.context.history.log.findOne({ streamId: id, version: 3 });
    expect(entry?.leafIndex).toBe(2);
    expect(Buffer.from(entry?.leaf.buffer as Uint8Array)).toEqual(leafOf(commit.hash));
    expect(entry?.token).toHaveProperty('_data');
  });

  it('is not harmed by a rival', async () => {
    const rivals = [sealer({ useLease: false }), sealer({ useLease: false }), sealer({ useLease: false })];
    for (const rival of rivals) rival.start();
    await town.busyDay(24, 40);
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
    expect(town.count('feed_lost_races')).toBeGreaterThan(0);
    expect(town.count('feed_failures')).toBe(0);
  });

  it('goes on where the log ends after it was cut off in the middle', async () => {
    const writing = town.busyDay(16, 120);
    for (let life = 1; life <= 4; life += 1) {
      const one = sealer({ useLease: false });
      one.start();
      const before = await town.context.history.log.countDocuments();
      await town.until(
        'some more is sealed',
        async () => (await town.context.history.log.countDocuments()) > before + 50,
      );
      // Not stopped: its connection to the history is cut under it, as a killed process would leave it.
      cutOff(one);
    }
    await writing;
    sealer({ useLease: false }).start();
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
  });

  it('finds what it missed when the change stream has forgotten', async () => {
    const first = sealer();
    first.start();
    const streams = await town.busyDay(4, 10);
    await town.untilAllSealed();
    await first.stop();
    await town.busyDay(4, 25);
    for (const id of streams.slice(0, 7)) await town.add(id, { n: 1 });
    const before = await town.context.history.log.countDocuments();
    await loseTokens();

    const second = sealer();
    second.start();
    const during = town.busyDay(4, 25);
    await during;
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
    const note = await town.context.history.notes.findOne({ kind: 'history-gap' });
    expect(note?.afterPosition).toBe(before);
    expect(note?.sealed).toBeGreaterThanOrEqual(107);
    await second.stop();

    const gaps = await town.context.history.notes.countDocuments();
    sealer().start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    expect(await town.context.history.notes.countDocuments()).toBe(gaps);
  });

  it('recovers in the order of recording, whatever part of it is held in memory', async () => {
    const ids = await town.history(40, 6);
    // A writer's clock that was behind: within its stream the version decides.
    await town.add(ids[0] as string, { n: 1 }, { recordedAt: new Date(Date.now() - 60_000) });
    const writer = new LogWriter(town.context, new RecentCommits());
    const { signal } = new AbortController();
    const token = { _data: 'live' };
    expect(await recoverLog(town.context, writer, { cause: 'spec', token, signal, window: 32 })).toBe(241);
    expect(await faultsOf(town)).toEqual([]);
    const entries = await town.context.history.log.find().sort({ _id: 1 }).toArray();
    const commits = new Map(
      (await town.context.history.commits.find().toArray()).map((one) => [one._id.toHexString(), one]),
    );
    const times = entries
      .filter(({ streamId }) => streamId !== ids[0])
      .map(({ commit }) => commits.get(commit.toHexString())?.recordedAt.getTime() ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(entries.filter((entry) => entry.token !== null).map(({ _id }) => _id)).toEqual([241]);
  });

  it('looks for what the stream cannot tell of as of a time after the stream opened', async () => {
    const reads: { changeStream: boolean; after: Timestamp | undefined; startedAt: Timestamp | undefined }[] = [];
    town.context.db.client.on('commandStarted', ({ commandName, command }) => {
      if (commandName !== 'aggregate' || command.aggregate !== 'commits') return;
      const changeStream = '$changeStream' in command.pipeline[0];
      reads.push({
        changeStream,
        after: command.readConcern?.afterClusterTime,
        startedAt: command.$clusterTime?.clusterTime,
      });
    });
    await town.history(3, 2);
    sealer().start();
    await town.until('it has looked', () => reads.length >= 2);
    const [stream, missing] = reads;
    expect(stream).toMatchObject({ changeStream: true });
    expect(missing).toMatchObject({ changeStream: false, after: expect.any(Timestamp) });
    // Without it a commit that was not with the majority yet would be in neither.
    expect(missing?.after?.greaterThanOrEqual(stream?.startedAt as Timestamp)).toBe(true);
  });

  it('seals a commit that does not hash to what it says, and marks it', async () => {
    sealer().start();
    await town.add(randomUUID(), { n: 1 });
    const forged = town.next(randomUUID(), [{ type: 'Added', data: { n: 1 } }]);
    await town.context.history.commits.insertOne({ ...forged, hash: new Binary(Buffer.alloc(32, 7)) });
    await town.untilAllSealed();
    const entry = await town.context.history.log.findOne({ streamId: forged.streamId });
    expect(entry?.flaw).toBe('hash-mismatch');
    expect(Buffer.from(entry?.leaf.buffer as Uint8Array)).toEqual(leafOf(forged.hash));
    expect(town.count('feed_flawed_commits')).toBe(1);
    expect(await town.context.history.log.countDocuments({ flaw: { $exists: true } })).toBe(1);
  });

  it('sweeps up a commit the change stream withheld, with an alarm', async () => {
    const one = sealer();
    one.start();
    await town.add(randomUUID(), { n: 1 });
    await town.untilAllSealed();
    await one.stop();
    const withheld = await town.add(randomUUID(), { n: 2 });
    // As if the stream had passed it over: the tail's token is of a later change.
    const later = await town.add(randomUUID(), { n: 3 });
    const idle = new Sealer(
      { ...town.context, clock: Object.assign(new SystemClock(), { now: () => new Date(Date.now() + 120_000) }) },
      new RecentCommits(),
    );
    expect(await idle.sweep()).toBe(2);
    expect(town.count('feed_late_commits')).toBe(2);
    expect(await town.context.history.log.countDocuments({ commit: { $in: [withheld._id, later._id] } })).toBe(2);
    expect(await idle.sweep()).toBe(0);

    sealer().start();
    await town.add(randomUUID(), { n: 4 });
    await town.untilAllSealed();
    expect(await faultsOf(town)).toEqual([]);
    expect(town.count('feed_failures')).toBe(0);
  });

  it('hands its commits to readers of the same process without a query', async () => {
    const recent = new RecentCommits();
    const one = new Sealer(town.context, recent);
    running.push(one);
    one.start();
    const broken = { ...town.context.history, log: undefined as never, commits: undefined as never };
    const reader = new LogReader(broken, recent);
    await town.add(randomUUID(), { n: 1 });
    await town.until('it was pushed', () => recent.head === 1);
    expect((await reader.page(0)).map(({ position }) => position)).toEqual([1]);
  });
});

function cutOff(sealer: Sealer): void {
  const insides = sealer as unknown as {
    writer: { seal: unknown };
    stream?: { changes: { tryNext: unknown } };
    over: AbortController;
  };
  insides.writer.seal = () => Promise.reject(new Error('killed'));
  insides.over.abort();
}
