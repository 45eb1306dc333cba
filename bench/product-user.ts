import { setTimeout as pause } from 'node:timers/promises';
import { ACCOUNTS_USED, BENCH_PASSWORD, clerkName, officerName, PLACE, PROCEDURE } from './bench-institution.js';
import { KeepAliveClient, type Answer, type Call } from './keep-alive-client.js';
import { type LoadRecorder, RoutingLag } from './load-recorder.js';
import type { LoadSpec } from './load-spec.js';
import { Random } from './random.js';
import { CALM_SHARES, CATEGORIES_PER_DEPARTMENT, DEPARTMENTS, matterOf } from './town.js';
import { bodyText, citizenOf, noteText, subjectText } from './town-text.js';

const ROUTED_WITHIN_MS = 30_000;
const API = '/api/v1';
const WORDS = ['bache', 'fuga', 'lampara', 'arbol', 'basura', 'coladera', 'munoz', 'garcia', 'pena'] as const;

/** Cookies of the accounts that the load is done with, signed in once and shared by the users. */
interface Sessions {
  readonly clerks: readonly string[];
  /** By department, then by account. */
  readonly officers: readonly (readonly string[])[];
}

interface Versioned {
  readonly caseId: string;
  readonly version: number;
}

interface CaseSeen {
  readonly version: number;
  readonly state: { readonly delivered?: boolean };
}

interface PageSeen {
  readonly rows: readonly { readonly caseId: string }[];
  readonly next?: string;
}

/** Users of the product, each with a connection of its own; the accounts are signed in first. */
export async function enrolProductUsers(spec: LoadSpec, recorder: LoadRecorder): Promise<ProductUser[]> {
  const sessions = await signIn(spec.baseUrl);
  const lag = new RoutingLag();
  return Array.from({ length: spec.users }, (_, index) => new ProductUser(spec, index, sessions, recorder, lag));
}

