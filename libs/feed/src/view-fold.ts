import { LRUCache } from 'lru-cache';
import { type Collection, MongoBulkWriteError } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import type { FeedContext } from './feed-context.js';
import { type AnyView, foldCommits, fromStored, NO_ROW, type RowState } from './fold-row.js';
import { EventPages, isPassing } from './read-events.js';
import { rowWrites } from './row-writes.js';
import type { SealedCommit } from './sealed-commit.js';
import type { RowChange } from './view.js';
import { RowHealer, type RowStep } from './view-heal.js';
import { ViewParking } from './view-parking.js';

type Row = { _id: string; v: number };

const CACHED_ROWS = 5_000;

interface Share {
  id: string;
  before: RowState;
  /** Commits of the page the row has not seen, by version. */
  fresh: SealedCommit[];
  /** Commits of the page the row has seen already. */
  seen: SealedCommit[];
}

/**
 * Folds pages of the feed into one collection of a view. Every write is guarded by the row's version, so a page may come
 * twice, two processes may fold the same page, and a commit that never came is noticed at the next one and fetched from the stream.
 */
export class ViewFold {
  private readonly rows: Collection<Row>;
  private readonly cache = new LRUCache<string, RowState>({ max: CACHED_ROWS });
  private readonly pages: EventPages;
  private readonly healer: RowHealer;
  private readonly parking: ViewParking;
  /** Pages are new here: a stream that begins in one has no row. Not taken for granted where pages may come again. */
  private pagesAreNew = false;

  constructor(
    private readonly context: FeedContext,
    private readonly view: AnyView,
    collection: string,
    private readonly options: { report: boolean },
  ) {
    this.rows = context.db.collection<Row>(collection);
    this.pages = new EventPages(context.events, view);
    this.healer = new RowHealer(context, view, this.rows);
    this.parking = new ViewParking(context, view, collection);
  }

  /** @throws what passes by itself; the page is then to be given again */
  async apply(page: readonly SealedCommit[]): Promise<void> {
    const byStream = groupByStream(page.filter(({ commit }) => this.view.kinds.includes(commit.kind)));
    for (const id of await this.parking.among([...byStream.keys()])) byStream.delete(id);
    if (byStream.size === 0) return;

    const shares = await this.share(byStream);
    const again = shares.filter(({ seen }) => seen.length > 0);
    if (again.length > 0) this.context.metrics.add('view_duplicates', again.length, this.view.name);
    const steps = [...(await this.repeated(again)), ...(await this.foldAll(shares))];
    if (this.options.report && this.view.afterWrite && steps.length > 0) {
      await this.view.afterWrite(steps.map(changeOf));
    }
  }

  private async share(byStream: ReadonlyMap<string, SealedCommit[]>): Promise<Share[]> {
    const states = await this.load(byStream);
    return [...byStream].map(([id, commits]) => {
      const before = states.get(id) ?? NO_ROW;
      const fresh = commits.filter(({ commit }) => commit.version > before.v);
      return { id, before, fresh, seen: commits.filter(({ commit }) => commit.version <= before.v) };
    });
  }

  /** A row that is there although its stream begins in the page refuses to be inserted, and is told by that. */
  private async load(byStream: ReadonlyMap<string, readonly SealedCommit[]>): Promise<Map<string, RowState>> {
    const states = new Map<string, RowState>();
    const [beginning, unknown]: [string[], string[]] = [[], []];
    for (const [id, commits] of byStream) {
      const cached = this.cache.get(id);
      if (cached) states.set(id, cached);
      else (commits[0]?.commit.version === 1 ? beginning : unknown).push(id);
    }
    const asked = this.pagesAreNew ? unknown : [...unknown, ...beginning];
    if (asked.length > 0) {
      const find = this.rows.find({ _id: { $in: asked } }, { maxTimeMS: CALL_MS, batchSize: asked.length });
      for (const row of await within('rows of a page', find.toArray())) states.set(row._id, fromStored(row));
    }
    if (beginning.length > 0) this.pagesAreNew = !beginning.some((id) => states.has(id));
    return states;
  }

