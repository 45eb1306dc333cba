import type { Commit } from '@libs/event-store';
import { type Collection, MongoServerError } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import {
  type AnyView,
  foldCommits,
  type FoldFailure,
  fromStored,
  NO_ROW,
  type RowState,
  toStored,
} from './fold-row.js';
import type { FeedContext } from './feed-context.js';
import { errorCode } from './keep-trying.js';
import { EventPages, isPassing } from './read-events.js';
import type { SealedCommit } from './sealed-commit.js';

const STRETCH = 500;
const MOST_ROUNDS = 20;
const DUPLICATE_KEY = 11_000;

export interface RowStep {
  id: string;
  before: RowState;
  after: RowState;
}

export type Healed = { steps: RowStep[]; failure?: FoldFailure };

/** Brings one row up to a version from its stream, whatever was missed, and however many others do the same. */
export class RowHealer {
  private readonly pages: EventPages;

  constructor(
    private readonly context: Pick<FeedContext, 'history' | 'events'>,
    private readonly view: AnyView,
    private readonly rows: Collection<{ _id: string; v: number }>,
  ) {
    this.pages = new EventPages(context.events, view);
  }

  /**
   * @param upTo version to reach
   * @param position stands in for the position of a commit that is not sealed yet
   * @returns what was written, and the version that cannot be folded if there is one
   */
  async heal(id: string, upTo: number, position: number): Promise<Healed> {
    const steps: RowStep[] = [];
    for (let round = 0; round < MOST_ROUNDS + upTo / STRETCH; round += 1) {
      const before = await this.load(id);
      if (before.v >= upTo) return { steps };
      const { state: after, failure } = await this.fold(id, before, upTo, position);
      if (after.v > before.v) {
        const written = await this.write(id, before, after);
        if (written === 'overtaken') continue;
        if (written !== 'written') return { steps, failure: { version: before.v + 1, code: written.code } };
        steps.push({ id, before, after });
      }
      if (failure) return { steps, failure };
    }
    throw new Error(`row ${id} could not be brought up to version ${upTo}`);
  }

  /** The row as the stream's first commits up to `upTo` make it, without reading the collection. */
  async foldFromStart(id: string, upTo: number, position: number): Promise<RowState> {
    let state = NO_ROW;
    while (state.v < upTo) {
      const folded = await this.fold(id, state, upTo, position);
      if (folded.failure || folded.state.v === state.v) return folded.state;
      state = folded.state;
    }
    return state;
  }

  private async load(id: string): Promise<RowState> {
    const row = await within('a row', this.rows.findOne({ _id: id }, { maxTimeMS: CALL_MS }));
    return row ? fromStored(row) : NO_ROW;
  }

  private async fold(
    id: string,
    from: RowState,
    upTo: number,
    position: number,
  ): Promise<{ state: RowState; failure?: FoldFailure }> {
    const commits = await this.commitsOf(id, from.v, Math.min(upTo, from.v + STRETCH));
    if (commits[0]?.version !== from.v + 1)
      return { state: from, failure: { version: from.v + 1, code: 'commit-missing' } };
    const positions = await this.positionsOf(id, from.v, from.v + STRETCH);
    const sealed = commits.map((commit): SealedCommit => ({
      commit,
      position: positions.get(commit.version) ?? position,
    }));
    const [read] = await this.pages.read([sealed]);
    const readable = sealed.slice(0, read?.events.length ?? 0);
    const folded = foldCommits(this.view, from, readable, read?.events ?? []);
    const failure = folded.failure ?? read?.failure;
    return { state: folded.state, ...(failure ? { failure } : {}) };
  }

  private async commitsOf(streamId: string, after: number, upTo: number): Promise<Commit[]> {
    const find = this.context.history.commits.find(
      { streamId, version: { $gt: after, $lte: upTo } },
      { sort: { version: 1 }, batchSize: STRETCH, maxTimeMS: CALL_MS },
    );
    const commits = await within('commits of a stream', find.toArray());
    const hole = commits.findIndex(({ version }, at) => version !== after + 1 + at);
    return hole < 0 ? commits : commits.slice(0, hole);
  }

  private async positionsOf(streamId: string, after: number, upTo: number): Promise<Map<number, number>> {
    const find = this.context.history.log.find(
      { streamId, version: { $gt: after, $lte: upTo } },
      { projection: { version: 1 }, batchSize: STRETCH, maxTimeMS: CALL_MS },
    );
    const entries = await within('positions of a stream', find.toArray());
    return new Map(entries.map(({ _id, version }) => [version, _id]));
  }

  private async write(
    id: string,
    before: RowState,
    after: RowState,
  ): Promise<'written' | 'overtaken' | { code: string }> {
    const row = toStored(id, after);
    const options = { ignoreUndefined: true };
    try {
      if (before.v === 0) {
        await within('insert of a row', this.rows.insertOne(row, options));
        return 'written';
      }
      const replace = this.rows.replaceOne({ _id: id, v: before.v }, row, options);
      return (await within('replacement of a row', replace)).matchedCount === 1 ? 'written' : 'overtaken';
    } catch (error) {
      if (isRaceForRow(error)) return 'overtaken';
      // A row MongoDB will not take (too large, a unique index of the view) is this stream's fault alone.
      if (error instanceof MongoServerError && REFUSED.has(Number(error.code))) return { code: errorCode(error) };
      if (!isPassing(error)) return { code: errorCode(error) };
      throw error;
    }
  }
}

// DuplicateKey, BadValue, FailedToParse, DocumentTooLarge (two codes), key too long and friends.
const REFUSED = new Set([2, 9, 52, 57, DUPLICATE_KEY, 10_334, 16_755, 17_280, 17_419, 17_420]);

function isRaceForRow(error: unknown): boolean {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return false;
  const pattern: unknown = error['keyPattern'];
  return typeof pattern === 'object' && pattern !== null && '_id' in pattern;
}
