import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, HttpCaller, type ProblemJson } from '../support/http-caller.js';
import type { AcksFile } from './acks-file.js';

const LONGEST_MS = 60_000;
const LONGEST_PAUSE_MS = 400;
/** Answers after which nobody knows what happened, or nothing did yet: the same key finds out. */
const AGAIN = new Set([408, 429, 502, 503, 504]);
/** What the day asks for although it must be refused: a key used again for something else, a step on a version that has passed. */
const PLANNED_REFUSALS = new Set(['key-reused', 'version-stale']);

export interface Wish {
  command: string;
  path: string;
  body?: object;
  /** Of the case, where the command is a step. */
  at?: { caseId: string; version: number };
  facts?: Readonly<Record<string, string>>;
  texts?: readonly string[];
  key?: string;
}

export interface Told {
  outcome: 'ok' | 'refused' | 'indeterminate';
  status: number;
  key: string;
  body: { caseId: string; version: number; status: string; folio: string; secretCode: string; code: string };
}

export interface Tally {
  ok: number;
  refused: number;
  /** Nobody found out, although they asked for a minute. */
  indeterminate: number;
  /** Nobody asked a second time. */
  givenUp: number;
  /** Tries beyond the first. */
  repeats: number;
  longestMs: number;
  byCommand: Record<string, number>;
  /** Answers that no client should ever see, e.g. a 500. */
  surprises: string[];
}

export function newTally(): Tally {
  return { ok: 0, refused: 0, indeterminate: 0, givenUp: 0, repeats: 0, longestMs: 0, byCommand: {}, surprises: [] };
}

/**
 * One person at two doors: what one API does not answer is asked of the other, under the same Idempotency-Key, until it is
 * known what became of it. Everything asked for and heard goes to the acks file.
 */
export class StubbornClient {
  private constructor(
    readonly id: string,
    readonly department: string | undefined,
    private readonly institution: string,
    private readonly doors: readonly HttpCaller[],
    private readonly acks: AcksFile,
    private readonly tally: Tally,
  ) {}

  static async signsIn(
    { username, password, origins }: { username: string; password: string; origins: readonly string[] },
    acks: AcksFile,
    tally: Tally,
  ): Promise<StubbornClient> {
    const doors = origins.map((origin) => new HttpCaller(origin));
    const [answer] = await Promise.all(
      doors.map((door) => door.post<{ staff: Account }>('/sessions', { username, password })),
    );
    if (answer?.status !== 201) throw new Error(`${username} could not sign in: ${answer?.text}`);
    const { id, institution, department } = answer.body.staff;
    return new StubbornClient(id, department, institution, doors, acks, tally);
  }

  /** Asks until it is known what became of it, for a minute at most. */
  async asks(wish: Wish): Promise<Told> {
    return this.pursues(wish, LONGEST_MS);
  }

  /** Asks once and never again: what became of a try without an answer stays unknown. */
  async asksOnce(wish: Wish): Promise<Told> {
    return this.pursues(wish, 0);
  }

  /** Reads, at whichever door answers; undefined when none does in time. */
  async reads<Body>(path: string): Promise<Answer<Body> | undefined> {
    return this.tries((door) => door.get<Body>(path));
  }

  async checksStatus(folio: string, code: string): Promise<Answer<{ folio: string }> | undefined> {
    return this.tries((door) =>
      door.call('POST', '/api/v1/public/status', { json: { folio, code, institution: this.institution } }),
    );
  }

  private async pursues(wish: Wish, forMs: number): Promise<Told> {
    const { command, at, facts = {}, texts = [], key = randomUUID() } = wish;
    const id = randomUUID();
    const { institution } = this;
    const principal = `staff/${this.id}`;
    const place = at && { caseId: at.caseId };
    await this.acks.sent({ id, command, key, institution, principal, ...place, facts, texts });
    const from = performance.now();
    let tries = 0;
    let answer: Answer<Told['body'] & ProblemJson> | undefined;
    do {
      if (tries > 0) await pause(Math.random() * LONGEST_PAUSE_MS);
      tries += 1;
      answer = await this.sends(wish, key);
      if (answer?.status === 500) this.tally.surprises.push(`${command}: 500 ${answer.text}`);
    } while (!isKnown(answer) && performance.now() - from < forMs);
    const ms = Math.round(performance.now() - from);
    const told = this.judged(answer, key);
    const { caseId: heardCaseId, version } = told.body;
    const heard = told.outcome === 'ok' && { heardCaseId, version };
    await this.acks.heard({ id, outcome: told.outcome, status: told.status, ...heard, tries, ms });
    this.count(wish, told, { tries, ms, gaveUp: forMs === 0 });
    return told;
  }

  private async sends({ path, body, at }: Wish, key: string): Promise<Answer<Told['body'] & ProblemJson> | undefined> {
    const headers = { 'idempotency-key': key, ...(at && { 'if-match': `"${at.version}"` }) };
    try {
      return await this.door().post<Told['body'] & ProblemJson>(path, body, headers);
    } catch {
      return undefined; // the process died, or nobody listens
    }
  }

  private judged(answer: Answer<Told['body'] & ProblemJson> | undefined, key: string): Told {
    const status = answer?.status ?? 0;
    const body = answer?.body ?? ({} as Told['body']);
    if (!isKnown(answer)) return { outcome: 'indeterminate', status, key, body };
    return { outcome: status < 300 ? 'ok' : 'refused', status, key, body };
  }

  private count(
    { command }: Wish,
    { outcome, status, body }: Told,
    { tries, ms, gaveUp }: { tries: number; ms: number; gaveUp: boolean },
  ): void {
    this.tally[outcome === 'indeterminate' && gaveUp ? 'givenUp' : outcome] += 1;
    this.tally.repeats += tries - 1;
    this.tally.longestMs = Math.max(this.tally.longestMs, ms);
    const name = `${command} ${outcome}${outcome === 'ok' ? '' : ` ${status}`}`;
    this.tally.byCommand[name] = (this.tally.byCommand[name] ?? 0) + 1;
    if (outcome === 'refused' && !PLANNED_REFUSALS.has(body.code))
      this.tally.surprises.push(`${command}: ${status} ${JSON.stringify(body)}`);
  }

  private async tries<Body>(ask: (door: HttpCaller) => Promise<Answer<Body>>): Promise<Answer<Body> | undefined> {
    const from = performance.now();
    while (performance.now() - from < LONGEST_MS) {
      try {
        const answer = await ask(this.door());
        if (!AGAIN.has(answer.status)) return answer;
      } catch {
        // The other door may answer.
      }
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
    return undefined;
  }

  private door(): HttpCaller {
    const door = this.doors[Math.floor(Math.random() * this.doors.length)];
    if (door === undefined) throw new Error('a client needs a door');
    return door;
  }
}

interface Account {
  id: string;
  institution: string;
  department?: string;
}

/** A 500 is asked again too: it says nothing about what happened. (It is a surprise all the same.) */
function isKnown(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.status < 500 && !AGAIN.has(answer.status);
}
