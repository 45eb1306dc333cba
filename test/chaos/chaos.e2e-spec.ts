import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/until.js';
import { AcksFile } from './acks-file.js';
import { BesiegedTownHall } from './besieged-town-hall.js';
import { BusyDay } from './busy-day.js';
import { CopiedDatabases } from './copied-databases.js';
import { DISTURBANCES } from './disturbances.js';
import { leaveEvidence } from './evidence.js';
import { aStorm, described } from './fault-plan.js';
import { comesToRest } from './quiet.js';
import { runChecker } from './run-checker.js';
import { SeededChance } from '../support/seeded-chance.js';

const MINUTES = Number(process.env['CHAOS_MINUTES'] ?? 0);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const PEOPLE = 16;
const KILLS_A_STORM = 11;
const OUTAGE_MS = 10_000;
const REGISTER_EVERY_MS = 100;
const LEAST_REGISTRATIONS = 20;
const ROUTED_WITHIN_MS = 30_000;
const QUIET_WITHIN_MS = 60_000;
const SPECS = 2;
/** So many copies are disturbed at a time. */
const COPIES = 2;
/** Whether any command is left without an answer depends on the moment of a kill. */
const MAY_HAVE_NOTHING_TO_LOOK_AT = 'unanswered commands are there once or not at all';

/** Straight to the terminal, since a run that ends badly must still have told its seed. */
function tell(line: string): void {
  process.stdout.write(`chaos: ${line}\n`);
}

describe('a town hall under fire', () => {
  let folder: string;
  let acks: AcksFile;
  let hall: BesiegedTownHall;
  let day: BusyDay;
  let copies: CopiedDatabases[] = [];
  let green = 0;

  beforeAll(async () => {
    tell(`seed ${SEED} (SEED=${SEED} has the same faults again, CHAOS_MINUTES=60 has more of them)`);
    folder = await mkdtemp(join(tmpdir(), 'ventanilla-chaos-'));
    acks = await AcksFile.create(join(folder, 'acks.jsonl'));
    hall = await BesiegedTownHall.opens();
    day = await BusyDay.begins(hall.origins, acks, SEED);
  });

  afterAll(async () => {
    try {
      await day?.ends();
      await Promise.all(copies.map((copy) => copy.drop()));
      if (green < SPECS && hall) {
        await leaveEvidence(hall, acks.path, folder);
        tell(`seed ${SEED} failed: faults, acks, logs, verdict and databases are in ${folder}`);
      }
    } finally {
      await hall?.close();
      await acks?.close();
    }
    if (green === SPECS) await rm(folder, { recursive: true, force: true });
  });

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
      const { quietMs, endedMs } = await comesToRest(hall, QUIET_WITHIN_MS);
      tell(`all had followed ${quietMs} ms after the last command, and the processes ended ${endedMs} ms later`);

      const { ownerUri, name } = hall.databases;
      const { exitCode, complaints, checked } = await runChecker({ mongo: ownerUri, db: name, acks: acks.path });
      tell(`in all: ${summary()}; ${checked.size} invariants looked at`);
      const { surprises, indeterminate } = day.tally;
      const { unseen, broken } = day;
      const { lostByThemselves } = hall;
      expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: [] });
      expect({ surprises, indeterminate, unseen, broken, lostByThemselves }).toEqual({
        surprises: [],
        indeterminate: 0,
        unseen: [],
        broken: [],
        lostByThemselves: [],
      });
      // All of it means nothing where nothing was done.
      const idle = [...checked].filter(([, count]) => count === 0).map(([invariant]) => invariant);
      expect(idle.filter((invariant) => invariant !== MAY_HAVE_NOTHING_TO_LOOK_AT)).toEqual([]);
      expect(Object.values(hall.kills).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20);
      expect(Math.min(...Object.values(hall.kills))).toBeGreaterThan(0);
      expect(hall.flushes).toBeGreaterThanOrEqual(4);
      expect(day.tally.ok).toBeGreaterThan(200);
      green += 1;
    },
    (MINUTES + 8) * 60_000,
  );

  it('would have noticed: every disturbance of a copy is found', async () => {
    const { owner, ownerUri, name } = hall.databases;
    const numbers = Array.from({ length: COPIES }, (_, number) => number);
    copies = await Promise.all(numbers.map((number) => CopiedDatabases.of(owner, name, acks.path, number)));
    const judged = ({ name: db, acks: file, at }: CopiedDatabases) =>
      runChecker({ mongo: ownerUri, db, acks: file, at });
    const [undisturbed] = await Promise.all(copies.map(judged));
    expect(undisturbed?.complaints).toEqual([]);
    const unnoticed: string[] = [];
    const left = DISTURBANCES.values();
    const disturb = async (copy: CopiedDatabases) => {
      for (const { what, noticedAs, happensTo } of left) {
        await happensTo(copy);
        const { exitCode, failed, output } = await judged(copy);
        await copy.restore();
        if (exitCode !== 1 || !failed.includes(noticedAs)) unnoticed.push(`${what}: ${output}`);
      }
    };
    await Promise.all(copies.map(disturb));
    expect(unnoticed).toEqual([]);
    // Nothing is left of them that could have made the checker complain for another reason.
    expect((await Promise.all(copies.map(judged))).flatMap(({ complaints }) => complaints)).toEqual([]);
    const proven = new Set(DISTURBANCES.map(({ noticedAs }) => noticedAs));
    expect([...(undisturbed?.checked.keys() ?? [])].filter((invariant) => !proven.has(invariant))).toEqual([]);
    tell(`${DISTURBANCES.length} disturbances noticed, at least one for each of ${proven.size} invariants`);
    green += 1;
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
      // On a busy machine Redis stays away until enough have been asked for.
      while (performance.now() < end || answers.length < LEAST_REGISTRATIONS) {
        const { outcome, status, body } = await day.registersOnce(chance);
        answers.push({ outcome, status, caseId: body.caseId });
        await pause(REGISTER_EVERY_MS);
      }
    });
    const back = performance.now();
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
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
    const { kills, flushes, emptied } = hall;
    return JSON.stringify({ kills, flushes, emptied, ...counts, surprises: surprises.length, lookedUp, notHandedOver });
  }
});
