import { Gathered } from '@libs/batching';
import type { Db } from 'mongodb';
import { bounded } from './folio-book-bounds.js';
import type { TakenNumber } from './folio-book-pipeline.js';
import {
  type AnnulledFolio,
  caseNumbers,
  type FolioParts,
  folioId,
  FoliosUnavailable,
  FolioTaken,
  type FoundCase,
  importedSeries,
  type KeptFolio,
  type NumberForm,
  seriesId,
  type SeriesKey,
  type Settlement,
} from './folio-book-records.js';
import { FolioSeries, type AbandonedFolio, type SeriesSetup } from './folio-book-series.js';
import { FolioShelf } from './folio-book-shelf.js';

export { folioIndexes, FoliosUnavailable, FolioTaken, letterNumbers, licenceNumbers } from './folio-book-records.js';
export type { FoundCase, KeptFolio, Settlement } from './folio-book-records.js';
export type { AbandonedFolio, SeriesSetup } from './folio-book-series.js';

/** A number of a case. `at` is the reception time by the database's clock; the civil year is that of the series' zone. */
export interface TakenFolio extends TakenNumber {
  readonly folio: string;
  readonly at: Date;
}

export interface FolioBookOptions {
  /** Aggregation expression for the present time; tests fake it. */
  readonly now?: unknown;
  /** Longest any call waits for the database, milliseconds. */
  readonly timeoutMs?: number;
  /** How long settled numbers wait for a taking that removes them from the series document on its way, milliseconds. */
  readonly flushAfterMs?: number;
  /** Without one, the numbers that cases go by. */
  readonly form?: NumberForm;
}

interface Taking {
  readonly caseId: string;
  readonly signal: AbortSignal | undefined;
  readonly until: number;
}

/** What one process keeps of a series: takings that gather, and settled numbers still to be removed from its document. */
interface SeriesDesk {
  readonly key: SeriesKey;
  readonly takings: Gathered<Taking, TakenFolio | undefined>;
  readonly removals: TakenNumber[];
  /** The series document was compared with the numbers written down, so that it gives none of them again. */
  compared: boolean;
}

const batch = 200;
const TAKING_PACE = { times: 2, longestMs: 15 };
const longestQueue = 5_000;
const mostRemovals = 1_000;
const mostAbandoned = 1_000;

/**
 * Hands out folios: consecutive per institution, series and civil year, never reused, no gap unexplained.
 *
 * A number is taken and written down as pending by one atomic update; when the case's commit is there it is settled, when the case
 * never came it is annulled by whoever sweeps `abandoned`. The same pending case gets the same number, so a lost answer costs none.
 */
