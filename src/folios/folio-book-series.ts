import type { Collection, Db } from 'mongodb';
import { ask, isOnlyDuplicates } from './folio-book-bounds.js';
import { raisePipeline, takePipeline, type TakenNumber } from './folio-book-pipeline.js';
import {
  folioConcerns,
  importedSeries,
  seriesId,
  type FolioParts,
  type FolioSeriesDocument,
  type NumberForm,
  type PendingFolio,
  type SeriesKey,
  type YearEnd,
} from './folio-book-records.js';

/** A series to be counted: `zone` (IANA) decides the civil year, `prefix` begins every folio. */
export interface SeriesSetup extends SeriesKey {
  readonly zone: string;
  readonly prefix: string;
}

/** A number taken some time ago of which nobody said what became of it. */
export interface AbandonedFolio extends PendingFolio, SeriesKey {
  readonly folio: string;
}

/** Collection `folio_series`, or that of another book: where each series stands and which numbers are pending. */
export class FolioSeries {
  private readonly series: Collection<FolioSeriesDocument>;

  /** @param now aggregation expression for the present time */
  constructor(
    db: Db,
    private readonly timeoutMs: number,
    private readonly now: unknown,
    private readonly form: NumberForm,
  ) {
    this.series = db.collection(form.collections.series, folioConcerns(timeoutMs));
  }

  /** Makes the series where it is missing; made or found, it stands at least where `given` says afterwards. */
  async ensure(wanted: SeriesSetup, given: readonly YearEnd[]): Promise<void> {
    const { institution, series, zone, prefix } = wanted;
    const _id = seriesId(wanted);
    if (![prefix, series].every((code) => /^[A-Z0-9]{1,12}$/.test(code)) || series === importedSeries) {
      throw new Error(`series ${_id}: prefix and series are 1 to 12 of A-Z and 0-9, and ${importedSeries} is taken`);
    }
    new Intl.DateTimeFormat('en', { timeZone: zone }); // throws RangeError for an unknown zone
    const names = { institution, series, zone, prefix };
    const year = { $year: { date: this.now, timezone: zone } };
    const start = { year, last: 0, lastAt: this.now, pending: [], closed: [] };
    const made = { $mergeObjects: [{ $literal: names }, start, '$$ROOT'] }; // what is there already wins
    const update = [{ $replaceWith: made }, ...raisePipeline(given)];
    const create = () => this.ask(this.series.updateOne({ _id }, update, { upsert: true, maxTimeMS: this.timeoutMs }));
    await create().catch((error: unknown) => (isOnlyDuplicates(error) ? create() : Promise.reject(error as Error)));
    const found = await this.ask(this.series.findOne({ _id }, { readConcern: 'local', maxTimeMS: this.timeoutMs }));
    if (found?.prefix !== prefix || found.zone !== zone) {
      throw new Error(`series ${_id} counts as ${found?.prefix} in ${found?.zone}; asked for ${prefix} in ${zone}`);
    }
  }

  /** Moves a series that is there past numbers known to be given; never back. */
  async raise(key: SeriesKey, given: readonly YearEnd[]): Promise<void> {
    const update = raisePipeline(given);
    await this.ask(this.series.updateOne({ _id: seriesId(key) }, update, { maxTimeMS: this.timeoutMs }));
  }

  /** One atomic update: settled numbers out, next numbers for `caseIds` in. Answers what those cases have pending now. */
  async advance(
    key: SeriesKey,
    caseIds: readonly string[],
    settled: readonly TakenNumber[],
  ): Promise<Pick<FolioSeriesDocument, 'prefix' | 'lastAt' | 'pending'>> {
    const mine = { $filter: { input: '$pending', as: 'p', cond: { $in: ['$$p.caseId', { $literal: caseIds }] } } };
    const after = await this.ask(
      this.series.findOneAndUpdate({ _id: seriesId(key) }, takePipeline(caseIds, settled, this.now), {
        returnDocument: 'after',
        projection: { prefix: 1, lastAt: 1, pending: mine },
        maxTimeMS: this.timeoutMs,
      }),
    );
    if (!after) throw new Error(`series ${seriesId(key)} is not set up`);
    return after;
  }

  async find(key: SeriesKey, signal?: AbortSignal): Promise<FolioSeriesDocument | undefined> {
    const found = await this.ask(this.series.findOne({ _id: seriesId(key) }, { maxTimeMS: this.timeoutMs }), signal);
    return found ?? undefined;
  }

  async findPending(institution: string, parts: FolioParts, signal?: AbortSignal): Promise<PendingFolio | undefined> {
    const { prefix, series, year, n } = parts;
    const found = await this.ask(
      this.series.findOne(
        { _id: seriesId({ institution, series }), prefix },
        { projection: { pending: { $elemMatch: { year, n } } }, maxTimeMS: this.timeoutMs },
      ),
      signal,
    );
    return found?.pending?.[0]; // the projection leaves the field out when nothing matches
  }

  async pendingOlderThan(ms: number, most: number, signal?: AbortSignal): Promise<AbandonedFolio[]> {
    const pipeline = [
      { $match: { 'pending.0': { $exists: true } } },
      { $unwind: '$pending' },
      { $match: { $expr: { $lt: ['$pending.at', { $subtract: [this.now, ms] }] } } },
      { $sort: { 'pending.at': 1, 'pending.year': 1, 'pending.n': 1 } },
      { $limit: most },
    ];
    type Unwound = Omit<FolioSeriesDocument, 'pending'> & { readonly pending: PendingFolio };
    const cursor = this.series.aggregate<Unwound>(pipeline, { maxTimeMS: this.timeoutMs });
    return (await this.ask(cursor.toArray(), signal)).map(({ institution, series, prefix, pending }) => {
      return { institution, series, ...pending, folio: this.form.format(prefix, series, pending.year, pending.n) };
    });
  }

  private ask<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
    return ask(work, this.timeoutMs, signal);
  }
}
