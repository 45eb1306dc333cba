import { pause, Rests } from '@libs/batching';
import { ObjectId } from 'mongodb';
import { CallTimedOut, within } from './bounded.js';
import { CommitStream } from './commit-stream.js';
import type { FeedContext } from './feed-context.js';
import { leaseRows } from './feed-collections.js';
import { historyLost } from './history-lost.js';
import { errorCode, keepTrying } from './keep-trying.js';
import { lateCommits } from './late-commits.js';
import { Lease } from './lease.js';
import { LogWriter, SEAL_BATCH } from './log-writer.js';
import type { RecentCommits } from './recent-commits.js';
import { SealerPlace } from './sealer-place.js';
import { recoverLog } from './sealer-recovery.js';

const SWEEP_MS = 10 * 60_000;
const FIRST_SWEEP_BACK_MS = 24 * 3_600_000;
const GAUGE_MS = 1_000;
const KEEP_PLACE_MS = 5_000;
/** So many resumptions in a row without an answer, and the commits are found by comparing instead. */
const MOST_SLOW_OPENINGS = 2;
/**
 * What is written to the log wakes every reader, so that a batch costs much and a commit in it little. After a batch the sealer rests
 * for as many times as long as that took: commits gather the more, the busier the machine is. One that comes alone is sealed at once.
 */
const PACE = { times: 4, longestMs: 60 };
/** The stream is read again so long before the rest is over, that what came meanwhile is there when it is. */
const READ_AHEAD_MS = 4;

export interface SealerOptions {
  /** Without the lease several sealers race, which is wasteful but safe. For tests. */
  useLease?: boolean;
  sweepMs?: number;
  keepPlaceMs?: number;
  /** Longest the change stream may take to answer, ms. */
  answerMs?: number;
}

class StreamWithholds extends Error {
  readonly code = 'stream-withholds';
}

/**
 * Gives every commit its place: tails the commits' change stream and writes `log`. Any number may run; the lease makes one
 * of them work. It holds no state but the tail of the log, survives the loss of MongoDB or of the stream, and never ends by itself.
 */
export class Sealer {
  private readonly writer: LogWriter;
  private readonly lease: Lease;
  private over = new AbortController();
  private running: Promise<void>[] = [];
  private stream: CommitStream | undefined;
  private sweptUpTo: Date | undefined;
  private readonly place: SealerPlace;
  private sealing = false;
  private slowOpenings = 0;

  constructor(
    private readonly context: FeedContext,
    recent: RecentCommits,
    private readonly options: SealerOptions = {},
  ) {
    this.writer = new LogWriter(context, recent);
    this.place = new SealerPlace(context);
    this.lease = new Lease(leaseRows(context.db), 'sealer', context.owner);
  }

  start(): void {
    this.over = new AbortController();
    const { signal } = this.over;
    this.running = [
      keepTrying(this.context, 'sealer', signal, () => this.withLease(signal)),
      this.keepGauge(signal),
      this.keepSweeping(signal),
      this.keepPlace(signal),
    ];
  }

  /** Ends after the batch under way; the lease is free at once. */
  async stop(): Promise<void> {
    this.over.abort();
    await Promise.all(this.running);
  }

  /**
   * The safety net: seals commits the change stream has withheld for more than a minute, and raises the alarm for each.
   * @param since how far back to look; default: where the last sweep ended, at first one day
   * @returns how many there were
   */
  async sweep(since?: Date): Promise<number> {
    const { history, clock, metrics, log } = this.context;
    const now = clock.now();
    const back = new Date((this.sweptUpTo?.getTime() ?? now.getTime() - FIRST_SWEEP_BACK_MS) - SWEEP_MS);
    const late = await lateCommits(history, since ?? back, now);
    if (late.length > 0) {
      const { position: afterPosition, token } = await this.writer.tail();
      const note = { _id: new ObjectId(), kind: 'late-commits' as const, at: now, afterPosition, sealed: late.length };
      await within('note of late commits', history.notes.insertOne(note));
      // They carry the tail's token: resuming there tells the commits since once more, which does no harm.
      await this.writer.seal(late.map((commit) => ({ commit, token })));
      metrics.add('feed_late_commits', late.length);
      log.error('commits were found that the change stream never told of', { count: late.length, afterPosition });
      this.stream?.fail(new StreamWithholds('the change stream withholds commits and is opened anew'));
    }
    this.sweptUpTo = now;
    return late.length;
  }

