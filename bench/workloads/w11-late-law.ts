import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BENCH_PASSWORD } from '../bench-institution.js';
import { BenchProcess } from '../bench-process.js';
import type { BenchRun } from '../bench-run.js';
import { KeepAliveClient } from '../keep-alive-client.js';
import { round } from '../measurement-line.js';
import { type Cost, endCost, type Roles, startCost } from '../process-cost.js';

/** Registrations a second at the desk, before and meanwhile. */
const PER_SECOND = 17;
const LOOK_EVERY_MS = 250;
const MOST_MS = 1_800_000;
const DAY_MS = 86_400_000;
/** Days ahead in which an open one to declare is looked for: every repeat declares another, inside the terms of the open cases. */
const DAYS_TRIED = 10;

interface Progress {
  readonly state: string;
  readonly affected: number;
  readonly left: number;
  readonly moved: number;
}

/** W11: a holiday is declared while open cases wait and the desk registers; how long until every case is counted by it, and what the desk feels. */
export async function lateLawWorkload(run: BenchRun): Promise<void> {
  const { seconds, repeat, open } = run.settings;
  const { product, door } = run;
  door.log(`Opening ${open} cases …`);
  const logFile = join(product.servers.folders.logs, 'load-open.log');
  await BenchProcess.run('load-open', product.script('bench/load-open', String(open)), product.env, logFile);
  const desk = { work: 'register', users: 0, seconds, perSecond: PER_SECOND } as const;
  for (let n = 1; n <= repeat; n += 1) {
    await run.once(run.labels('W11', 'product', 0, `open ${PER_SECOND}/s, before`), n, desk);
    const law = await LateLaw.signedIn((await run.target('product')).baseUrl);
    await run.once(
      run.labels('W11', 'product', 0, `open ${PER_SECOND}/s, ${open} cases counted anew`),
      n,
      desk,
      () => law.figures(),
      ({ roles }) => law.declare(roles),
    );
    law.close();
  }
}

/** One change of law, declared with the load and watched to its end. */
class LateLaw {
  private watching: Promise<Record<string, unknown>> | undefined;

  private constructor(
    private readonly client: KeepAliveClient,
    private readonly cookie: string,
  ) {}

  static async signedIn(baseUrl: string): Promise<LateLaw> {
    const client = new KeepAliveClient(baseUrl);
    const body = { username: 'supervision', password: BENCH_PASSWORD };
    const { status, headers } = await client.send({ method: 'POST', path: '/api/v1/sessions', body });
    const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
    if (status !== 201 || cookie === undefined) throw new Error(`supervision cannot sign in: ${status}`);
    return new LateLaw(client, cookie);
  }

  async declare(roles: Roles): Promise<void> {
    const cost = startCost(roles);
    const began = performance.now();
    await this.declareOpenDay();
    const declared = performance.now() - began;
    this.watching = this.watch(began, () => endCost(cost, roles, 0)).then((figures) => ({
      ...figures,
      declared_in_s: round(declared / 1_000),
    }));
    // Awaited in figures(), after the load; a failure before that must not end the process.
    this.watching.catch(() => undefined);
  }

  async figures(): Promise<Record<string, unknown>> {
    return { late_law: await this.watching };
  }

  close(): void {
    this.client.close();
  }

  private async declareOpenDay(): Promise<void> {
    for (let ahead = 1; ahead <= DAYS_TRIED; ahead += 1) {
      const date = new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
      const body = { date, name: 'Asueto de medición', acuerdo: 'Acuerdo de medición' };
      const headers = { cookie: this.cookie, 'idempotency-key': randomUUID() };
      const { status } = await this.client.send({ method: 'POST', path: '/api/v1/calendar/holidays', body, headers });
      if (status === 201) return;
      if (status !== 409) throw new Error(`the holiday was answered with ${status}`);
    }
    throw new Error(`no day of the next ${DAYS_TRIED} is open any more: begin with a fresh dataset`);
  }

  /**
   * Seconds from the request on: until each case was looked at once, and until nobody can rest on the older calendar. Processor time until
   * the first of them, with that of the desk, which is the same before.
   */
  private async watch(began: number, costNow: () => Cost): Promise<Record<string, unknown>> {
    let reached: number | undefined;
    let cost: Cost | undefined;
    while (performance.now() - began < MOST_MS) {
      const { state, affected, left, moved } = await this.progress();
      const seconds = (performance.now() - began) / 1_000;
      if (state !== 'waiting' && left === 0 && reached === undefined) [reached, cost] = [seconds, costNow()];
      if (state === 'finished' && reached !== undefined && cost !== undefined) {
        const perSecond = round(moved / reached);
        const cpu = Object.fromEntries(Object.entries(cost.cpu).map(([role, used]) => [role, round(used)]));
        const took = { cpu_s: cpu, cpu_share_of_others: round(cost.cpuShareOfOthers) };
        const ends = { reached_in_s: round(reached), finished_in_s: round(seconds), cases_per_s: perSecond };
        return { affected, moved, ...ends, ...took };
      }
      await pause(LOOK_EVERY_MS);
    }
    throw new Error('the open cases were not counted anew in half an hour');
  }

  private async progress(): Promise<Progress> {
    const headers = { cookie: this.cookie };
    const { status, body } = await this.client.send({ method: 'GET', path: '/api/v1/calendar', headers });
    if (status !== 200) throw new Error(`the calendar was answered with ${status}`);
    return (body as { recomputation: Progress }).recomputation;
  }
}
