import { Rests } from '@libs/batching';
import { type Collection, MongoBulkWriteError } from 'mongodb';
import { within } from './bounded.js';
import { leaseRows } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import { type AnyView, foldCommits, NO_ROW, type RowState, toStored } from './fold-row.js';
import { Lease } from './lease.js';
import type { LogReader } from './log-reader.js';
import { Positions } from './positions.js';
import { EventPages, isPassing } from './read-events.js';
import { type WholeStream, wholeStreams } from './rebuild-scan.js';
import { retryPassing } from './retry-passing.js';
import { ViewFold } from './view-fold.js';
import { RowHealer } from './view-heal.js';
import { ViewParking } from './view-parking.js';
import { ViewRegistry } from './view-registry.js';

/** How near to the tail a new collection must be before it is served, ms. */
const NEAR_MS = 1_000;
const PROGRESS_MS = 1_000;

export interface RebuildProgress {
  phase: 'scan' | 'catch-up' | 'done';
  /** Commits read in this phase, and about how many there are. */
  done: number;
  total: number;
}

export interface RebuildOptions {
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
  /** Do nothing if this revision has come to be served by the time the build could begin. */
  unlessServed?: boolean;
  /** Absent: as fast as it goes. */
  pace?: BuildPace;
}

/** How a build leaves the machine to others. */
export interface BuildPace {
  readonly rests: Rests;
  /** Most commits between two rests. */
  readonly most: number;
}

/** Someone else builds this view now. */
export class BuildUnderWay extends Error {
  readonly code = 'build-under-way';

  constructor(view: string) {
    super(`view ${view} is being built by another process`);
    this.name = new.target.name;
  }
}

/** The build was stopped before its end; the collection served until now is still served. */
export class BuildStopped extends Error {
  readonly code = 'build-stopped';

  constructor(view: string) {
    super(`the build of view ${view} was stopped`);
    this.name = new.target.name;
  }
}

/**
 * Builds a view into a new collection beside the one that is served, stream by stream, lets it catch up and switches to it.
 * @returns the collection now served
 * @throws BuildUnderWay, BuildStopped
 */
export async function rebuildView(
  context: FeedContext,
  log: LogReader,
  view: AnyView,
  { signal = new AbortController().signal, onProgress, unlessServed = false, pace }: RebuildOptions = {},
): Promise<string> {
  const lease = new Lease(leaseRows(context.db), `view-build:${view.name}`, context.owner);
  if (!(await lease.acquire())) throw new BuildUnderWay(view.name);
  let built: string | undefined;
  await lease.whileHeld(signal, async (held) => {
    const entry = unlessServed ? await new ViewRegistry(context.db).find(view.name) : undefined;
    const served = entry !== undefined && entry.revision >= view.revision ? entry.active : undefined;
    built = served ?? (await build(context, log, view, held, { onProgress, pace }));
  });
  if (built === undefined) throw new BuildStopped(view.name);
  return built;
}

async function build(
  context: FeedContext,
  log: LogReader,
  view: AnyView,
  signal: AbortSignal,
  { onProgress, pace }: Pick<RebuildOptions, 'onProgress' | 'pace'>,
): Promise<string | undefined> {
  const registry = new ViewRegistry(context.db);
  const collection = await registry.beginBuild(view);
  const noted = await log.tail();
  context.log.info('a view is being built', { view: view.name, collection, from: noted });
  const sow = new RowSower(context, view, collection);
  const report = everySecond(onProgress);
  const rests = pace?.rests ?? new Rests(undefined);
  // Nothing is loaded during a rest.
  const scan = pace && { most: pace.most, readsAhead: false };
  let done = 0;
  let began = performance.now();
  for await (const batch of wholeStreams(context.history, view.kinds, signal, scan)) {
    await retryPassing(signal, () => sow.insert(batch));
    done += batch.reduce((sum, { commits }) => sum + commits.length, 0);
    report({ phase: 'scan', done, total: Math.max(done, noted) });
    rests.after(began);
    await rests.over(signal);
    began = performance.now();
  }
  const caughtUp = !signal.aborted && (await catchUp(context, log, view, collection, { noted, signal, report, rests }));
  if (!caughtUp || !(await registry.switchTo(view, collection, context.clock.now()))) return undefined;
  onProgress?.({ phase: 'done', done, total: done });
  context.log.info('a view was built and is served', { view: view.name, collection, commits: done });
  return collection;
}

