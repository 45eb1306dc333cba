import { openTestDatabases } from '@libs/testing';
import { leaseRows } from './feed-collections.js';
import { Lease } from './lease.js';
import { Town } from './town.fixture.js';

const times = { ttlMs: 400, renewMs: 100 };

describe('a lease', () => {
  let town: Town;
  const lease = (name: string, { ttlMs } = times) =>
    new Lease(leaseRows(town.context.db), name, 'spec', { ...times, ttlMs });

  beforeAll(async () => {
    town = await Town.open(await openTestDatabases());
  });
  afterAll(() => town.close());

  it('is held by one at a time, also of two in one process', async () => {
    // It does not run out by itself meanwhile.
    const long = { ...times, ttlMs: 60_000 };
    const [ours, theirs] = [lease('one', long), lease('one', long)];
    expect(await ours.acquire()).toBe(true);
    expect(await theirs.acquire()).toBe(false);
    expect(await ours.acquire()).toBe(true);
    await ours.release();
    expect(await theirs.acquire()).toBe(true);
    expect(theirs.fence).toBe(ours.fence + 1);
  });

  it('passes on when its holder is gone', async () => {
    const [gone, heir] = [lease('gone'), lease('gone')];
    await gone.acquire();
    await town.until('the lease has run out', () => heir.acquire());
    expect(heir.fence).toBe(gone.fence + 1);
  });

  it('is renewed while work goes on, and free at once afterwards', async () => {
    const [ours, theirs] = [lease('long'), lease('long')];
    let held = 0;
    await ours.whileHeld(new AbortController().signal, async () => {
      const end = performance.now() + 3 * times.ttlMs;
      await town.until('some time has passed', async () => {
        held += (await theirs.acquire()) ? 0 : 1;
        return performance.now() > end;
      });
    });
    expect(held).toBeGreaterThan(3);
    expect(await theirs.acquire()).toBe(true);
  });

  it('is renewed with the others of the process, and lost alone', async () => {
    const [first, second, lost] = [lease('first'), lease('second'), lease('lost-alone')];
    const never = new AbortController().signal;
    let [together, alone] = [0, 0];
    town.context.db.client.on('commandStarted', ({ command }) => {
      together += command['update'] === 'leases' ? 1 : 0;
      alone += command['findAndModify'] === 'leases' ? 1 : 0;
    });
    await Promise.all([
      lost.whileHeld(never, async (signal) => {
        await leaseRows(town.context.db).updateOne({ _id: 'lost-alone' }, { $set: { owner: 'someone-else' } });
        await town.until('the loss is noticed', () => signal.aborted);
      }),
      ...[first, second].map((one) =>
        one.whileHeld(never, async (signal) => {
          const end = performance.now() + 4 * times.ttlMs;
          await town.until('some time has passed', () => performance.now() > end || signal.aborted);
          expect(signal.aborted).toBe(false);
        }),
      ),
    ]);
    expect(together).toBeGreaterThan(4);
    // When they are taken, and when one of those that were asked for together was lost.
    expect(alone).toBeLessThan(12);
  });

  it('tells its holder when it is lost', async () => {
    const ours = lease('lost');
    await ours.whileHeld(new AbortController().signal, async (signal) => {
      await leaseRows(town.context.db).updateOne({ _id: 'lost' }, { $set: { owner: 'someone-else' } });
      await town.until('the loss is noticed', () => signal.aborted);
    });
    expect((await leaseRows(town.context.db).findOne({ _id: 'lost' }))?.owner).toBe('someone-else');
  });
});
