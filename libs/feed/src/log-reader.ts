import type { HistoryCollections } from '@libs/event-store';
import { CALL_MS, within } from './bounded.js';
import { RecentCommits } from './recent-commits.js';
import type { SealedCommit } from './sealed-commit.js';

/** Most commits a page has. */
export const PAGE = 500;

const SHORTEST_POLL_MS = 25;
const LONGEST_POLL_MS = 250;

/** The log has a hole, or names a commit that is not there: the history was restored badly or tampered with. */
export class LogBroken extends Error {
  readonly code = 'log-broken';

  constructor(position: number, what: string) {
    super(`position ${position}: ${what}`);
    this.name = new.target.name;
  }
}

/** Reads the history in its sealed order. One instance serves all readers of a process and lets them share pages. */
export class LogReader {
  private readonly inFlight = new Map<string, Promise<SealedCommit[]>>();
  private polling: Promise<void> | undefined;
  private pollMs = SHORTEST_POLL_MS;
  /** Pages read from the log, for this process or another had sealed them. */
  private fetched = 0;
  /** Where the last poll found the end of the log. */
  private quietAt: number | undefined;

  constructor(
    private readonly history: HistoryCollections,
    readonly recent = new RecentCommits(),
  ) {}

  /** Position of the newest sealed commit, 0 when nothing is sealed. */
  async tail(): Promise<number> {
    const find = this.history.log.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 }, maxTimeMS: CALL_MS });
    return (await within('tail of the log', find))?._id ?? 0;
  }

  /**
   * How long the commit after `position` has been waiting to be read, ms; 0 when there is none.
   * @param now ms since the epoch by the clock that also dates sealing
   */
  async lagMs(position: number, now: number): Promise<number> {
    const find = this.history.log.findOne({ _id: position + 1 }, { projection: { sealedAt: 1 }, maxTimeMS: CALL_MS });
    const next = await within('lag in the log', find);
    return next ? Math.max(0, now - next.sealedAt.getTime()) : 0;
  }

  /** What follows `after` in dense order; empty at the end of the log. @throws LogBroken */
  async page(after: number, limit = PAGE): Promise<readonly SealedCommit[]> {
    const known = this.recent.after(after, limit);
    if (known.length > 0) return known;
    const key = `${after}+${limit}`;
    const flying = this.inFlight.get(key);
    if (flying) return flying;
    const query = this.fetch(after, limit).finally(() => this.inFlight.delete(key));
    this.inFlight.set(key, query);
    return query;
  }

  /** As `page`, but waits up to `patienceMs` for something to follow. Empty when nothing did or `signal` was aborted. */
  async next(after: number, signal: AbortSignal, patienceMs = 1_000, limit = PAGE): Promise<readonly SealedCommit[]> {
    const until = performance.now() + patienceMs;
    // A reader that has read all this process knows of is told of more, or asks in its turn.
    let page = this.recent.head === after && after > 0 ? [] : await this.page(after, limit);
    while (page.length === 0 && !signal.aborted && performance.now() < until) {
      await this.poll(after, signal);
      page = this.recent.after(after, limit);
      if (page.length === 0 && this.quietAt !== after) page = await this.page(after, limit);
    }
    return signal.aborted ? [] : page;
  }

  // All waiting readers stand at the tail, so one of them asks for all.
  private poll(after: number, signal: AbortSignal): Promise<void> {
    this.polling ??= this.pollOnce(after, signal).finally(() => (this.polling = undefined));
    return this.polling;
  }

  private async pollOnce(after: number, signal: AbortSignal): Promise<void> {
    const fetched = this.fetched;
    const pushed = await this.recent.pushed(this.pollMs, signal);
    const news = pushed || signal.aborted || (await this.page(after)).length > 0;
    this.quietAt = news ? undefined : after;
    // Where this process seals, it is told of what is new and hardly has to ask.
    const told = pushed && this.fetched === fetched;
    this.pollMs =
      news && !told ? SHORTEST_POLL_MS : told ? LONGEST_POLL_MS : Math.min(this.pollMs * 2, LONGEST_POLL_MS);
  }

  private async fetch(after: number, limit: number): Promise<SealedCommit[]> {
    const entries = await within(
      'page of the log',
      this.history.log
        .find({ _id: { $gt: after } }, { projection: { commit: 1 }, sort: { _id: 1 }, limit, maxTimeMS: CALL_MS })
        .toArray(),
    );
    if (entries.length === 0) return [];
    const ids = entries.map(({ commit }) => commit);
    const commits = await within(
      'commits of a page',
      this.history.commits.find({ _id: { $in: ids } }, { maxTimeMS: CALL_MS, batchSize: limit }).toArray(),
    );
    const byId = new Map(commits.map((commit) => [commit._id.toHexString(), commit]));
    const page = entries.map(({ _id, commit: id }, at) => {
      if (_id !== after + 1 + at) throw new LogBroken(after + 1 + at, `missing, the next one is ${_id}`);
      const commit = byId.get(id.toHexString());
      if (!commit) throw new LogBroken(_id, `its commit ${id.toHexString()} is not in the history`);
      return { position: _id, commit };
    });
    this.fetched += 1;
    this.recent.push(page);
    return page;
  }
}
