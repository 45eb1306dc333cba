import { randomUUID } from 'node:crypto';
import { openTestDatabases } from '@libs/testing';
import { Feed } from './feed.js';
import type { SealedCommit } from './sealed-commit.js';
import { sums, Town } from './town.fixture.js';
import { ViewRegistry } from './view-registry.js';

describe('the feed of a process', () => {
  let town: Town;
  let feeds: Feed[];
  const aFeed = (parts: Partial<ConstructorParameters<typeof Feed>[1]> = {}) => {
    const feed = new Feed(town.context, { views: [sums], consumers: [], ...parts });
    feeds.push(feed);
    return feed;
  };

  beforeEach(async () => {
    town = await Town.open(await openTestDatabases());
    feeds = [];
  });
  afterEach(async () => {
    await Promise.all(feeds.flatMap((feed) => [feed.stop(), feed.sealer.stop()]));
    await town.close();
  });

  it('lets a reader in another process wait for its own write', async () => {
    const [worker, reader] = [aFeed(), aFeed()];
    worker.start();
    const id = randomUUID();
    await town.add(id, { n: 1 });
    await town.until('the view is served', () =>
      reader.views.activeName('sums').then(
        () => true,
        () => false,
      ),
    );
    await town.add(id, { n: 2 });
    // False at once where the worker has fallen far behind: then it is asked again.
    await town.until('its own write is there', () =>
      reader.reached({ streamId: id, version: 2 }, 'sums', AbortSignal.timeout(5_000)),
    );
    const rows = await reader.views.collection<{ sum: number }>('sums');
    expect((await rows.findOne({ _id: id }))?.sum).toBe(3);
    expect(await reader.reached({ streamId: id, version: 3 }, 'sums', AbortSignal.timeout(100))).toBe(false);
    await town.until('the position follows', () => reader.reached(2, 'sums', AbortSignal.timeout(2_000)));
  });

  it('answers stale at once when the view is known to be behind', async () => {
    const worker = aFeed();
    worker.start();
    const id = randomUUID();
    await town.add(id, { n: 1 });
    await town.until('it is folded', () =>
      worker.reached({ streamId: id, version: 1 }, 'sums', AbortSignal.timeout(500)).catch(() => false),
    );
    await worker.stop();
    // Only the sealer goes on.
    worker.sealer.start();
    await town.add(id, { n: 2 });
    await town.untilAllSealed();
    const reader = aFeed();
    await town.until('two seconds have passed', async () => ((await reader.status()).views[0]?.lagMs ?? 0) > 2_000);
    const asked = performance.now();
    expect(await reader.reached({ streamId: id, version: 2 }, 'sums', AbortSignal.timeout(60_000))).toBe(false);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('gives a consumer every commit in order at least once, through failures and restarts', async () => {
    const seen: number[] = [];
    let calls = 0;
    const consumer = {
      name: 'duties',
      handle: (page: readonly SealedCommit[]) => {
        calls += 1;
        if (calls % 3 === 0) return Promise.reject(new Error('sometimes'));
        seen.push(...page.map(({ position }) => position));
        return Promise.resolve();
      },
    };
    const consumers = [{ consumer, startAt: 'origin' as const }];
    const first = aFeed({ views: [], consumers });
    await town.add(randomUUID(), { n: 1 });
    first.start();
    await town.busyDay(4, 30);
    await first.stop();
    const second = aFeed({ views: [], consumers });
    second.start();
    await town.busyDay(4, 30);
    await town.untilAllSealed();
    const tail = await second.log.tail();
    await town.until('all is handed on', async () => (await second.status()).consumers[0]?.position === tail);
    expect([...new Set(seen)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: tail }, (_, at) => at + 1));
    const firsts = seen.filter((position, at) => seen.indexOf(position) === at);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  it('starts a new consumer at the present', async () => {
    const seen: number[] = [];
    const consumer = {
      name: 'letters',
      handle: (page: readonly SealedCommit[]) =>
        Promise.resolve(void seen.push(...page.map(({ position }) => position))),
    };
    const before = aFeed({ views: [] });
    before.start();
    await town.busyDay(2, 10);
    await town.untilAllSealed();
    await before.stop();
    const after = aFeed({ views: [], consumers: [{ consumer, startAt: 'present' }] });
    after.start();
    await town.until('it stands at the tail', async () => (await after.status()).consumers[0]?.position === 20);
    await town.add(randomUUID(), { n: 1 });
    await town.until('it got the new one', () => seen.length > 0);
    expect(seen).toEqual([21]);
  });

  it('says of a view that it waits for its turn to be built, for the first time or anew', async () => {
    const feed = aFeed();
    const state = async (of: Feed) => (await of.status()).views.map((view) => [view.name, view.revision, view.state]);
    expect(await state(feed)).toEqual([['sums', 0, 'waiting']]);
    feed.start();
    await town.until('it is built', async () => (await state(feed))[0]?.[2] === 'served');
    await feed.stop();
    const upgraded = new Feed(town.context, { views: [{ ...sums, revision: 2 }], consumers: [] });
    expect(await state(upgraded)).toEqual([['sums', 1, 'waiting']]);
    await new ViewRegistry(town.context.db).beginBuild({ ...sums, revision: 2 });
    expect(await state(upgraded)).toEqual([['sums', 1, 'building']]);
  });

  it('says where everything stands', async () => {
    const feed = aFeed();
    feed.start();
    const id = randomUUID();
    await town.add(id, { n: 1 });
    await town.until('it is folded', () =>
      feed.reached({ streamId: id, version: 1 }, 'sums', AbortSignal.timeout(500)).catch(() => false),
    );
    await town.until('the position follows', async () => (await feed.status()).views[0]?.lag === 0);
    expect(await feed.status()).toMatchObject({
      sealer: { tail: 1, oldestUnsealedMs: 0, owner: expect.stringContaining('spec') as string },
      views: [
        {
          name: 'sums',
          position: 1,
          lag: 0,
          lagMs: 0,
          revision: 1,
          state: 'served',
          rows: 1,
          parked: 0,
          owner: expect.stringContaining('spec') as string,
        },
      ],
      consumers: [],
    });
  });

  it('says in few words how far it is behind: what is not sealed, and what is sealed and not read', async () => {
    const feed = aFeed();
    feed.start();
    await town.until('the view is served', async () => (await feed.status()).views[0]?.state === 'served');
    await town.until('somebody follows it', async () => (await feed.lags()).views[0]?.owner !== undefined);
    const owner = expect.stringContaining('spec') as string;
    expect(await feed.lags()).toEqual({
      sealer: { oldestUnsealedMs: 0, owner },
      views: [{ name: 'sums', lagMs: 0, owner }],
      consumers: [],
    });
    await feed.stop();
    const unread = async () => (await feed.lags()).views[0]?.lagMs ?? 0;
    const unsealed = async () => (await feed.lags()).sealer.oldestUnsealedMs;
    // More than it looks at first: the oldest of them is found all the same.
    for (let n = 0; n < 150; n += 1) await town.add(randomUUID(), { n });
    await town.until('it is told', async () => (await unsealed()) > 0);
    const from = Date.now();
    const [told, whole] = [await unsealed(), (await feed.status()).sealer.oldestUnsealedMs];
    expect(told).toBeLessThanOrEqual(whole);
    // Of the same commit: what lies between them is the time between the questions.
    expect(whole - told).toBeLessThanOrEqual(Date.now() - from);
    expect(await unread()).toBe(0);
    const sealing = new Feed(town.context, { views: [], consumers: [] });
    sealing.start();
    await town.until('all is sealed', async () => (await unsealed()) === 0);
    await town.until('the view is told to be behind', async () => (await unread()) > 0);
    await sealing.stop();
  });
});