async function signIn(baseUrl: string): Promise<Sessions> {
  const client = new KeepAliveClient(baseUrl);
  const cookieOf = async (username: string): Promise<string> => {
    const call: Call = { method: 'POST', path: `${API}/sessions`, body: { username, password: BENCH_PASSWORD } };
    const { status, headers, body } = await client.send(call);
    const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
    if (status !== 201 || cookie === undefined)
      throw new Error(`${username} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return cookie;
  };
  const clerks: string[] = [];
  for (let n = 0; n < ACCOUNTS_USED; n += 1) clerks.push(await cookieOf(clerkName(n)));
  const officers: string[][] = [];
  for (let department = 0; department < DEPARTMENTS.length; department += 1) {
    const own: string[] = [];
    for (let n = 0; n < ACCOUNTS_USED; n += 1) own.push(await cookieOf(officerName(department, n)));
    officers.push(own);
  }
  client.close();
  return { clerks, officers };
}

/** A user of the product through its HTTP door: a clerk at the desk and an officer of whichever department the case goes to. */
export class ProductUser {
  private readonly random: Random;
  private readonly client: KeepAliveClient;

  constructor(
    private readonly spec: LoadSpec,
    private readonly index: number,
    private readonly sessions: Sessions,
    private readonly recorder: LoadRecorder,
    private readonly lag: RoutingLag,
  ) {
    this.random = new Random(spec.seed + Math.imul(index + 1, 7_919));
    this.client = new KeepAliveClient(spec.baseUrl);
  }

  async work(): Promise<void> {
    const began = performance.now();
    switch (this.spec.work) {
      case 'lifecycle':
        await this.lifecycle();
        break;
      case 'register':
        await this.register(this.random.weighted(CALM_SHARES));
        break;
      case 'worklist':
        await this.worklist();
        break;
      case 'search':
        await this.timed('search', this.clerk, { method: 'GET', path: `${API}/cases?q=${this.random.pick(WORDS)}` });
        break;
      case 'case-file':
        await this.caseFile();
        break;
      case 'screen':
        throw new Error('a screen is opened by a ScreenUser');
    }
    this.recorder.whole(performance.now() - began);
  }

  close(): void {
    this.client.close();
  }

  private async lifecycle(): Promise<void> {
    const department = this.random.weighted(CALM_SHARES);
    const registered = await this.register(department);
    const id = registered.caseId;
    const version = await this.routed(registered);
    const officer = this.officer(department);
    const taken = await this.step('take', officer, `/cases/${id}/accept`, version);
    const noted = await this.step('note', officer, `/cases/${id}/notes`, taken, {
      visibility: 'internal',
      text: noteText(this.random),
    });
    await this.step('resolve', officer, `/cases/${id}/answer`, noted, {
      outcome: 'favourable',
      text: bodyText(this.random),
    });
  }

  private async register(department: number): Promise<Versioned> {
    const category = Math.floor(CATEGORIES_PER_DEPARTMENT * this.random.next() ** 2);
    const body = {
      procedure: PROCEDURE,
      matter: matterOf(department, category),
      place: PLACE,
      channel: 'desk',
      subject: subjectText(this.random),
      description: bodyText(this.random),
      applicant: citizenOf(this.random.below(200_000)),
    };
    const headers = { 'idempotency-key': this.random.uuid() };
    const answer = await this.timed('register', this.clerk, {
      method: 'POST',
      path: `${API}/petitions`,
      body,
      headers,
    });
    return answer.body as Versioned;
  }

  /** Waits until the department's queue has handed the case over; answers its version then. */
  private async routed({ caseId, version: registered }: Versioned): Promise<number> {
    const began = performance.now();
    let known = registered;
    let wait = this.lag.expected();
    while (performance.now() - began < ROUTED_WITHIN_MS) {
      await pause(wait);
      this.recorder.probe();
      const headers = { 'if-none-match': `"${known}"` };
      const { status, body } = await this.call(this.clerk, { method: 'GET', path: `${API}/cases/${caseId}`, headers });
      if (status !== 304) {
        const { state, version } = body as CaseSeen;
        if (state.delivered === true) {
          this.lag.saw(performance.now() - began);
          this.recorder.step('routed', performance.now() - began);
          return version;
        }
        known = version;
      }
      wait = this.lag.again();
    }
    throw new Error(`a case was not delivered within ${ROUTED_WITHIN_MS} ms`);
  }

  /** A page of a department's list: the one asked for, reached through the pages before it, which are not timed. */
  private async worklist(): Promise<void> {
    const department = this.random.weighted(CALM_SHARES);
    const officer = this.officer(department);
    const filter = this.spec.filter === undefined ? '' : `&filter=${this.spec.filter}`;
    const narrow = this.spec.narrow === undefined ? '' : `&${this.spec.narrow}`;
    const base = `${API}/departments/${DEPARTMENTS[department]?.code ?? ''}/inbox?limit=50${filter}${narrow}`;
    let cursor = '';
    for (let page = 1; page < (this.spec.page ?? 1); page += 1) {
      const { next } = (await this.call(officer, { method: 'GET', path: base + cursor })).body as PageSeen;
      if (next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    const answer = await this.timed('worklist', officer, { method: 'GET', path: base + cursor });
    this.recorder.step('rows', (answer.body as PageSeen).rows.length);
  }

  private async caseFile(): Promise<void> {
    const department = this.random.weighted(CALM_SHARES);
    const officer = this.officer(department);
    const path = `${API}/departments/${DEPARTMENTS[department]?.code ?? ''}/inbox?limit=20`;
    const { rows } = (await this.call(officer, { method: 'GET', path })).body as PageSeen;
    const chosen = rows[this.random.below(rows.length)];
    if (chosen !== undefined)
      await this.timed('case-file', officer, { method: 'GET', path: `${API}/cases/${chosen.caseId}` });
  }

  private async step(name: string, cookie: string, path: string, version: number, body?: unknown): Promise<number> {
    const headers = { 'idempotency-key': this.random.uuid(), 'if-match': `"${version}"` };
    const answer = await this.timed(name, cookie, {
      method: 'POST',
      path: API + path,
      headers,
      ...(body !== undefined && { body }),
    });
    return (answer.body as { version: number }).version;
  }

  private get clerk(): string {
    return this.sessions.clerks[this.index % ACCOUNTS_USED] ?? '';
  }

  private officer(department: number): string {
    return this.sessions.officers[department]?.[this.index % ACCOUNTS_USED] ?? '';
  }

  private async timed(step: string, cookie: string, call: Call): Promise<Answer> {
    const answer = await this.call(cookie, call);
    this.recorder.step(step, answer.ms);
    return answer;
  }

  private async call(cookie: string, call: Call): Promise<Answer> {
    const answer = await this.client.send({ ...call, headers: { cookie, ...call.headers } });
    if (answer.status >= 300 && answer.status !== 304)
      throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
