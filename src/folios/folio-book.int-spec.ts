import { randomBytes, randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { FolioBook } from './folio-book.js';
import { takePipeline } from './folio-book-pipeline.js';
import {
  folioIndexes,
  FoliosUnavailable,
  FolioTaken,
  type FolioDocument,
  type FolioSeriesDocument,
} from './folio-book-records.js';

const uri = process.env['TEST_MONGODB_URI'];
if (!uri) throw new Error('TEST_MONGODB_URI is not set: run with node scripts/with-servers.mjs');

const institution = 'mexicali';
const series = 'PET';
const tijuana = { institution, series, zone: 'America/Tijuana', prefix: 'MXL' };

describe('the folio book', () => {
  const client = new MongoClient(uri);
  const books: FolioBook[] = [];
  let db: Db;

  beforeAll(async () => {
    await client.connect();
  });

  beforeEach(async () => {
    db = client.db(`t_${randomBytes(6).toString('hex')}`);
    for (const { collection, indexes } of folioIndexes) await db.collection(collection).createIndexes([...indexes]);
    await aBook().ensureSeries(tijuana);
  });

  afterEach(async () => {
    await Promise.all(books.splice(0).map((book) => book.close()));
    await db.dropDatabase();
  });

  afterAll(async () => {
    await client.close();
  });

  function aBook(options: ConstructorParameters<typeof FolioBook>[1] = {}): FolioBook {
    const book = new FolioBook(db, { flushAfterMs: 60_000, ...options });
    books.push(book);
    return book;
  }

  const stored = () => db.collection<FolioSeriesDocument>('folio_series').findOne({ _id: `${institution}/${series}` });
  const settled = () => db.collection<FolioDocument>('folios').find().sort({ _id: 1 }).toArray();
  const at = (iso: string) => ({ now: new Date(iso) });

  /** A book whose series began in 2026, seen at another moment. */
  async function inASeriesOf2026(): Promise<void> {
    await db.collection('folio_series').deleteMany({});
    await aBook(at('2026-12-31T20:00:00Z')).ensureSeries(tijuana);
  }

  it('tells the numbers that were annulled in a while, in the order in which they were taken', async () => {
    await inASeriesOf2026();
    const annulled: string[] = [];
    for (const [moment, reason] of [
      ['2026-12-31T20:00:00Z', 'abandoned'],
      ['2026-12-31T21:00:00Z', undefined],
      ['2027-01-01T09:00:00Z', 'second-number'],
    ] as const) {
      const book = aBook(at(moment));
      const caseId = randomUUID();
      const taken = await book.take(institution, series, caseId);
      const given = { institution, series, folio: taken.folio, caseId, at: taken.at };
      await book.settle({ ...given, ...(reason !== undefined && { annulled: { reason } }) });
      if (reason !== undefined) annulled.push(taken.folio);
    }
    const between = async (from: string, until: string) => {
      const told: string[] = [];
      for await (const { folio } of aBook().annulled(institution, series, new Date(from), new Date(until)))
        told.push(folio);
      return told;
    };
    expect(await between('2026-01-01', '2028-01-01')).toEqual(annulled);
    expect(await between('2026-01-01', '2027-01-01')).toEqual(annulled.slice(0, 1));
    expect(await between('2028-01-01', '2029-01-01')).toEqual([]);
  });

  it('K.20: gives 2,000 cases of two processes dense numbers without a duplicate', async () => {
    const [here, there] = [aBook(), aBook()];
    const cases = Array.from({ length: 2_000 }, () => randomUUID());
    const taken = await Promise.all(cases.map((id, i) => (i % 2 ? here : there).take(institution, series, id)));

    expect(taken.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2_000 }, (_, i) => i + 1));
    expect(new Set(taken.map(({ folio }) => folio)).size).toBe(2_000);
    const { year } = taken[0]!;
    expect(taken.every(({ folio, n }) => folio === `MXL-PET-${year}-${String(n).padStart(6, '0')}`)).toBe(true);
    await Promise.all(
      taken.map(({ folio, at: received }, i) =>
        (i % 3 ? here : there).settle({ institution, series, folio, caseId: cases[i]!, at: received }),
      ),
    );
    await Promise.all([here.flush(), there.flush()]);
    expect((await stored())?.pending).toEqual([]);
    expect(await here.gaps(institution, series, year)).toEqual([]);
    expect(await settled()).toHaveLength(2_000);
  });

  it('gives a pending case the number it has, in one batch, in the next and in another process', async () => {
    const [here, there] = [aBook(), aBook()];
    const [first, again, other] = await Promise.all([
      here.take(institution, series, 'case-1'),
      here.take(institution, series, 'case-1'),
      there.take(institution, series, 'case-1'),
    ]);
    expect(again).toEqual(first);
    expect(other).toEqual(first);
    expect(await there.take(institution, series, 'case-1')).toEqual(first);
    expect((await here.take(institution, series, 'case-2')).n).toBe(2);
    expect((await stored())?.pending).toHaveLength(2);
  });

  it("takes the time from the database's clock", async () => {
    const before = Date.now();
    const taken = await aBook().take(institution, series, 'case-1');
    expect(Math.abs(taken.at.getTime() - before)).toBeLessThan(5_000); // one machine here: the clocks agree
    expect((await stored())?.lastAt).toEqual(taken.at);
  });

  it('K.20: counts by the civil year of the zone: 31 December 23:30 in Mexicali is still the old year', async () => {
    await inASeriesOf2026();
    const evening = await aBook(at('2027-01-01T07:30:00Z')).take(institution, series, 'case-1');
    const midnight = await aBook(at('2027-01-01T08:00:00Z')).take(institution, series, 'case-2');
    const day = await aBook(at('2027-01-01T18:00:00Z')).take(institution, series, 'case-3');
    expect([evening.folio, midnight.folio, day.folio]).toEqual([
      'MXL-PET-2026-000001',
      'MXL-PET-2027-000001',
      'MXL-PET-2027-000002',
    ]);
    expect(evening.at).toEqual(new Date('2027-01-01T07:30:00Z'));

    await aBook().ensureSeries({ ...tijuana, series: 'UTC', zone: 'UTC' });
    const utc = await aBook(at('2027-01-01T07:30:00Z')).take(institution, 'UTC', 'case-4');
    expect(utc.folio).toBe('MXL-UTC-2027-000001');
  });

  it('never goes back, neither in the year nor in the time', async () => {
    await inASeriesOf2026();
    const newYear = new Date('2027-01-01T08:00:00Z');
    await aBook({ now: newYear }).take(institution, series, 'case-1');
    const late = await aBook(at('2026-12-31T23:00:00Z')).take(institution, series, 'case-2');
    expect(late).toEqual({ folio: 'MXL-PET-2027-000002', year: 2027, n: 2, at: newYear });
  });

  it('gives a case pending over the new year the number it took in the old one', async () => {
    await inASeriesOf2026();
    const old = await aBook(at('2027-01-01T07:59:59Z')).take(institution, series, 'case-1');
    expect(await aBook(at('2027-01-02T00:00:00Z')).take(institution, series, 'case-1')).toEqual(old);
  });

  it('keeps a number pending when the process dies before settling, and lists it as abandoned by server time', async () => {
    const crashed = await aBook().take(institution, series, 'case-1');
    expect(await aBook().findCase(institution, crashed.folio)).toEqual({ caseId: 'case-1' });
    expect(await aBook().abandoned(60_000)).toEqual([]);
    expect(await aBook({ now: new Date(crashed.at.getTime() + 60_001) }).abandoned(60_000)).toEqual([
      { institution, series, caseId: 'case-1', ...crashed },
    ]);
    expect(await aBook().take(institution, series, 'case-1')).toEqual(crashed);
  });

  it('settles once however often it is asked, and refuses another fate', async () => {
    const book = aBook();
    const { folio, year, at: received } = await book.take(institution, series, 'case-1');
    const settlement = { institution, series, folio, caseId: 'case-1', at: received };
    await Promise.all([book.settle(settlement), book.settle(settlement), aBook().settle(settlement)]);
    await book.settle(settlement);
    expect(await settled()).toEqual([{ _id: `${institution}/${folio}`, ...settlement, year, n: 1 }]);
    await expect(book.settle({ ...settlement, caseId: 'case-2' })).rejects.toThrow(FolioTaken);
    await expect(book.settle({ ...settlement, annulled: { reason: 'abandoned' } })).rejects.toThrow(FolioTaken);
    expect((await settled())[0]?.caseId).toBe('case-1');
  });

  it('removes settled numbers with the next taking, or by itself after a while', async () => {
    const book = aBook();
    const first = await book.take(institution, series, 'case-1');
    await book.settle({ institution, series, folio: first.folio, caseId: 'case-1', at: first.at });
    expect((await stored())?.pending.map(({ n }) => n)).toEqual([1]);
    await book.take(institution, series, 'case-2');
    expect((await stored())?.pending.map(({ n }) => n)).toEqual([2]);

    const quick = aBook({ flushAfterMs: 10 });
    const third = await quick.take(institution, series, 'case-3');
    await quick.settle({ institution, series, folio: third.folio, caseId: 'case-3', at: third.at });
    const numbers = async () => (await stored())?.pending.map(({ n }) => n);
    for (const end = Date.now() + 30_000; Date.now() < end && (await numbers())?.includes(3););
    expect(await numbers()).toEqual([2]);
  });

  it('annuls an abandoned number; the case then gets a new one, also where the annulling process died half-way', async () => {
    const first = await aBook(at('2026-11-21T18:00:00Z')).take(institution, series, 'case-1');
    const fate = { institution, series, folio: first.folio, caseId: 'case-1', at: first.at };
    await aBook().settle({ ...fate, annulled: { reason: 'abandoned' } });
    expect((await stored())?.pending).toEqual([]);
    expect(await aBook().findCase(institution, first.folio)).toEqual({
      caseId: 'case-1',
      annulled: { reason: 'abandoned' },
    });
    const second = await aBook().take(institution, series, 'case-1');
    expect(second.n).toBe(2);

    // Died half-way: the annulment is written down, the number still stands in the series.
    const { folio, n, year } = second;
    await db.collection<FolioDocument>('folios').insertOne({
      _id: `${institution}/${folio}`,
      institution,
      series,
      year,
      n,
      folio,
      caseId: 'case-1',
      at: second.at,
      annulled: { reason: 'abandoned' },
    });
    await aBook({ now: new Date(second.at.getTime() + 1) }).take(institution, series, 'case-9');
    expect((await aBook().take(institution, series, 'case-1')).n).toBe(4);
    expect(await aBook().gaps(institution, series, year)).toEqual([]);
  });

  it('finds the case of a folio while it is pending, when it is settled, and not otherwise', async () => {
    const book = aBook();
    const { folio, at: received } = await book.take(institution, series, 'case-1');
    expect(await book.findCase(institution, folio)).toEqual({ caseId: 'case-1' });
    await book.settle({ institution, series, folio, caseId: 'case-1', at: received });
    await book.flush();
    expect(await book.findCase(institution, folio)).toEqual({ caseId: 'case-1' });
    expect(await book.findCase('oaxaca', folio)).toBeUndefined();
    expect(await book.findCase(institution, folio.replace('MXL', 'ZZZ'))).toBeUndefined();
    expect(await book.findCase(institution, 'nothing')).toBeUndefined();
  });

  const kept = (folio: string, caseId: string) => {
    return { institution, prefix: 'MXL', folio, caseId, at: new Date('2019-03-01T17:00:00Z') };
  };

  it('keeps imported folios as they are and leaves the numbers of its own series alone', async () => {
    const book = aBook();
    await book.keep(kept('SOL/2019-77 bis', 'case-1'));
    await book.keep(kept('SOL/2019-77 bis', 'case-1'));
    await book.keep(kept('MXL-PET-2019-000077', 'case-2'));
    expect(await book.findCase(institution, 'SOL/2019-77 bis')).toEqual({ caseId: 'case-1' });
    expect((await settled()).map((document) => document.series)).toEqual(['IMP', 'IMP']);
    await expect(book.keep(kept('SOL/2019-77 bis', 'case-2'))).rejects.toThrow(FolioTaken);

    const { year } = await book.take(institution, series, 'case-3');
    await expect(book.keep(kept(`MXL-PET-${year}-000009`, 'case-4'))).rejects.toThrow(FolioTaken);
    await expect(book.keep(kept(`MXL-PET-${year + 1}-000001`, 'case-4'))).rejects.toThrow(FolioTaken);
    await book.keep(kept(`SMX-PET-${year}-000009`, 'case-4')); // the number of another town hall
    expect((await book.take(institution, series, 'case-5')).n).toBe(2);
  });

  it('keeps no number that a past year of its own series gave, explained or not', async () => {
    await inASeriesOf2026();
    for (const id of ['case-1', 'case-2']) await aBook(at('2026-12-31T21:00:00Z')).take(institution, series, id);
    await aBook(at('2027-01-05T21:00:00Z')).take(institution, series, 'case-3');
    await db.collection('folio_series').updateOne({}, { $set: { pending: [] } });
    await expect(aBook().keep(kept('MXL-PET-2026-000002', 'case-9'))).rejects.toThrow(FolioTaken);
    await aBook().keep(kept('MXL-PET-2026-000003', 'case-9'));
  });

  it('keeps nothing of the form of a series that is not set up yet: the series begins with its own numbers', async () => {
    await db.collection('folio_series').deleteMany({});
    for (const folio of ['MXL-PET-2019-000077', 'MXL-PET-2026-000001', 'MXL-QUE-2026-000001']) {
      await expect(aBook().keep(kept(folio, 'case-1'))).rejects.toThrow(FolioTaken);
    }
    await aBook().keep(kept('SMX-PET-2026-000001', 'case-1'));
    await aBook().ensureSeries(tijuana);
    const { folio, at: received, n } = await aBook().take(institution, series, 'case-2');
    expect(n).toBe(1);
    await aBook().settle({ institution, series, folio, caseId: 'case-2', at: received });
  });

  describe('when the series document is lost or older than the numbers', () => {
    /** Numbers of 2026 and 2027, the last of them not settled. */
    async function twoYears(): Promise<FolioSeriesDocument> {
      await inASeriesOf2026();
      const moments = ['2026-12-30T20:00:00Z', '2026-12-31T20:00:00Z', '2027-01-02T20:00:00Z', '2027-01-03T20:00:00Z'];
      for (const [i, moment] of moments.entries()) {
        const book = aBook(at(moment));
        const { folio, at: received } = await book.take(institution, series, `case-${i}`);
        await book.settle({ institution, series, folio, caseId: `case-${i}`, at: received });
        await book.flush();
      }
      return (await stored())!;
    }
    const later = at('2027-01-04T20:00:00Z');

    it('begins a lost series after its highest number, and knows where the years before it ended', async () => {
      await twoYears();
      await db.collection('folio_series').deleteMany({});
      await expect(aBook(later).take(institution, series, 'case-9')).rejects.toThrow('not set up');
      await Promise.all(Array.from({ length: 4 }, () => aBook(later).ensureSeries(tijuana)));
      expect(await stored()).toMatchObject({ year: 2027, last: 2, closed: [{ year: 2026, last: 2 }], pending: [] });
      expect((await aBook(later).take(institution, series, 'case-9')).folio).toBe('MXL-PET-2027-000003');
      expect(await aBook().gaps(institution, series, 2026)).toEqual([]);
    });

    it('keeps to the year of its highest number where the clock says an earlier one', async () => {
      await twoYears();
      await db.collection('folio_series').deleteMany({});
      await aBook(at('2026-12-31T22:00:00Z')).ensureSeries(tijuana);
      const { folio } = await aBook(at('2026-12-31T22:00:00Z')).take(institution, series, 'case-9');
      expect(folio).toBe('MXL-PET-2027-000003');
    });

    it('begins the new year of a lost series with 1', async () => {
      await twoYears();
      await db.collection('folio_series').deleteMany({});
      await aBook(at('2028-02-01T20:00:00Z')).ensureSeries(tijuana);
      const { folio } = await aBook(at('2028-02-01T20:00:00Z')).take(institution, series, 'case-9');
      expect(folio).toBe('MXL-PET-2028-000001');
      expect((await stored())?.closed).toEqual([
        { year: 2026, last: 2 },
        { year: 2027, last: 2 },
      ]);
    });

    it.each([
      ['the same year', { year: 2027, last: 1, closed: [{ year: 2026, last: 2 }] }],
      ['the year before', { year: 2026, last: 1, closed: [] }],
    ])('moves a document restored from %s past the numbers given since, at the first taking', async (_, old) => {
      const present = await twoYears();
      await db.collection<FolioSeriesDocument>('folio_series').replaceOne({}, { ...present, ...old });
      const book = aBook(later);
      const taken = await Promise.all(['case-8', 'case-9'].map((id) => book.take(institution, series, id)));
      expect(taken.map(({ folio }) => folio)).toEqual(['MXL-PET-2027-000003', 'MXL-PET-2027-000004']);
      expect(await stored()).toMatchObject({ year: 2027, last: 4, closed: [{ year: 2026, last: 2 }] });
    });

    it('looks again after a taking that failed', async () => {
      const present = await twoYears();
      const book = aBook(later);
      await book.take(institution, series, 'case-7');
      await book.settle({ institution, series, folio: 'MXL-PET-2027-000003', caseId: 'case-7', at: later.now });
      await db.collection('folio_series').deleteMany({});
      await expect(book.take(institution, series, 'case-8')).rejects.toThrow('not set up');
      await db.collection<FolioSeriesDocument>('folio_series').insertOne({ ...present, last: 0 });
      expect((await book.take(institution, series, 'case-8')).n).toBe(4);
    });

    it('does not move a series that is ahead: numbers taken and not settled stay taken', async () => {
      await twoYears();
      await aBook(later).take(institution, series, 'case-8');
      await aBook().ensureSeries(tijuana);
      expect((await aBook(later).take(institution, series, 'case-9')).n).toBe(4);
      expect(await aBook().gaps(institution, series, 2027)).toEqual([]);
    });
  });

  it('names every number that nothing explains, at the end of a past year too', async () => {
    await inASeriesOf2026();
    const book = aBook(at('2026-12-31T21:00:00Z'));
    for (const caseId of ['a', 'b', 'c', 'd']) {
      const { folio, at: received } = await book.take(institution, series, caseId);
      if (caseId !== 'c') await book.settle({ institution, series, folio, caseId, at: received });
    }
    await aBook(at('2027-01-05T21:00:00Z')).take(institution, series, 'e');
    await book.flush();
    expect(await book.gaps(institution, series, 2026)).toEqual([]);
    await db.collection('folios').deleteMany({ n: { $in: [2, 4] } });
    expect(await book.gaps(institution, series, 2026)).toEqual([2, 4]);
    expect(await book.gaps(institution, series, 2027)).toEqual([]);
    expect(await book.gaps(institution, series, 2020)).toEqual([]);
  });

  it('sets a series up once, and refuses to change what stands in its numbers', async () => {
    await aBook().take(institution, series, 'case-1');
    await Promise.all([aBook().ensureSeries(tijuana), aBook().ensureSeries(tijuana)]);
    expect((await stored())?.last).toBe(1);
    await Promise.all(Array.from({ length: 8 }, () => aBook().ensureSeries({ ...tijuana, series: 'QUE' })));
    await expect(aBook().ensureSeries({ ...tijuana, prefix: 'BC' })).rejects.toThrow('counts as MXL');
    await expect(aBook().ensureSeries({ ...tijuana, zone: 'UTC' })).rejects.toThrow('America/Tijuana');
    await expect(aBook().ensureSeries({ ...tijuana, series: 'IMP' })).rejects.toThrow('IMP is taken');
    await expect(aBook().ensureSeries({ ...tijuana, series: 'A', zone: 'Mars/Base' })).rejects.toThrow(RangeError);
    await expect(aBook().take(institution, 'NONE', 'case-1')).rejects.toThrow('not set up');
  });

  it('withdraws a taking that was aborted before it was sent, and leaves the others alone', async () => {
    const book = aBook();
    const gone = new AbortController();
    const first = book.take(institution, series, 'case-1');
    await new Promise(setImmediate); // the first is on its way now
    const withdrawn = book.take(institution, series, 'case-2', gone.signal);
    const third = book.take(institution, series, 'case-3');
    gone.abort(new Error('the clerk went home'));
    await expect(withdrawn).rejects.toThrow('the clerk went home');
    expect([(await first).n, (await third).n]).toEqual([1, 2]);
    await expect(book.take(institution, series, 'case-4', gone.signal)).rejects.toThrow('the clerk went home');
  });

  it('answers unavailable within its time when the database is away', async () => {
    const away = new MongoClient('mongodb://127.0.0.1:1/?directConnection=true');
    const book = new FolioBook(away.db('t_away'), { timeoutMs: 200 });
    const began = performance.now();
    await expect(book.take(institution, series, 'case-1')).rejects.toThrow(FoliosUnavailable);
    await expect(book.findCase(institution, 'MXL-PET-2026-000001')).rejects.toThrow(FoliosUnavailable);
    // The driver by itself would look for the server for half a minute.
    expect(performance.now() - began).toBeLessThan(10_000);
    await away.close();
  });

  it('takes numbers in the order of asking, and a case id for text whatever it looks like', async () => {
    const [only] = await db
      .collection<FolioSeriesDocument>('folio_series')
      .aggregate<FolioSeriesDocument>(takePipeline(['$a', 'b', '$$c'], [], '$$NOW'))
      .toArray();
    expect(only?.pending.map(({ caseId, n }) => [caseId, n])).toEqual([['$a', 1], ['b', 2], ['$$c', 3]]); // prettier-ignore
  });
});