interface CatchingUp {
  /** The end of the log when the scan began. */
  noted: number;
  signal: AbortSignal;
  report: (progress: RebuildProgress) => void;
  rests: Rests;
}

async function catchUp(
  context: FeedContext,
  log: LogReader,
  view: AnyView,
  collection: string,
  { noted, signal, report, rests }: CatchingUp,
): Promise<boolean> {
  const positions = new Positions(context);
  const fold = new ViewFold(context, view, collection, { report: false });
  let position = await positions.begin(collection, noted);
  while (!signal.aborted) {
    const began = performance.now();
    const page = await log.page(position);
    const last = page.at(-1)?.position;
    if (last !== undefined) {
      await retryPassing(signal, () => fold.apply(page));
      await positions.advance(collection, position, last);
      position = last;
      report({ phase: 'catch-up', done: position - noted, total: Math.max(position, log.recent.head) - noted });
    }
    if ((await log.lagMs(position, context.clock.now().getTime())) < NEAR_MS) return true;
    rests.after(began);
    await rests.over(signal);
  }
  return false;
}

/** Folds whole streams and inserts their rows. */
class RowSower {
  private readonly rows: Collection<{ _id: string; v: number }>;
  private readonly pages: EventPages;
  private readonly healer: RowHealer;
  private readonly parking: ViewParking;

  constructor(
    context: FeedContext,
    private readonly view: AnyView,
    collection: string,
  ) {
    this.rows = context.db.collection(collection);
    this.pages = new EventPages(context.events, view);
    this.healer = new RowHealer(context, view, this.rows);
    this.parking = new ViewParking(context, view, collection);
  }

  /** May be done again. */
  async insert(batch: readonly WholeStream[]): Promise<void> {
    const read = await this.pages.read(batch.map(({ commits }) => commits));
    const rows: { id: string; state: RowState }[] = [];
    const parked = new Set<string>();
    for (const [at, { streamId: id, commits }] of batch.entries()) {
      const { events = [], failure: unread } = read[at] ?? {};
      const { state, failure = unread } = foldCommits(this.view, NO_ROW, commits.slice(0, events.length), events);
      if (failure) await this.parking.park(id, failure);
      if (failure) parked.add(id);
      if (state.v > 0) rows.push({ id, state });
    }
    const refused = await this.write(rows);
    for (const { streamId: id, commits, head } of batch) {
      if (parked.has(id) || (commits.length === head && !refused.has(id))) continue;
      const { failure } = await this.healer.heal(id, head, commits.at(-1)?.position ?? 0);
      if (failure) await this.parking.park(id, failure);
    }
  }

  /** Answers the ids of rows MongoDB did not take. */
  private async write(rows: readonly { id: string; state: RowState }[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const documents = rows.map(({ id, state }) => toStored(id, state));
    try {
      await within(
        'rows of a build',
        this.rows.insertMany(documents, { ordered: false, ignoreUndefined: true }),
        30_000,
      );
      return new Set();
    } catch (error) {
      if (error instanceof MongoBulkWriteError) {
        const { writeErrors } = error;
        const list = Array.isArray(writeErrors) ? writeErrors : [writeErrors];
        if (list.length > 0) return new Set(list.map(({ index }) => rows[index]?.id ?? ''));
      }
      if (isPassing(error)) throw error;
      return new Set(rows.map(({ id }) => id));
    }
  }
}

function everySecond(onProgress: RebuildOptions['onProgress']): (progress: RebuildProgress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < PROGRESS_MS) return;
    last = performance.now();
    onProgress?.(progress);
  };
}