  private async withLease(signal: AbortSignal): Promise<void> {
    if (this.options.useLease === false) return this.session(signal);
    await this.lease.whileHeld(signal, (held) => this.session(held));
  }

  private async session(signal: AbortSignal): Promise<void> {
    this.writer.forget();
    this.sealing = false;
    const stream = await this.openStream(signal);
    try {
      const rests = new Rests(PACE);
      while (!signal.aborted) {
        await stream.some(signal);
        await rests.over(signal);
        const began = performance.now();
        this.sealing = true;
        await this.writer.seal(await stream.take(SEAL_BATCH, signal));
        this.sealing = false;
        rests.after(began);
        stream.rest(rests.until - READ_AHEAD_MS);
      }
    } finally {
      this.stream = undefined;
      await stream.close();
    }
  }

  /** Where the log ends; or, when that is not possible, from now on with all before it recovered. */
  private async openStream(signal: AbortSignal): Promise<CommitStream> {
    const { position, token: ofTail } = await this.writer.tail();
    let cause = position === 0 ? 'first-start' : 'no-token';
    if (ofTail !== null && ofTail !== undefined) {
      const resumed = this.watch((await this.place.after(position)) ?? ofTail);
      try {
        await resumed.opened(signal);
        this.slowOpenings = 0;
        return resumed;
      } catch (error) {
        await resumed.close();
        if (!historyLost(error) && !this.tooSlow(error)) throw error;
        cause = errorCode(error);
      }
    }
    const live = this.watch();
    try {
      const { token: liveToken } = await live.opened(signal);
      await recoverLog(this.context, this.writer, { cause, token: liveToken, signal });
      return live;
    } catch (error) {
      await live.close();
      throw error;
    }
  }

  /** The server would have to read more of its oplog than it gets time for, today and at each further try. */
  private tooSlow(error: unknown): boolean {
    if (!(error instanceof CallTimedOut)) return false;
    this.slowOpenings += 1;
    return this.slowOpenings >= MOST_SLOW_OPENINGS;
  }

  private watch(token?: unknown): CommitStream {
    this.stream = new CommitStream(this.context.history.commits, token, this.options.answerMs);
    return this.stream;
  }

  private async keepSweeping(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(this.options.sweepMs ?? SWEEP_MS, signal);
      if (signal.aborted || !this.stream) continue;
      await this.sweep().catch((error: unknown) => {
        this.context.metrics.add('feed_failures', 1, 'sealer sweep');
        this.context.log.warn('the sweep for late commits failed', { code: errorCode(error) });
      });
    }
  }

  private async keepPlace(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(this.options.keepPlaceMs ?? KEEP_PLACE_MS, signal);
      const token = this.sealing ? undefined : this.stream?.idleToken;
      if (token === undefined) continue;
      await this.savePlace(token).catch((error: unknown) => {
        this.context.log.warn('the place of the sealer could not be kept', { code: errorCode(error) });
      });
    }
  }

  /** What is sealed between the two looks lies after the token: it is told once more then, which does no harm. */
  private async savePlace(token: unknown): Promise<void> {
    const { position } = await this.writer.tail();
    await this.place.save(position, token);
  }

  // Also while nothing comes: a stream the server no longer answers must show as age, not as silence.
  private async keepGauge(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(GAUGE_MS, signal);
      const oldest = this.stream?.oldest;
      const silent = this.stream ? performance.now() - this.stream.heardAt : 0;
      const age = oldest ? this.context.clock.now().getTime() - oldest.getTime() : silent > 3_000 ? silent : 0;
      this.context.metrics.set('feed_oldest_unsealed_ms', Math.max(0, Math.round(age)));
    }
  }
}
