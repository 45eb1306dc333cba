import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/until.js';
import { AcksFile } from './acks-file.js';
import { BesiegedTownHall, untilQuiet } from './besieged-town-hall.js';
import { BusyDay } from './busy-day.js';
import { CopiedDatabases } from './copied-databases.js';
import { DISTURBANCES } from './disturbances.js';
import { aStorm, described } from './fault-plan.js';
import { runChecker } from './run-checker.js';
import { SeededChance } from './seeded-chance.js';

const MINUTES = Number(process.env['CHAOS_MINUTES'] ?? 0);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const PEOPLE = 8;
const KILLS_A_STORM = 11;
const OUTAGE_MS = 10_000;
const REGISTER_EVERY_MS = 100;
const ROUTED_WITHIN_MS = 30_000;
const QUIET_WITHIN_MS = 60_000;

/** Straight to the terminal, since a run that ends badly must still have told its seed. */
function tell(line: string): void {
  process.stdout.write(`chaos: ${line}\n`);
}

describe('a town hall under fire', () => {
  let folder: string;
  let acks: AcksFile;
  let hall: BesiegedTownHall;
  let day: BusyDay;
  let copy: CopiedDatabases | undefined;
  let failed = true;

  beforeAll(async () => {
    tell(`seed ${SEED} (SEED=${SEED} has the same faults again, CHAOS_MINUTES=60 has more of them)`);
    folder = await mkdtemp(join(tmpdir(), 'ventanilla-chaos-'));
    acks = await AcksFile.create(join(folder, 'acks.jsonl'));
    hall = await BesiegedTownHall.opens();
    day = await BusyDay.begins(hall.origins, acks, SEED);
  }, 180_000);

  afterAll(async () => {
    await day?.ends();
    await copy?.drop();
    if (failed && hall) {
      await writeFile(join(folder, 'processes.log'), hall.logs());
      tell(`acks and logs are in ${folder}`);
    }
    await hall?.close();
    await acks?.close();
    if (!failed) await rm(folder, { recursive: true, force: true });
  }, 120_000);

  it(
    'loses nothing and does nothing twice while its processes are killed and Redis is emptied and killed',
    async () => {
      const chance = new SeededChance(SEED);
      const end = performance.now() + MINUTES * 60_000;
      day.work(PEOPLE);
      do {
        await storm(chance);
        await redisOutage(chance);
        await storm(chance);
        tell(`so far: ${summary()}`);
      } while (performance.now() < end);
      await day.ends();
      await hall.isWhole();
      const quietMs = await untilQuiet(hall, QUIET_WITHIN_MS);
      tell(`all that follows has followed ${quietMs} ms after the last command`);

      const { ownerUri, name } = hall.databases;
      const verdict = await runChecker(ownerUri, name, acks.path);
      tell(verdict.output.trimEnd().split('\n').at(-1) ?? 'the checker said nothing');
      expect(verdict).toMatchObject({ exitCode: 0, failed: [] });
      expect(hall.lostByThemselves).toEqual([]);
      expect(day.tally).toMatchObject({ surprises: [], indeterminate: 0 });
      expect(day.unseen).toEqual([]);
      const kills = Object.values(hall.kills).reduce((sum, count) => sum + count, 0);
      expect(kills).toBeGreaterThanOrEqual(20);
      expect(day.tally.ok).toBeGreaterThan(200);
      tell(`in all: ${summary()}`);
      failed = false;
    },
    (MINUTES + 8) * 60_000,
  );

  it('would have noticed: every disturbance of a copy is found', async () => {
    const { owner, ownerUri, name } = hall.databases;
    failed = true;
    copy = await CopiedDatabases.of(owner, name);
    expect(await runChecker(ownerUri, copy.name, acks.path)).toMatchObject({ exitCode: 0, failed: [] });
    const unnoticed: string[] = [];
    for (const { what, noticedAs, happensTo } of DISTURBANCES) {
      await happensTo(copy);
      const verdict = await runChecker(ownerUri, copy.name, acks.path);
      await copy.restore();
      if (verdict.exitCode !== 1 || !verdict.failed.includes(noticedAs)) unnoticed.push(`${what}: ${verdict.output}`);
    }
    expect(unnoticed).toEqual([]);
    expect(await runChecker(ownerUri, copy.name, acks.path)).toMatchObject({ exitCode: 0, failed: [] });
    tell(`${DISTURBANCES.length} of ${DISTURBANCES.length} disturbances noticed`);
    failed = false;
  }, 600_000);

  async function storm(chance: SeededChance): Promise<void> {
    const faults = aStorm(chance, KILLS_A_STORM);
    tell(`storm: ${described(faults)}`);
    for (const fault of faults) {
      await pause(fault.afterMs);
      await hall.suffers(fault);
    }
  }

  /** While Redis is away every registration is accepted at its first try; soon after it is back all of them are in an inbox. */
  async function redisOutage(chance: SeededChance): Promise<void> {
    await hall.isWhole();
    const answers: { outcome: string; status: number; caseId: string }[] = [];
    await hall.losesRedisFor(OUTAGE_MS, async () => {
      const end = performance.now() + OUTAGE_MS;
      while (performance.now() < end) {
        const { outcome, status, body } = await day.registersOnce(chance);
        answers.push({ outcome, status, caseId: body.caseId });
        await pause(REGISTER_EVERY_MS);
      }
    });
    const back = performance.now();
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(answers.length).toBeGreaterThan(20);
    const { owner, name } = hall.databases;
    const ids = answers.map(({ caseId }) => caseId);
    const commits = owner.db(`${name}_history`).collection('commits');
    const delivered = { streamId: { $in: ids }, 'events.type': 'CaseDelivered' };
    await until(
      `${ids.length} cases registered while Redis was away to be routed and delivered`,
      async () => (await commits.distinct('streamId', delivered)).length === ids.length || undefined,
      { withinMs: ROUTED_WITHIN_MS, everyMs: 100 },
    );
    const ms = Math.round(performance.now() - back);
    tell(
      `Redis was away for ${OUTAGE_MS / 1000} s: ${ids.length} of ${ids.length} registered, all delivered ${ms} ms after its return`,
    );
  }

  function summary(): string {
    const { tally, lookedUp, notHandedOver } = day;
    const { surprises, ...counts } = tally;
    const { kills, flushes } = hall;
    return JSON.stringify({ kills, flushes, ...counts, surprises: surprises.length, lookedUp, notHandedOver });
  }
});
