import { Refusal } from '@libs/decider';
import { OwnRedis, testServer } from '@libs/testing';
import { deliverCase, DutyDesk, INTAKE, newCase, OBRAS, routeCase, until } from '../test-support/duty-desk.js';
import type { DutyProcessor } from './duty-runner.js';

class NotThisDepartment extends Refusal {
  readonly code = 'not-this-department';
  readonly kind = 'conflict';
}

class NotAllowed extends Refusal {
  readonly code = 'not-allowed';
  readonly kind = 'forbidden';
}

describe('duties', () => {
  let redis: OwnRedis;
  let desk: DutyDesk;

  beforeAll(async () => {
    redis = await OwnRedis.start(testServer('TEST_REDIS_URL'));
  });
  beforeEach(async () => {
    desk = await DutyDesk.open(testServer('TEST_MONGODB_URI'), redis.url);
  });
  afterEach(async () => {
    await desk.redis.flushall();
    await desk.close();
  });
  afterAll(() => redis.remove());

  const duty = async (id: string) => (await desk.collections.duties.findOne({ _id: id })) ?? undefined;

  describe('being written', () => {
    it('become one document and one signal for each event that wakes them, however often the page is read', async () => {
      await desk.writer.register();
      const one = newCase();
      const page = [
        desk.seals(one, 'PetitionRegistered'),
        desk.seals(one, 'NoteAdded'),
        desk.seals(one, 'CaseRouted', { data: { department: 'obras' } }),
      ];
      await desk.writer.handle(page);
      await desk.writer.handle(page);
      const written = await desk.collections.duties.find().sort({ version: 1 }).toArray();
      expect(written.map(({ _id, queue, state }) => [_id, queue, state])).toEqual([
        [`route-case:${one}:1:0`, INTAKE, 'pending'],
        [`deliver-case:${one}:3:0`, OBRAS, 'pending'],
      ]);
      expect(await desk.redis.llen(`ventanilla:${INTAKE}:wait`)).toBe(1);
      const [job = ''] = await desk.redis.lrange(`ventanilla:${INTAKE}:wait`, 0, -1);
      expect(await desk.redis.hget(`ventanilla:${INTAKE}:${job}`, 'data')).toBe(JSON.stringify({ caseId: one }));
      expect(await desk.redis.hget(`ventanilla:${INTAKE}:${job}`, 'name')).toBe('signal');
    });

    it('are not owed by what an import brought in', async () => {
      await desk.writer.register();
      await desk.writer.handle([desk.seals(newCase(), 'PetitionRegistered', { imported: true })]);
      expect(await desk.collections.duties.countDocuments()).toBe(0);
    });

    it('start at the present for a new consumer, and reach back to the first event when the log was empty', async () => {
      const older = desk.aWriter([routeCase]);
      await older.register();
      const first = [
        desk.seals(newCase(), 'CaseRouted', { data: { department: 'obras' } }),
        desk.seals(newCase(), 'PetitionRegistered'),
      ];
      // The log has two commits that no reader has seen yet when the new consumer appears.
      const newer = desk.aWriter([routeCase, deliverCase]);
      await newer.handle(first);
      await newer.handle([desk.seals(newCase(), 'CaseRouted', { data: { department: 'obras' } })]);
      expect(await desk.collections.consumers.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 'deliver-case', since: 2 },
        { _id: 'route-case', since: 0 },
      ]);
      const written = await desk.collections.duties.find().sort({ consumer: 1 }).toArray();
      expect(written.map(({ consumer }) => consumer)).toEqual(['deliver-case', 'route-case']);
    });

    it('ask the definition whether the event is skipped', async () => {
      const writer = desk.aWriter([{ ...routeCase, skip: (event) => event.data['unroutable'] === true }]);
      await writer.register();
      await writer.handle([
        desk.seals(newCase(), 'PetitionRegistered', { data: { unroutable: true } }),
        desk.seals(newCase(), 'PetitionRegistered'),
      ]);
      expect(await desk.collections.duties.countDocuments()).toBe(1);
    });
  });

  describe('being done', () => {
    it('run in the order of the case, never two at once, and are signed off with their outcome', async () => {
      const cases = Array.from({ length: 20 }, newCase);
      const busy = new Set<string>();
      const seen = new Map<string, number[]>();
      let together = 0;
      await desk.startsWorkers(async (owed, command) => {
        if (busy.has(owed.streamId)) together += 1;
        busy.add(owed.streamId);
        seen.set(owed.streamId, [...(seen.get(owed.streamId) ?? []), owed.version]);
        const result = await desk.effect(owed, command);
        busy.delete(owed.streamId);
        return result;
      });
      await desk.writer.register();
      for (let round = 0; round < 5; round += 1)
        await desk.writer.handle(cases.map((id) => desk.seals(id, 'CaseReturned')));
      await until('all are done', async () => (await desk.pending()) === 0);
      expect(together).toBe(0);
      expect([...seen.values()]).toEqual(cases.map(() => [1, 2, 3, 4, 5]));
      expect(await duty(`route-case:${cases[0]}:1:0`)).toMatchObject({ state: 'done', outcome: 'done', attempts: 0 });
    });

    it('get a run of their own when they arrive while the case is being worked on (keepLastIfActive)', async () => {
      // No reconciler runs here: only the kept signal can start the second run.
      await desk.writer.register();
      const one = newCase();
      let enter: () => void = () => undefined;
      const entered = new Promise<void>((resolve) => (enter = resolve));
      let leave: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (leave = resolve));
      await desk.startsWorkers(async (owed, command) => {
        if (owed.version === 1) {
          enter();
          await gate;
        }
        return desk.effect(owed, command);
      });
      await desk.writer.handle([desk.seals(one, 'PetitionRegistered')]);
      await entered;
      for (let more = 0; more < 3; more += 1) await desk.writer.handle([desk.seals(one, 'CaseReturned')]);
      leave();
      // A job that was lost would be taken up again no sooner than its lock ends.
      expect(await until('all are done', async () => (await desk.pending()) === 0)).toBeLessThan(10_000);
      // The kept signal may still be finishing; no key may stay behind.
      await until('no key stays', async () => (await desk.redis.keys(`*:de:${one}`)).length === 0);
      expect(await desk.redis.keys(`*:dn:${one}`)).toEqual([]);
    });

    it('are moot when the case has moved on', async () => {
      await desk.writer.register();
      const one = newCase();
      await desk.writer.handle([desk.seals(one, 'PetitionRegistered')]);
      const refuses: DutyProcessor = () => Promise.reject(new NotThisDepartment('The case is elsewhere'));
      await desk.aRunner([{ consumer: 'route-case', process: refuses }]).process(INTAKE, one);
      expect(await duty(`route-case:${one}:1:0`)).toMatchObject({ state: 'done', outcome: 'moot:not-this-department' });
    });

    it('wait out their pause after a failure, and hold back the later ones of their consumer only', async () => {
      await desk.writer.register();
      const one = newCase();
      await desk.writer.handle([
        desk.seals(one, 'PetitionRegistered'),
        desk.seals(one, 'CaseReturned'),
        desk.seals(one, 'CaseRouted', { data: { department: 'obras' } }),
      ]);
      let calls = 0;
      const fails: DutyProcessor = () => {
        calls += 1;
        return Promise.reject(new TypeError('Juana Pérez is not a function'));
      };
      const runner = desk.aRunner([
        { consumer: 'route-case', process: fails },
        { consumer: 'deliver-case', process: desk.effect },
      ]);
      await runner.process(INTAKE, one);
      await runner.process(INTAKE, one);
      await runner.process(OBRAS, one);
      expect(calls).toBe(1);
      const failed = await duty(`route-case:${one}:1:0`);
      expect(failed).toMatchObject({ state: 'pending', attempts: 1, error: { name: 'TypeError' } });
      expect(failed?.notBefore?.getTime()).toBe(failed?.nextSignalAt.getTime());
      expect(JSON.stringify(failed)).not.toContain('Juana');
      expect(await duty(`route-case:${one}:2:0`)).toMatchObject({ state: 'pending', attempts: 0 });
      expect(await duty(`deliver-case:${one}:3:0`)).toMatchObject({ state: 'done' });
    });
  });

  describe('being dead', () => {
    it('are parked, block only their own case and consumer, are listed, and run again when an operator says so', async () => {
      await desk.writer.register();
      const [one, other] = [newCase(), newCase()];
      let allowed = false;
      await desk.startsWorkers((owed, command) => {
        if (!allowed && owed.streamId === one && owed.version === 1) throw new NotAllowed('Not by a machine');
        return desk.effect(owed, command);
      });
      desk.startsReconciler(200);
      await desk.writer.handle([
        desk.seals(one, 'PetitionRegistered'),
        desk.seals(one, 'CaseReturned'),
        desk.seals(one, 'CaseRouted', { data: { department: 'obras' } }),
        desk.seals(other, 'PetitionRegistered'),
      ]);
      await until('the rest is done', async () => (await desk.pending()) === 1);
      await until('one is dead', async () => (await desk.dead.listDead({ limit: 10 })).duties.length === 1);
      const { duties, next } = await desk.dead.listDead({ institution: 'chimalhuacan', limit: 10 });
      expect(next).toBeUndefined();
      expect(duties).toMatchObject([
        {
          _id: `route-case:${one}:1:0`,
          attempts: 1,
          error: { name: 'NotAllowed', code: 'not-allowed', message: 'Not by a machine' },
        },
      ]);
      expect((await desk.dead.listDead({ institution: 'oaxaca', limit: 10 })).duties).toEqual([]);
      const status = await desk.dead.dutyStatus();
      expect(status.counts).toEqual([
        { consumer: 'route-case', state: 'dead', count: 1 },
        { consumer: 'route-case', state: 'pending', count: 1 },
      ]);
      expect(status.oldestPendingMs).toBeGreaterThan(0);

      allowed = true;
      expect(await desk.dead.retryDead(`route-case:${one}:1:0`)).toBe(1);
      await until('all are done', async () => (await desk.pending()) === 0);
      expect(await duty(`route-case:${one}:1:0`)).toMatchObject({ state: 'done', generation: 1, attempts: 0 });
      const routed = await desk.effects.find({ caseId: one, consumer: 'route-case' }).sort({ _id: 1 }).toArray();
      expect(routed.map(({ version }) => version)).toEqual([1, 2]);
    });

    it('are read page by page and sent off again all at once', async () => {
      await desk.writer.register();
      const refuses: DutyProcessor = () => Promise.reject(new NotAllowed('Not by a machine'));
      const runner = desk.aRunner([{ consumer: 'route-case', process: refuses }]);
      for (const id of Array.from({ length: 5 }, newCase)) {
        await desk.writer.handle([desk.seals(id, 'PetitionRegistered')]);
        await runner.process(INTAKE, id);
      }
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await desk.dead.listDead({ limit: 2, ...(after === undefined ? {} : { after }) });
        seen.push(...page.duties.map(({ _id }) => _id));
        after = page.next;
        more = after !== undefined;
      }
      expect(new Set(seen).size).toBe(5);
      expect(await desk.dead.retryDead({ all: true, institution: 'oaxaca' })).toBe(0);
      const [one = ''] = seen;
      expect(await desk.dead.retryDead({ ids: seen, institution: 'oaxaca' })).toBe(0);
      const institution = (await duty(one))?.institution ?? '';
      expect(await desk.dead.retryDead({ ids: [one, 'nothing'], institution })).toBe(1);
      expect(await desk.dead.retryDead({ ids: [one], institution })).toBe(0);
      expect(await desk.dead.retryDead({ all: true })).toBe(4);
      expect((await desk.dead.listDead({ limit: 10 })).duties).toEqual([]);
    });

    it('hold back nothing where what follows stands by itself, and are kept only once', async () => {
      const one = newCase();
      const owed = [1, 2].map((version) => ({
        consumer: 'route-case',
        institution: 'chimalhuacan',
        streamId: one,
        version,
        index: 0,
        queue: INTAKE,
      }));
      await desk.writer.owe(owed);
      await desk.writer.owe(owed);
      const runner = desk.aRunner([
        {
          consumer: 'route-case',
          patience: { attempts: 1, firstPauseMs: 1, longestPauseMs: 1 },
          deadHoldsBack: false,
          process: async ({ version }) => {
            if (version === 1) throw new Error('nobody there');
            return { outcome: 'told' };
          },
        },
      ]);
      expect(await runner.process(INTAKE, one)).toBe(2);
      expect(await duty(`route-case:${one}:1:0`)).toMatchObject({ state: 'dead', attempts: 1 });
      expect(await duty(`route-case:${one}:2:0`)).toMatchObject({ state: 'done', outcome: 'told' });
      expect(await desk.collections.duties.countDocuments({})).toBe(2);
    });

    it('become so after eight failures', async () => {
      await desk.writer.register();
      const one = newCase();
      await desk.writer.handle([desk.seals(one, 'PetitionRegistered')]);
      const runner = desk.aRunner([{ consumer: 'route-case', process: () => Promise.reject(new Error('no')) }]);
      for (let failure = 1; failure <= 8; failure += 1) {
        expect(await duty(`route-case:${one}:1:0`)).toMatchObject({ state: 'pending', attempts: failure - 1 });
        await desk.collections.duties.updateMany({}, { $unset: { notBefore: 1 } });
        await runner.process(INTAKE, one);
      }
      expect(await duty(`route-case:${one}:1:0`)).toMatchObject({ state: 'dead', attempts: 8 });
    });
  });

  it('read and signal through the indexes only', async () => {
    const { duties } = desk.collections;
    const plans = [
      duties.find({ streamId: 'x', state: { $in: ['pending', 'dead'] } }).sort({ version: 1, index: 1 }),
      duties.find({ state: 'pending', nextSignalAt: { $lte: new Date() } }).sort({ nextSignalAt: 1 }),
    ];
    for (const cursor of plans) {
      const explained = (await cursor.explain('queryPlanner')) as { queryPlanner: { winningPlan: object } };
      const plan = JSON.stringify(explained.queryPlanner.winningPlan);
      expect(plan).toContain('IXSCAN');
      expect(plan).not.toMatch(/COLLSCAN|"stage":"SORT"/);
    }
  });
});
