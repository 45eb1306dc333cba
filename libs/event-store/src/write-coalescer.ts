import { type Pace, Rests } from '@libs/batching';
import { BSON, type Collection, MongoBulkWriteError } from 'mongodb';
import type { Commit } from './commit.js';
import { CommitIndeterminate, CommitTooLarge, StoreOverloaded, StoreUnavailable } from './errors.js';

export type AppendOutcome = 'appended' | 'version-taken' | 'command-known';

interface Waiting {
  commit: Commit;
  bytes: number;
  resolve: (outcome: AppendOutcome) => void;
  reject: (error: unknown) => void;
  forget: () => void;
}

export interface CoalescerLimits {
  /** Commits in one batch. */
  batch: number;
  /** BSON bytes in one batch. */
  batchBytes: number;
  /** BSON bytes of one commit. */
  commitBytes: number;
  /** Commits that may wait; the next is refused. */
  waiting: number;
  /** Milliseconds until a sent batch without an answer is called indeterminate. */
  answerMs: number;
  /** Rest between batches that are not full. */
  pace: Pace;
}

export const COALESCER_LIMITS: CoalescerLimits = {
  batch: 200,
  batchBytes: 8 * 1024 * 1024,
  commitBytes: 1024 * 1024,
  waiting: 5_000,
  answerMs: 4_000,
  pace: { times: 1, longestMs: 12 },
};

const DUPLICATE_KEY = 11_000;

/**
 * Sends commits to MongoDB. While one insert is in flight, and for as long again, further commits gather and leave together, so that
 * the journal's sync and the round trip are shared; a lone commit leaves at once. Each commit succeeds or conflicts alone: the insert is
 * unordered and there is no transaction (BENCH.md 2).
 */
export class WriteCoalescer {
  private waiting: Waiting[] = [];
  private inFlight = false;
  private readonly rests: Rests;

  constructor(
    private readonly commits: Pick<Collection<Commit>, 'insertMany'>,
    private readonly limits: CoalescerLimits = COALESCER_LIMITS,
  ) {
    this.rests = new Rests(limits.pace);
  }

  /** @param signal withdraws the commit as long as it was not sent; afterwards it changes nothing */
  append(commit: Commit, signal?: AbortSignal): Promise<AppendOutcome> {
    const bytes = BSON.calculateObjectSize(commit);
    if (bytes > this.limits.commitBytes) return Promise.reject(new CommitTooLarge(bytes, this.limits.commitBytes));
    if (this.waiting.length >= this.limits.waiting)
      return Promise.reject(new StoreOverloaded('too many commits are waiting'));
    if (signal?.aborted) return Promise.reject(withdrawn());
    return new Promise((resolve, reject) => {
      const withdraw = () => {
        const at = this.waiting.indexOf(entry);
        if (at < 0) return;
        this.waiting.splice(at, 1);
        reject(withdrawn());
      };
      const entry: Waiting = {
        commit,
        bytes,
        resolve,
        reject,
        forget: () => signal?.removeEventListener('abort', withdraw),
      };
      signal?.addEventListener('abort', withdraw, { once: true });
      this.waiting.push(entry);
      if (!this.inFlight) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.inFlight = true;
    await Promise.resolve();
    while (this.waiting.length > 0) {
      if (this.waiting.length < this.limits.batch) await this.rests.over();
      const batch = this.nextBatch();
      // All that waited may have been withdrawn.
      if (batch.length > 0) await this.send(batch);
    }
    this.inFlight = false;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const entry of this.waiting) {
      if (count === this.limits.batch || (count > 0 && bytes + entry.bytes > this.limits.batchBytes)) break;
      bytes += entry.bytes;
      count += 1;
    }
    const batch = this.waiting.splice(0, count);
    for (const entry of batch) entry.forget();
    return batch;
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    const documents = batch.map(({ commit }) => commit);
    const began = performance.now();
    try {
      await bounded(this.commits.insertMany(documents, { ordered: false }), this.limits.answerMs);
      for (const { resolve } of batch) resolve('appended');
    } catch (error) {
      if (error instanceof MongoBulkWriteError) settleEach(batch, error);
      else for (const { reject } of batch) reject(indeterminate(error));
    }
    this.rests.after(began);
  }
}

/**
 * Success means neither a write error nor a write-concern error, where the server answered with one of them. The driver tells what befell it
 * on the way (no connection to be had, a lost one, an answer to the whole command) as a failed bulk too, of which no single write failed:
 * that says nothing of any of them.
 */
function settleEach(batch: readonly Waiting[], error: MongoBulkWriteError): void {
  const writeErrors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  const failed = new Map(writeErrors.map((writeError) => [writeError.index, writeError]));
  const unconfirmed = failed.size === 0 || error.result.getWriteConcernError() !== undefined;
  batch.forEach(({ resolve, reject }, at) => {
    const failure = failed.get(at);
    if (failure === undefined) {
      if (unconfirmed) reject(indeterminate(error));
      else resolve('appended');
      return;
    }
    const outcome = failure.code === DUPLICATE_KEY ? duplicateOf(failure.errmsg ?? '') : undefined;
    if (outcome === undefined) reject(new StoreUnavailable(`the commit was not written (code ${failure.code})`));
    else resolve(outcome);
  });
}

function duplicateOf(message: string): AppendOutcome | undefined {
  if (message.includes('index: stream_version')) return 'version-taken';
  if (message.includes('index: stream_command')) return 'command-known';
  // The driver sent the batch again after a lost answer: the same _id means that our own first sending arrived.
  if (message.includes('index: _id_')) return 'appended';
  return undefined;
}

function withdrawn(): StoreUnavailable {
  return new StoreUnavailable('the time for this request ran out before its commit was sent; nothing was written');
}

function indeterminate(cause: unknown): CommitIndeterminate {
  return new CommitIndeterminate('no answer whether the commit was written; the same Idempotency-Key resolves it', {
    cause,
  });
}

async function bounded<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    // The late answer, if one comes, has no reader any more.
    promise.catch(() => undefined);
  }
}
