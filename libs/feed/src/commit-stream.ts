import { pause } from '@libs/batching';
import type { Commit } from '@libs/event-store';
import type { ChangeStream, ChangeStreamInsertDocument, Collection } from 'mongodb';
import { within } from './bounded.js';
import type { Unsealed } from './log-writer.js';

/** Never to change: a token is bound to the pipeline it came from. */
const PIPELINE = [{ $match: { operationType: 'insert' } }];
const AWAIT_MS = 1_000;
const ANSWER_MS = AWAIT_MS + 8_000;
/** Most commits of one answer; one that is full tells that more are waiting. */
const MOST_ANSWERED = 1_000;
/** Commits read ahead of sealing; further ones wait in the server's cursor. */
const MOST_BUFFERED = 4_000;

type CommitInserted = ChangeStreamInsertDocument<Commit>;

/** The change stream ended by itself (collection dropped or renamed). */
export class CommitStreamEnded extends Error {
  readonly code = 'commit-stream-ended';
}

/**
 * New commits in the order MongoDB took them. A question that waits for an answer is woken by every write to the server, whatever it
 * is about, so none is asked before the last answer is sealed: batches form by themselves under load, and a lone commit waits for nothing.
 */
export class CommitStream {
  private readonly changes: ChangeStream<Commit, CommitInserted>;
  private readonly over = new AbortController();
  private buffer: Unsealed[] = [];
  private failure: { error: Error } | undefined;
  private token: unknown;
  private onNews: (() => void) | undefined;
  private restUntil = 0;
  /** Resolves when what was answered last is sealed. */
  private sealed = Promise.resolve();
  private goOn: () => void = () => undefined;
  private idle: unknown;
  /** Last time the server answered, ms of `performance.now()`. */
  heardAt = performance.now();

  /** @param resumeAfter token of the last sealed commit; absent: from now on */
  constructor(
    commits: Collection<Commit>,
    resumeAfter?: unknown,
    private readonly answerMs = ANSWER_MS,
  ) {
    this.changes = commits.watch<Commit, CommitInserted>(PIPELINE, {
      maxAwaitTimeMS: AWAIT_MS,
      batchSize: MOST_ANSWERED,
      ...(resumeAfter === undefined ? {} : { resumeAfter }),
    });
    // The first answer of the server carries a token even when there is no change, well before tryNext() has waited for one.
    this.changes.once('resumeTokenChanged', (token) => {
      this.token ??= token;
      this.onNews?.();
    });
    void this.read();
  }

  /**
   * Resolves once the server has the stream: no commit after this moment is missed. Every commit up to `token` was there before.
   * Rejects when the stream cannot be had.
   */
  async opened(signal: AbortSignal): Promise<{ token: unknown }> {
    while (this.token === undefined && !signal.aborted) await this.news(signal);
    return { token: this.token };
  }

  /** When the oldest commit that waits here was recorded. */
  get oldest(): Date | undefined {
    return this.buffer[0]?.commit.recordedAt;
  }

  /** A token up to which there is nothing that was not taken; undefined while there is, or may be, something to take. */
  get idleToken(): unknown {
    return this.buffer.length === 0 ? this.idle : undefined;
  }

  /** What was taken is sealed. Leaves the server alone until then (`performance.now()`): each answer costs, however many commits it has. */
  rest(until: number): void {
    this.restUntil = until;
    this.goOn();
  }

  /** Waits until there are commits to take, or for an abort. Throws what ended the stream. */
  async some(signal: AbortSignal): Promise<void> {
    while (this.buffer.length === 0 && !signal.aborted) await this.news(signal);
  }

  /** Waits for commits and takes up to `most`; `rest` is to be called when they are sealed. Empty after an abort. Throws what ended the stream. */
  async take(most: number, signal: AbortSignal): Promise<Unsealed[]> {
    await this.some(signal);
    return signal.aborted ? [] : this.buffer.splice(0, most);
  }

  /** Ends the stream with `error`, thrown to whoever takes next once the commits already read are taken. */
  fail(error: Error): void {
    this.failure ??= { error };
    this.over.abort();
    this.goOn();
    this.onNews?.();
  }

  async close(): Promise<void> {
    this.over.abort();
    this.goOn();
    // The read under way ends by itself within AWAIT_MS; neither it nor a server that is gone must hold up the end.
    await within('closing the change stream', this.changes.close(), 2_000).catch(() => undefined);
  }

  private news(signal: AbortSignal): Promise<void> {
    if (this.failure) return Promise.reject(this.failure.error);
    return new Promise((resolve, reject) => {
      this.onNews = () => {
        signal.removeEventListener('abort', resolveOnAbort);
        this.onNews = undefined;
        if (this.failure) reject(this.failure.error);
        else resolve();
      };
      const resolveOnAbort = () => {
        this.onNews = undefined;
        resolve();
      };
      signal.addEventListener('abort', resolveOnAbort, { once: true });
    });
  }

  private async read(): Promise<void> {
    const { signal } = this.over;
    try {
      while (!signal.aborted) {
        await this.sealed;
        const rest = this.buffer.length >= MOST_BUFFERED ? 5 : this.restUntil - performance.now();
        if (rest > 0) await pause(rest, signal);
        else await this.readAnswer();
        this.heardAt = performance.now();
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async readAnswer(): Promise<void> {
    const first = await within('the change stream', this.changes.tryNext(), this.answerMs);
    this.idle = first ? undefined : this.changes.resumeToken;
    if (first) {
      await this.keepAll(first);
      this.onNews?.();
    } else if (this.changes.closed) {
      throw new CommitStreamEnded('the change stream of the commits has ended');
    }
  }

  /** The rest of an answer lies in memory; beyond it the next change would be asked for. */
  private async keepAll(first: CommitInserted): Promise<void> {
    let count = 0;
    let change: CommitInserted | null = first;
    while (change) {
      count += 1;
      this.buffer.push({ commit: change.fullDocument, token: change._id });
      this.token ??= change._id;
      change = this.changes.bufferedCount() > 0 ? await this.changes.tryNext() : null;
    }
    if (count < MOST_ANSWERED && !this.over.signal.aborted)
      this.sealed = new Promise((resolve) => {
        this.goOn = resolve;
      });
  }
}
