import { Gathered } from '@libs/batching';
import type { Collection, Db } from 'mongodb';
import { ask, bounded, isOnlyDuplicates } from './folio-book-bounds.js';
import {
  folioConcerns,
  folioId,
  FolioTaken,
  type AnnulledFolio,
  type FolioDocument,
  type NumberForm,
  type SeriesKey,
  type YearEnd,
} from './folio-book-records.js';

const AT_ONCE = 200;
const UNHURRIED = { times: 50, longestMs: 200 };

/** Collection `folios`, or that of another book: the numbers whose fate is known. Documents are inserted and never changed. */
export class FolioShelf {
  private readonly folios: Collection<FolioDocument>;
  private readonly urgent: Gathered<FolioDocument, FolioTaken | undefined>;
  private readonly unhurried: Gathered<FolioDocument, FolioTaken | undefined>;

  constructor(
    db: Db,
    private readonly timeoutMs: number,
    { collections }: NumberForm,
  ) {
    this.folios = db.collection(collections.numbers, folioConcerns(timeoutMs));
    const write = (documents: readonly FolioDocument[]) => this.write(documents);
    this.urgent = new Gathered(write, { most: AT_ONCE });
    this.unhurried = new Gathered(write, { most: AT_ONCE, pace: UNHURRIED });
  }

  /**
   * Puts a number there; again for the same case does nothing.
   * @throws FolioTaken if it is there for another case, in another series, or annulled where this is not (or the other way)
   */
  async put(document: FolioDocument, signal?: AbortSignal): Promise<void> {
    await this.putBy(this.urgent, document, signal);
  }

  /** As `put`, together with what others put there in the next fifth of a second: for numbers that are safe where they are till then. */
  async putInTime(document: FolioDocument, signal?: AbortSignal): Promise<void> {
    await this.putBy(this.unhurried, document, signal);
  }

  async find(institution: string, folio: string, signal?: AbortSignal): Promise<FolioDocument | undefined> {
    const _id = folioId(institution, folio);
    const found = await ask(this.folios.findOne({ _id }, { maxTimeMS: this.timeoutMs }), this.timeoutMs, signal);
    return found ?? undefined;
  }

  async annulledAmong(ids: readonly string[]): Promise<FolioDocument[]> {
    const filter = { _id: { $in: [...ids] }, annulled: { $exists: true } };
    return ask(this.folios.find(filter, { maxTimeMS: this.timeoutMs }).toArray(), this.timeoutMs);
  }

  /** Those of a series taken between two instants, the second excluded, in the order in which they were. */
  async *annulledBetween({ institution, series }: SeriesKey, from: Date, until: Date): AsyncGenerator<AnnulledFolio> {
    const cursor = this.folios
      .find(
        { institution, series, at: { $gte: from, $lt: until }, annulled: { $exists: true } },
        { hint: 'annulled', maxTimeMS: this.timeoutMs },
      )
      .sort({ at: 1 });
    for await (const { folio, at, annulled } of cursor) yield { folio, at, reason: annulled?.reason ?? '' };
  }

  async numbersOf({ institution, series }: SeriesKey, year: number, signal?: AbortSignal): Promise<number[]> {
    const longest = 60_000; // a whole year of a busy series; only auditors ask
    const cursor = this.folios.find(
      { institution, series, year, n: { $exists: true } },
      { projection: { _id: 0, n: 1 }, maxTimeMS: longest },
    );
    return (await ask(cursor.toArray(), longest, signal)).map(({ n = 0 }) => n);
  }

  /** The highest number of each year, latest year first: one look at the index a year. */
  async yearEnds({ institution, series }: SeriesKey): Promise<YearEnd[]> {
    const ends: YearEnd[] = [];
    for (;;) {
      const below = ends.at(-1)?.year;
      const earlier = below === undefined ? {} : { year: { $lt: below } };
      const found = await ask(
        this.folios.findOne(
          { institution, series, ...earlier, n: { $exists: true } },
          { sort: { year: -1, n: -1 }, projection: { _id: 0, year: 1, n: 1 }, maxTimeMS: this.timeoutMs },
        ),
        this.timeoutMs,
      );
      if (found?.year === undefined || found.n === undefined) return ends;
      ends.push({ year: found.year, last: found.n });
    }
  }

  private async putBy(way: FolioShelf['urgent'], document: FolioDocument, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const refused = await bounded(way.add(document), this.timeoutMs, signal);
    if (refused) throw refused;
  }

  private async write(documents: readonly FolioDocument[]): Promise<(FolioTaken | undefined)[]> {
    const written = await ask(
      this.folios.insertMany(documents, { ordered: false, maxTimeMS: this.timeoutMs }),
      this.timeoutMs,
    ).catch(
      // There already, or the unique index over the numbers: the comparison below tells which, the others are written.
      (error: unknown) => (isOnlyDuplicates(error) ? undefined : Promise.reject(error as Error)),
    );
    if (written) return documents.map(() => undefined);
    return this.compare(documents);
  }

  private async compare(documents: readonly FolioDocument[]): Promise<(FolioTaken | undefined)[]> {
    const ids = documents.map(({ _id }) => _id);
    // Read as it stands on the primary: the write before waited for a majority, and this must see what it met.
    const cursor = this.folios.find({ _id: { $in: ids } }, { readConcern: 'local', maxTimeMS: this.timeoutMs });
    const there = new Map((await ask(cursor.toArray(), this.timeoutMs)).map((found) => [found._id, found]));
    return documents.map(({ _id, institution, folio, series, caseId, annulled }) => {
      const found = there.get(_id);
      const agrees = found?.caseId === caseId && found.series === series && !found.annulled === !annulled;
      return agrees ? undefined : new FolioTaken(institution, folio);
    });
  }
}
