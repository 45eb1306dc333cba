import type { Principal } from '@libs/identity';
import { SessionResolver } from '@libs/identity';
import { Problem, Unavailable } from '@libs/problem-details';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PassThrough, type Readable } from 'node:stream';
import { ChangeFollower, type Listener } from './change-follower.js';
import type { CaseMove } from './domain/case-move.js';
import { heardBy } from './heard.js';

interface OpenStream {
  readonly principal: Principal;
  readonly out: PassThrough;
}

/** A session has a few windows; a browser would not open more than six to one server, and needs some of them for everything else. */
const MOST_OF_A_SESSION = 4;
const MOST_OF_A_PROCESS = 2_000;
/** All sessions that listen are looked at together this often, ms: one that ends is cut off within a second. */
const CHECK_MS = 400;
/** Whether a session still holds cannot be told for so long: it is cut off too, ms. */
const LONGEST_UNCHECKED_MS = 10_000;
const BEAT_MS = 15_000;
const LAST_WORDS_MS = 300;
/** Unread bytes after which somebody is taken not to read at all. */
const MOST_UNREAD = 64 * 1024;

/** Everybody who listens for changes in this process. */
@Injectable()
export class OpenStreams implements Listener, OnModuleDestroy {
  private readonly streams = new Set<OpenStream>();
  private position: number | undefined;
  private timers: NodeJS.Timeout[] = [];
  private isClosing = false;
  private checkedAt = 0;
  private checking = false;

  constructor(
    private readonly follower: ChangeFollower,
    private readonly sessions: SessionResolver,
  ) {}

  /** @throws Problem 429 when the session listens often enough already; Unavailable when the process does, or is about to end */
  open(principal: Principal): Readable {
    if (this.isClosing || this.streams.size >= MOST_OF_A_PROCESS) throw new Unavailable('too-many-streams', 5);
    const own = [...this.streams].filter((stream) => stream.principal.sessionId === principal.sessionId);
    if (own.length >= MOST_OF_A_SESSION)
      throw new Problem(429, 'too-many-streams', 'This session listens for changes in as many places as it may.');
    const out = new PassThrough();
    const stream: OpenStream = { principal, out };
    this.streams.add(stream);
    const forget = () => this.forget(stream);
    out.on('close', forget).on('error', forget);
    out.write('retry: 3000\n\n');
    if (this.streams.size === 1) this.begin();
    else if (this.position !== undefined) say(out, 'ready', this.position, {});
    return out;
  }

  begins(position: number): void {
    this.position = position;
    for (const { out } of this.streams) say(out, 'ready', position, {});
  }

  moved(view: string, moves: readonly CaseMove[]): void {
    // Whoever stands to cases in the same way hears the same.
    const told = new Map<string, ReturnType<typeof heardBy>>();
    for (const { principal, out } of this.streams) {
      const { institution, role, department = '' } = principal;
      const standing = `${institution}/${role}/${department}`;
      if (!told.has(standing)) told.set(standing, heardBy(principal, moves));
      const heard = told.get(standing);
      if (heard) say(out, 'moved', heard.position, { view, ...heard });
    }
  }

  /** Before the server stops listening: it would wait for streams that never end. */
  onModuleDestroy(): void {
    this.isClosing = true;
    for (const { out } of this.streams) finish(out);
    this.end();
  }

  private begin(): void {
    this.checkedAt = performance.now();
    this.timers = [
      setInterval(() => void this.check(), CHECK_MS),
      setInterval(() => this.streams.forEach(({ out }) => out.write('event: beat\ndata: {}\n\n')), BEAT_MS),
    ];
    this.follower.start(this);
  }

  private end(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    this.position = undefined;
    this.follower.stop();
  }

  private forget(stream: OpenStream): void {
    if (this.streams.delete(stream) && this.streams.size === 0) this.end();
  }

  /** Whose session ended, or whose rights are others now, comes again and is let in by what holds then, or not at all. */
  private async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    const streams = [...this.streams];
    try {
      const ids = [...new Set(streams.map(({ principal }) => principal.sessionId))];
      const found = await this.sessions.resolve(ids);
      const now = new Map(ids.map((id, at) => [id, found[at]]));
      for (const { principal, out } of streams) if (!holds(principal, now.get(principal.sessionId))) finish(out);
      this.checkedAt = performance.now();
    } catch {
      // The database does not answer: what was seen last holds for a moment, and no longer.
      if (performance.now() - this.checkedAt > LONGEST_UNCHECKED_MS) for (const { out } of streams) finish(out);
    } finally {
      this.checking = false;
    }
  }
}

function holds(before: Principal, now: Principal | undefined): boolean {
  return (
    now !== undefined &&
    now.due === undefined &&
    now.institution === before.institution &&
    now.role === before.role &&
    now.department === before.department
  );
}

/** Ends it for whoever reads; whoever does not is hung up on. */
function finish(out: PassThrough): void {
  out.end();
  setTimeout(() => out.destroy(), LAST_WORDS_MS).unref();
}

function say(out: PassThrough, event: string, id: number, data: object): void {
  if (out.writableLength > MOST_UNREAD) out.destroy();
  else out.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}