  private async foldAll(shares: readonly Share[]): Promise<RowStep[]> {
    const follows = ({ before, fresh }: Share) => fresh.every(({ commit }, at) => commit.version === before.v + 1 + at);
    const news = shares.filter(({ fresh }) => fresh.length > 0);
    const straight = news.filter(follows);
    const read = await this.pages.read(straight.map(({ fresh }) => fresh));
    const steps: RowStep[] = [];
    const broken: Share[] = news.filter((share) => !follows(share));
    for (const [at, share] of straight.entries()) {
      const events = read[at]?.events ?? [];
      const { state: after, failure } = foldCommits(
        this.view,
        share.before,
        share.fresh.slice(0, events.length),
        events,
      );
      if (failure || read[at]?.failure) broken.push(share);
      else steps.push({ id: share.id, before: share.before, after });
    }
    const unsettled = await this.write(steps);
    const settled = steps.filter(({ id }) => !unsettled.has(id));
    const byId = new Map(straight.map((share) => [share.id, share]));
    for (const { id } of steps) if (unsettled.has(id)) broken.push(byId.get(id) as Share);
    for (const { id, after } of settled) this.cache.set(id, after);
    for (const share of broken) settled.push(...(await this.heal(share)));
    return settled;
  }

  /** Writes all rows at once. Answers the ids of those that are not known to be at their new version now. */
  private async write(steps: readonly RowStep[]): Promise<ReadonlySet<string>> {
    if (steps.length === 0) return new Set();
    try {
      const bulk = this.rows.bulkWrite(rowWrites(steps), { ordered: false, ignoreUndefined: true });
      const { matchedCount, insertedCount } = await within('rows of a page', bulk);
      if (matchedCount + insertedCount === steps.length) return new Set();
    } catch (error) {
      const oneByOne =
        error instanceof MongoBulkWriteError && error.writeErrors !== undefined && !hasConcernError(error);
      if (!oneByOne && isPassing(error)) throw error;
      this.pagesAreNew = false;
    }
    const find = this.rows.find(
      { _id: { $in: steps.map(({ id }) => id) } },
      { projection: { v: 1 }, maxTimeMS: CALL_MS, batchSize: steps.length },
    );
    const versions = new Map((await within('versions of rows', find.toArray())).map(({ _id, v }) => [_id, v]));
    return new Set(steps.filter(({ id, after }) => (versions.get(id) ?? 0) < after.v).map(({ id }) => id));
  }

  private async heal({ id, before, fresh }: Share): Promise<RowStep[]> {
    this.cache.delete(id);
    const last = fresh.at(-1);
    if (!last) return [];
    const { steps, failure } = await this.healer.heal(id, last.commit.version, last.position);
    if (failure) await this.parking.park(id, failure);
    if (hasMissed(steps, fresh)) {
      this.context.metrics.add('view_healed', 1, this.view.name);
      this.context.log.warn('a row had missed commits and was healed', { view: this.view.name, streamId: id });
    }
    // Whoever wrote the row that was not looked for may have ended before reporting it.
    const found = before.v === 0 ? steps[0]?.before : undefined;
    return found && found.v > 0 ? [{ id, before, after: found }, ...steps] : steps;
  }

  // A crash between writing and reporting must not lose a change: what the page did then is worked out from the stream.
  private async repeated(shares: readonly Share[]): Promise<RowStep[]> {
    if (!this.options.report || !this.view.afterWrite) return [];
    const steps: RowStep[] = [];
    for (const { id, seen, before: now } of shares) {
      const first = seen[0];
      if (!first) continue;
      const before = await this.healer.foldFromStart(id, first.commit.version - 1, first.position);
      steps.push({ id, before, after: now });
    }
    return steps;
  }
}

function groupByStream(page: readonly SealedCommit[]): Map<string, SealedCommit[]> {
  const groups = new Map<string, SealedCommit[]>();
  for (const sealed of page) {
    const group = groups.get(sealed.commit.streamId);
    if (group) group.push(sealed);
    else groups.set(sealed.commit.streamId, [sealed]);
  }
  // A late commit is sealed after its successors.
  for (const group of groups.values()) group.sort((a, b) => a.commit.version - b.commit.version);
  return groups;
}

/** True when more had to be folded than the page brought: not so when only a rival was faster. */
function hasMissed(steps: readonly RowStep[], brought: readonly SealedCommit[]): boolean {
  const start = steps[0]?.before.v ?? 0;
  const folded = (steps.at(-1)?.after.v ?? start) - start;
  return folded > brought.filter(({ commit }) => commit.version > start).length;
}

function hasConcernError(error: MongoBulkWriteError): boolean {
  return error.result?.getWriteConcernError() !== undefined;
}

function changeOf({ id, before, after }: RowStep): RowChange<object> {
  return { id, ...(before.row ? { before: before.row } : {}), ...(after.row ? { after: after.row } : {}) };
}