export class FolioBook {
  private readonly series: FolioSeries;
  private readonly shelf: FolioShelf;
  private readonly desks = new Map<string, SeriesDesk>();
  private readonly timeoutMs: number;
  private readonly flushAfterMs: number;
  private readonly form: NumberForm;
  private waiting = 0;
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    db: Db,
    { now = '$$NOW', timeoutMs = 5_000, flushAfterMs = 1_000, form = caseNumbers }: FolioBookOptions = {},
  ) {
    this.timeoutMs = timeoutMs;
    this.flushAfterMs = flushAfterMs;
    this.form = form;
    this.series = new FolioSeries(db, timeoutMs, now, form);
    this.shelf = new FolioShelf(db, timeoutMs, form);
  }

  /**
   * Makes the series if it is not there, and moves one that is behind the numbers written down past them: its document may have been
   * lost or come back from a backup. A new series begins with the present civil year of its zone.
   * @throws Error if it is there with another prefix or zone, since both stand in numbers already given
   */
  async ensureSeries(wanted: SeriesSetup): Promise<void> {
    await this.series.ensure(wanted, await this.shelf.yearEnds(wanted));
  }

  /**
   * The next number for a case, or the one it has pending. Takings that arrive while one is under way leave together, at most 200.
   * A case whose pending number was annulled gets a new one once that annulment is settled: a caller that learns of it from the
   * case's history settles it first.
   * @param signal withdraws the taking while it is not sent; after that it only ends the waiting
   * @throws FoliosUnavailable after 5 s, when the queue is full or the database is away: the same call may be repeated
   */
  async take(institution: string, series: string, caseId: string, signal?: AbortSignal): Promise<TakenFolio> {
    signal?.throwIfAborted();
    if (this.waiting >= longestQueue) throw new FoliosUnavailable(`${this.waiting} takings wait already`);
    const { takings } = this.deskOf({ institution, series });
    const until = performance.now() + this.timeoutMs;
    this.waiting += 1;
    try {
      const taken = await bounded(takings.add({ caseId, signal, until }), this.timeoutMs, signal);
      if (!taken) throw new FoliosUnavailable('the taking waited too long and was withdrawn');
      return taken;
    } finally {
      this.waiting -= 1;
    }
  }

  /**
   * Writes down for good what became of a number; may be repeated. An annulled number leaves the series document before this returns,
   * so that the case's next taking gets a new one; a registered number leaves it with the next taking or flush.
   * @throws FolioTaken if the number is written down for another case or the other way (annulled and not)
   */
  async settle({ institution, series, folio, caseId, at, annulled }: Settlement, signal?: AbortSignal): Promise<void> {
    const parts = this.form.parse(folio);
    if (parts?.series !== series) throw new Error(`${folio} is no folio of series ${series}`);
    const { year, n } = parts;
    const document = { _id: folioId(institution, folio), institution, series, year, n, folio, caseId, at };
    if (annulled) await this.shelf.put({ ...document, annulled: { reason: annulled.reason } }, signal);
    else await this.shelf.putInTime(document, signal);
    const desk = this.deskOf({ institution, series });
    if (annulled) {
      desk.removals.unshift({ year, n });
      await bounded(this.advance(desk, []), this.timeoutMs, signal);
    } else {
      desk.removals.push({ year, n });
      this.flushLater(this.flushAfterMs);
    }
  }

  /**
   * Keeps the folio a case had in another system, unchanged. The same case again is the same result.
   * @throws FolioTaken if another case has it, or if it has the form of a number one of this institution's series gave or will give
   */
  async keep({ institution, prefix, folio, caseId, at }: KeptFolio, signal?: AbortSignal): Promise<void> {
    const parts = this.form.parse(folio);
    if (parts && (await this.isOurs(institution, prefix, parts, signal))) throw new FolioTaken(institution, folio);
    const _id = folioId(institution, folio);
    await this.shelf.put({ _id, institution, series: importedSeries, folio, caseId, at }, signal);
  }

  /** The case of a folio, from the moment its number was taken. Read from the primary's majority, never from a view. */
  async findCase(institution: string, folio: string, signal?: AbortSignal): Promise<FoundCase | undefined> {
    const parts = this.form.parse(folio);
    const settled = await this.shelf.find(institution, folio, signal);
    const pending = settled ? undefined : parts && (await this.series.findPending(institution, parts, signal));
    if (pending) return { caseId: pending.caseId };
    // Looked at again: a number may be settled and leave the series document between the first look and the second.
    const found = settled ?? (parts && (await this.shelf.find(institution, folio, signal)));
    if (!found) return undefined;
    return found.annulled ? { caseId: found.caseId, annulled: found.annulled } : { caseId: found.caseId };
  }

  /** The same, as somebody typed it: our own are in capitals, and one kept from another system is as it was. */
  async findTyped(institution: string, typed: string): Promise<FoundCase | undefined> {
    const folio = typed.trim();
    return (await this.findCase(institution, folio.toUpperCase())) ?? (await this.findCase(institution, folio));
  }

  /**
   * The same as findCase, asked in the same questions whether or not there is such a case: for who guesses, and must not learn from the time. Costs
   * what a folio that is not there costs.
   */
  async findCaseEvenly(institution: string, folio: string): Promise<string | undefined> {
    const parts = this.form.parse(folio);
    const [settled, pending] = await Promise.all([
      this.shelf.find(institution, folio),
      parts && this.series.findPending(institution, parts),
    ]);
    // As in findCase: settled between the two looks.
    const again = await this.shelf.find(institution, folio);
    return (settled ?? pending ?? again)?.caseId;
  }

  /** Up to 1,000 pending numbers taken more than `olderThanMs` ago by the database's clock, oldest first. */
  async abandoned(olderThanMs = 60_000, signal?: AbortSignal): Promise<AbandonedFolio[]> {
    return this.series.pendingOlderThan(olderThanMs, mostAbandoned, signal);
  }

  /** Numbers that were taken between two instants, the second excluded, and never became a registration, in the order in which they were taken. */
  annulled(institution: string, series: string, from: Date, until: Date): AsyncGenerator<AnnulledFolio> {
    return this.shelf.annulledBetween({ institution, series }, from, until);
  }

  /** Numbers of a year that were taken and are neither settled nor annulled nor pending. Each needs an explanation. */
  async gaps(institution: string, series: string, year: number, signal?: AbortSignal): Promise<number[]> {
    const key = { institution, series };
    // The series first: a number settled meanwhile is then found in both or in one of the two, never in neither.
    const own = await this.series.find(key, signal);
    if (!own) return [];
    const last = own.year === year ? own.last : (own.closed.find((past) => past.year === year)?.last ?? 0);
    const known = new Set(own.pending.filter((entry) => entry.year === year).map(({ n }) => n));
    for (const n of await this.shelf.numbersOf(key, year, signal)) known.add(n);
    return Array.from({ length: last }, (_, i) => i + 1).filter((n) => !known.has(n));
  }

  /** Removes settled numbers from their series now. What fails is tried later: a settled number still pending harms nobody. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // One that is under way has its numbers in hand already: who asks for a flush waits for those, too.
    this.flushing = this.flushing.then(() => this.flushAll());
    return this.flushing;
  }

  /** Flushes once more and ends the timer. */
  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }

  private async flushAll(): Promise<void> {
    for (const desk of this.desks.values()) {
      try {
        while (desk.removals.length > 0) await this.advance(desk, []);
      } catch {
        this.flushLater(this.flushAfterMs * 10);
      }
    }
  }

  /** Of a series that is not set up nothing is known yet, so every number of its form may be one it gives. */
  private async isOurs(institution: string, prefix: string, parts: FolioParts, signal?: AbortSignal): Promise<boolean> {
    const own = await this.series.find({ institution, series: parts.series }, signal);
    if (!own) return parts.prefix === prefix;
    if (own.prefix !== parts.prefix) return false;
    const { year, n } = parts;
    const given = own.closed.some((past) => past.year === year && n <= past.last);
    return year >= own.year || given || own.pending.some((entry) => entry.year === year && entry.n === n);
  }

  private flushLater(ms: number): void {
    this.timer ??= setTimeout(() => void this.flush(), ms).unref();
  }

  private deskOf(key: SeriesKey): SeriesDesk {
    const id = seriesId(key);
    const known = this.desks.get(id);
    if (known) return known;
    const takings = new Gathered((items: readonly Taking[]) => this.takeAll(desk, items), {
      most: batch,
      pace: TAKING_PACE,
    });
    const desk: SeriesDesk = { key, removals: [], takings, compared: false };
    this.desks.set(id, desk);
    return desk;
  }

  private async takeAll(desk: SeriesDesk, items: readonly Taking[]): Promise<(TakenFolio | undefined)[]> {
    const live = items.filter(({ signal, until }) => !signal?.aborted && performance.now() < until);
    if (live.length === 0) return items.map(() => undefined);
    const taken = await this.numbersFor(desk, [...new Set(live.map(({ caseId }) => caseId))]);
    return items.map(({ caseId }) => taken.get(caseId));
  }

  private async numbersFor(desk: SeriesDesk, caseIds: readonly string[]): Promise<Map<string, TakenFolio>> {
    const { institution, series } = desk.key;
    if (!desk.compared) await this.series.raise(desk.key, await this.shelf.yearEnds(desk.key));
    desk.compared = true;
    const { prefix, lastAt, pending } = await this.advance(desk, caseIds);
    const taken = pending.map(({ n, year, caseId, at }) => {
      return [caseId, { folio: this.form.format(prefix, series, year, n), n, year, at }] as const;
    });
    // A number found pending from before may be annulled already, by a process that died before it could remove it.
    const older = taken.filter(([, { at }]) => at < lastAt).map(([, { folio }]) => folioId(institution, folio));
    const annulled = older.length > 0 ? await this.shelf.annulledAmong(older) : [];
    if (annulled.length === 0) return new Map(taken);
    desk.removals.unshift(...annulled.map(({ year = 0, n = 0 }) => ({ year, n })));
    return this.numbersFor(desk, caseIds);
  }

  private async advance(desk: SeriesDesk, caseIds: readonly string[]) {
    const { key, removals } = desk;
    const settled = removals.splice(0, mostRemovals);
    try {
      return await this.series.advance(key, caseIds, settled);
    } catch (error) {
      removals.unshift(...settled);
      desk.compared = false; // whatever went wrong, the document may be another one afterwards
      throw error;
    }
  }
}
