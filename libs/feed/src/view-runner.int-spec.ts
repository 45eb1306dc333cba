import { randomUUID } from 'node:crypto';
import { openTestDatabases } from '@libs/testing';
import type { Collection } from 'mongodb';
import { BackgroundBuilds } from './background-builds.js';
import { parkedRows } from './feed-collections.js';
import { LogReader } from './log-reader.js';
import { Positions } from './positions.js';
import { Sealer } from './sealer.js';
import { type SumRow, sums, Town } from './town.fixture.js';
import { unparkView } from './unpark.js';
import type { RowChange, ViewDefinition } from './view.js';
import { ViewFold } from './view-fold.js';
import { ViewRegistry } from './view-registry.js';
import { ViewRunner } from './view-runner.js';

type Row = SumRow & { _id: string; v: number };

describe('a view', () => {
  let town: Town;
  let log: LogReader;
  let running: { start(): void; stop(): Promise<void> }[];
  const start = <R extends { start(): void; stop(): Promise<void> }>(runner: R): R => {
    running.push(runner);
    runner.start();
    return runner;
  };
  /** As of a process of its own. */
  const aRunner = (view: ViewDefinition<SumRow> = sums) => {
    const { context } = town;
    return new ViewRunner(context, log, view, new Positions(context), new BackgroundBuilds(context, log));
  };
  const rows = async (name = 'sums'): Promise<Collection<Row>> => {
    await town.until('the view is served', async () => (await active(name)) !== undefined);
    return town.context.db.collection<Row>((await active(name)) as string);
  };
  const active = async (name: string) => (await new ViewRegistry(town.context.db).find(name))?.active;
  const version = async (id: string) => (await (await rows()).findOne({ _id: id }))?.v ?? 0;

  beforeEach(async () => {
    town = await Town.open(await openTestDatabases());
    log = new LogReader(town.context.history);
    running = [];
    start(new Sealer(town.context, log.recent));
  });
  afterEach(async () => {
    await Promise.all(running.map((runner) => runner.stop()));
    await town.close();
  });

  it('follows what is recorded', async () => {
    start(aRunner());
    const streams = await town.busyDay(8, 50, 5);
    await town.until('all is folded', async () => (await version(streams.at(-1) as string)) === 10);
    for (const id of streams) {
      await town.until('this one is folded', async () => (await version(id)) === 10);
      const row = await (await rows()).findOne({ _id: id });
      const first = streams.indexOf(id) % 5;
      expect(row?.sum).toBe(Array.from({ length: 10 }, (_, at) => first + 5 * at).reduce((a, b) => a + b));
    }
    expect(town.count('view_healed')).toBe(0);
    expect(town.count('feed_failures')).toBe(0);
  });

  it('keeps the version of a stream that has no row', async () => {
    start(aRunner());
    const id = randomUUID();
    await town.record(id, 'Ignored');
    await town.until('it is passed', async () => (await version(id)) === 1);
    expect(await (await rows()).findOne({ _id: id })).toEqual({ _id: id, v: 1 });
    await town.add(id, { n: 4 });
    await town.until('it has a row', async () => (await version(id)) === 2);
    await town.record(id, 'Gone');
    await town.until('it has none again', async () => (await version(id)) === 3);
    expect(await (await rows()).findOne({ _id: id })).toEqual({ _id: id, v: 3 });
  });

  it('passes over other kinds of streams', async () => {
    start(aRunner());
    const [other, ours] = [randomUUID(), randomUUID()];
    await town.add(other, { n: 1 }, { kind: 'office' });
    await town.add(ours, { n: 1 });
    await town.until('ours is folded', async () => (await version(ours)) === 1);
    expect(await (await rows()).countDocuments()).toBe(1);
  });

  it('counts nothing twice when pages come again, in whatever pieces', async () => {
    const fold = await aFold();
    const id = randomUUID();
    for (let n = 1; n <= 6; n += 1) await town.add(id, { n });
    await town.untilAllSealed();
    const page = await log.page(0);
    await fold.apply(page.slice(0, 4));
    await (await aFold(fold.collection)).apply(page.slice(2, 5));
    await fold.apply(page);
    await (await aFold(fold.collection)).apply(page);
    expect(await fold.rows.findOne({ _id: id })).toMatchObject({ v: 6, sum: 21 });
    expect(town.count('view_duplicates')).toBeGreaterThan(0);
    expect(town.count('view_healed')).toBe(0);
  });

  it('notices a commit that never came, and heals the row', async () => {
    const fold = await aFold();
    const [id, fresh] = [randomUUID(), randomUUID()];
    for (let n = 1; n <= 5; n += 1) await town.add(id, { n });
    for (let n = 1; n <= 3; n += 1) await town.add(fresh, { n });
    await town.untilAllSealed();
    const page = await log.page(0);
    await fold.apply(page.filter(({ commit }) => commit.streamId === id && commit.version <= 2));
    // Planted: version 3 is kept from the view, and of the other stream the first two.
    await fold.apply(page.filter(({ commit }) => (commit.streamId === id ? commit.version > 3 : commit.version > 2)));
    expect(await fold.rows.findOne({ _id: id })).toMatchObject({ v: 5, sum: 15 });
    expect(await fold.rows.findOne({ _id: fresh })).toMatchObject({ v: 3, sum: 6 });
    expect(town.count('view_healed')).toBe(2);
  });

  it('heals a row that a rival or a restored copy left behind', async () => {
    const fold = await aFold();
    const id = randomUUID();
    for (let n = 1; n <= 2; n += 1) await town.add(id, { n });
    await town.untilAllSealed();
    await fold.apply(await log.page(0));
    await fold.rows.replaceOne({ _id: id }, { v: 1, sum: 1, place: 'nowhere', last: '' });
    await town.add(id, { n: 3 });
    await town.untilAllSealed();
    await fold.apply(await log.page(2));
    expect(await fold.rows.findOne({ _id: id })).toMatchObject({ v: 3, sum: 6 });
    expect(town.count('view_healed')).toBe(1);
  });

  it('is the same when two fold every page at once', async () => {
    const first = await aFold();
    const second = await aFold(first.collection);
    const streams = await town.busyDay(6, 40, 3);
    await town.untilAllSealed();
    let position = 0;
    for (;;) {
      const page = await log.page(position, 37);
      if (page.length === 0) break;
      await Promise.all([first.apply(page), second.apply(page)]);
      position = page.at(-1)?.position ?? position;
    }
    const all = await first.rows.find().toArray();
    expect(all.reduce((total, { sum }) => total + sum, 0)).toBe(6 * (39 * 20));
    expect(all).toHaveLength(streams.length);
  });

  it('sets a stream aside that cannot be folded and goes on with all others', async () => {
    start(aRunner());
    const [bad, good] = [randomUUID(), randomUUID()];
    await town.add(bad, { n: 1 });
    await town.record(bad, 'Poison');
    await town.add(good, { n: 1 });
    await town.add(bad, { n: 2 });
    await town.add(good, { n: 2 });
    await town.until('the good one goes on', async () => (await version(good)) === 2);
    await town.until('the bad one is parked', async () => (await parkedRows(town.context.db).countDocuments()) === 1);
    expect(await (await rows()).findOne({ _id: bad })).toMatchObject({ v: 1, sum: 1 });
    const parked = await parkedRows(town.context.db).findOne();
    expect(parked).toMatchObject({ view: 'sums', streamId: bad, fromVersion: 2, code: 'TypeError' });
    expect(JSON.stringify(parked)).not.toContain('cannot be folded');

    expect(await unparkView(town.context, sums)).toEqual({ released: 0, parkedAgain: 1 });
    const mended = {
      ...sums,
      evolve: (row: SumRow | undefined, event: Parameters<typeof sums.evolve>[1]) =>
        event.type === 'Poison' ? row : sums.evolve(row, event),
    };
    expect(await unparkView(town.context, mended)).toEqual({ released: 1, parkedAgain: 0 });
    expect(await (await rows()).findOne({ _id: bad })).toMatchObject({ v: 3, sum: 3 });
    await town.add(bad, { n: 5 });
    await town.until('it goes on by itself', async () => (await version(bad)) === 4);
  });

  it('sets a stream aside whose events cannot be read or whose row cannot be stored', async () => {
    const [sealedUp, twin, good] = [randomUUID(), randomUUID(), randomUUID()];
    const events: typeof town.context.events = {
      read: (commits, options) => {
        if (commits.some(({ streamId }) => streamId === sealedUp)) return Promise.reject(new RangeError('no key'));
        return town.context.events.read(commits, options);
      },
    };
    const fold = new ViewFold({ ...town.context, events }, sums, 'view_spec', { report: false });
    await town.context.db.collection('view_spec').createIndex({ place: 1 }, { unique: true });
    await town.add(good, { n: 1, to: 'plaza' });
    await town.add(sealedUp, { n: 1 });
    await town.add(twin, { n: 1, to: 'plaza' });
    await town.untilAllSealed();
    await fold.apply(await log.page(0));
    const stored = await town.context.db.collection<Row>('view_spec').find().toArray();
    const parked = await parkedRows(town.context.db).find().toArray();
    expect(stored.map(({ _id }) => _id)).toHaveLength(1);
    expect(parked.map(({ streamId, code }) => [streamId, code])).toContainEqual([sealedUp, 'RangeError']);
    expect(parked.map(({ code }) => code)).toContain('11000');
  });

  it('reports each change at least once, with what was there before, also after a crash between writing and reporting', async () => {
    const told: RowChange<SumRow>[] = [];
    let failing = false;
    const reporting = {
      ...sums,
      afterWrite: (changes: readonly RowChange<SumRow>[]) => {
        if (failing) return Promise.reject(new Error('crash'));
        told.push(...changes);
        return Promise.resolve();
      },
    };
    const id = randomUUID();
    await town.add(id, { n: 1, to: 'north' });
    await town.add(id, { n: 2, to: 'south' });
    await town.untilAllSealed();
    const page = await log.page(0);
    const before = new ViewFold(town.context, reporting, 'view_spec', { report: true });
    await before.apply(page.slice(0, 1));
    failing = true;
    await expect(before.apply(page.slice(1))).rejects.toThrow('crash');
    failing = false;
    await town.add(id, { n: 3, to: 'east' });
    await town.untilAllSealed();
    // A new process, and the page has grown meanwhile.
    await new ViewFold(town.context, reporting, 'view_spec', { report: true }).apply(await log.page(1));
    expect(told.map(({ before: was, after }) => [was?.place, after?.place])).toEqual([
      [undefined, 'north'],
      ['north', 'south'],
      ['south', 'east'],
    ]);
  });

  it('looks for no row of a stream that begins, and reports what a rival wrote of it and did not report', async () => {
    const told: RowChange<SumRow>[] = [];
    const reporting = (afterWrite: ViewDefinition<SumRow>['afterWrite']) =>
      new ViewFold(town.context, { ...sums, afterWrite }, 'view_spec', { report: true });
    const ours = reporting((changes) => Promise.resolve(void told.push(...changes)));
    const crashing = reporting(() => Promise.reject(new Error('crash')));
    const pageAfter = async (position: number) => {
      await town.untilAllSealed();
      return log.page(position);
    };
    await town.add(randomUUID(), { n: 1 });
    await ours.apply(await pageAfter(0));
    let looks = 0;
    town.context.db.client.on('commandStarted', ({ command }) => (looks += command['find'] === 'view_spec' ? 1 : 0));
    await town.add(randomUUID(), { n: 1 });
    await ours.apply(await pageAfter(1));
    expect(looks).toBe(0);

    const id = randomUUID();
    await town.add(id, { n: 1, to: 'north' });
    await town.add(id, { n: 2, to: 'south' });
    const page = await pageAfter(2);
    await expect(crashing.apply(page.slice(0, 1))).rejects.toThrow('crash');
    told.length = 0;
    await ours.apply(page);
    expect(told.map(({ before, after }) => [before?.place, after?.place])).toEqual([
      [undefined, 'north'],
      ['north', 'south'],
    ]);
    expect(await town.context.db.collection<Row>('view_spec').findOne({ _id: id })).toMatchObject({ v: 2, sum: 3 });
    expect(town.count('view_healed')).toBe(0);
  });

  it('is built anew for a higher revision and left alone by an older one', async () => {
    const old = start(aRunner());
    const id = randomUUID();
    await town.add(id, { n: 2 });
    await town.until('it is folded', async () => (await version(id)) === 1);
    const doubled = {
      ...sums,
      revision: 2,
      evolve: (row: SumRow | undefined, event: Parameters<typeof sums.evolve>[1]) =>
        sums.evolve(row, { ...event, data: { ...event.data, n: 2 * (event.data['n'] as number) } }),
    };
    const switched: string[] = [];
    const first = await active('sums');
    start(aRunner({ ...doubled, afterSwitch: (name: string) => Promise.resolve(void switched.push(name)) }));
    await town.until('the new revision is served', async () => (await active('sums')) !== first);
    await town.add(id, { n: 3 });
    await town.until('it is folded', async () => (await version(id)) === 2, 30_000);
    expect(await (await rows()).findOne({ _id: id })).toMatchObject({ sum: 10 });
    expect(switched).toEqual([await active('sums')]);
    expect((await new ViewRegistry(town.context.db).find('sums'))?.retired?.collection).toBe(first);
    await old.stop();
  });

  async function aFold(collection = `view_${randomUUID().slice(0, 6)}`) {
    const fold = new ViewFold(town.context, sums, collection, { report: false });
    return {
      collection,
      rows: town.context.db.collection<Row>(collection),
      apply: (page: Parameters<typeof fold.apply>[0]) => fold.apply(page),
    };
  }
});
