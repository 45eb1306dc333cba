import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Commit,
  commitIndexes,
  EventCatalogue,
  EventReader,
  EventStore,
  historyCollections,
  StoreUnavailable,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { Logger } from '@nestjs/common';
import { type Db, MongoClient } from 'mongodb';
import { FolioBook, folioIndexes, type TakenFolio } from '../../folios/index.js';
import { BusinessDayClock } from '../../deadlines/index.js';
import type { InstitutionDirectory } from '../../institutions/index.js';
import { CaseLedger } from '../case-ledger.js';
import { caseStream } from '../case-stream.js';
import { aPetition } from '../domain/case.histories.js';
import { registerPetition } from '../domain/case.intake.js';
import { SweepFolios, SweepFoliosHandler, type SweptFolios } from './sweep-folios.js';

const institution = 'chimalhuacan';
const series = 'PET';
const zone = 'America/Mexico_City';
const clerk = { kind: 'staff', id: 'ana', role: 'clerk' } as const;
const wrapping = new WrappingKey(randomBytes(32));

describe('the sweep of folios', () => {
  let databases: TestDatabases;
  let client: MongoClient;
  let db: Db;
  let book: FolioBook;
  let cases: CaseLedger;
  let told: jest.SpyInstance;

  beforeAll(async () => {
    databases = await openTestDatabases();
    client = await new MongoClient(databases.appUri, { w: 'majority', ignoreUndefined: true }).connect();
    await databases.owner.db(`${databases.name}_history`).collection('commits').createIndexes(commitIndexes);
    db = client.db(databases.name);
    cases = newLedger();
  });

  beforeEach(async () => {
    for (const { collection, indexes } of folioIndexes) {
      await db.collection(collection).deleteMany({});
      await db.collection(collection).createIndexes([...indexes]);
    }
    book = new FolioBook(db);
    await book.ensureSeries({ institution, series, zone, prefix: 'CHI' });
    told = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  });

  afterEach(async () => {
    told.mockRestore();
    await book.close();
  });

  afterAll(async () => {
    await client.close();
    await databases.drop();
  });

  /** The ledger of a process that has just begun, with no case in its memory. */
  function newLedger(): CaseLedger {
    const history = historyCollections(client.db(`${databases.name}_history`));
    const keystore = new KeyStore(client.db(`${databases.name}_keys`).collection('keys'), wrapping);
    const store = new EventStore({
      loader: new StreamLoader(history.commits),
      coalescer: new WriteCoalescer(history.commits),
      keystore,
      reader: new EventReader(new EventCatalogue([caseStream]), keystore),
      now: () => new Date(),
    });
    const institutions = { get: () => Promise.resolve({ zone }) } as unknown as InstitutionDirectory;
    return new CaseLedger(store, institutions, new BusinessDayClock(institutions));
  }

  /** Sweeps as it is done a minute after the numbers were taken. */
  async function sweep(folios: FolioBook = laterBook(), ledger = cases): Promise<SweptFolios> {
    const swept = await new SweepFoliosHandler(ledger, folios).execute(new SweepFolios());
    await folios.flush();
    return swept;
  }

  function laterBook(): FolioBook {
    return new FolioBook(db, { now: { $add: ['$$NOW', 61_000] }, flushAfterMs: 1 });
  }

  async function registered(caseId: string, { folio }: TakenFolio): Promise<void> {
    const command = { institution, commandId: randomUUID(), actor: clerk, correlationId: randomUUID() };
    await cases.decide(caseId, command, (state) => registerPetition(state, { ...aPetition, folio, series, by: clerk }));
  }

  it('settles the number of a registered case, and annuls the one of a case that never came', async () => {
    const [kept, lost] = [randomUUID(), randomUUID()];
    const number = await book.take(institution, series, kept);
    await registered(kept, number);
    const abandoned = await book.take(institution, series, lost);
    expect(await sweep()).toEqual({ settled: 1, annulled: 1, failed: 0 });
    expect(await book.findCase(institution, number.folio)).toEqual({ caseId: kept });
    expect(await book.findCase(institution, abandoned.folio)).toEqual({
      caseId: lost,
      annulled: { reason: 'abandoned' },
    });
    expect(await sweep()).toEqual({ settled: 0, annulled: 0, failed: 0 });
  });

  it('explains the others where one number is written down for another case, and says which one, by ids', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    const numbers = [];
    for (const id of ids) numbers.push(await book.take(institution, series, id));
    // As an import before the series was set up could keep it.
    const { folio, at } = numbers[0]!;
    const imported = { institution, series: 'IMP', folio, caseId: randomUUID(), at };
    await db.collection<{ _id: string }>('folios').insertOne({ _id: `${institution}/${folio}`, ...imported });
    await registered(ids[1], numbers[1]!);

    expect(await sweep()).toEqual({ settled: 1, annulled: 1, failed: 1 });
    expect(told.mock.calls).toEqual([
      [expect.any(String), { institution, folio, caseId: ids[0], cause: 'FolioTaken', code: 'folio-taken' }],
    ]);
    expect(await book.findCase(institution, numbers[2]!.folio)).toEqual({
      caseId: ids[2],
      annulled: { reason: 'abandoned' },
    });
    expect(await sweep()).toEqual({ settled: 0, annulled: 0, failed: 1 });
  });

  it('goes on past a case whose history cannot be read', async () => {
    const [broken, lost] = [randomUUID(), randomUUID()];
    const number = await book.take(institution, series, broken);
    await registered(broken, number);
    const commits = databases.owner.db(`${databases.name}_history`).collection<Commit>('commits');
    await commits.updateOne({ streamId: broken }, { $set: { 'events.0.type': 'PetitionOfTomorrow' } });
    await book.take(institution, series, lost);
    expect(await sweep(laterBook(), newLedger())).toEqual({ settled: 0, annulled: 1, failed: 1 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('ends the round when the store does not answer: the other numbers would only wait for it too', async () => {
    for (let i = 0; i < 5; i++) await book.take(institution, series, randomUUID());
    const away = laterBook();
    const settle = jest.spyOn(away, 'settle').mockRejectedValue(new StoreUnavailable('away'));
    await expect(sweep(away)).rejects.toThrow(StoreUnavailable);
    expect(settle).toHaveBeenCalledTimes(3);
    expect(await sweep()).toEqual({ settled: 0, annulled: 5, failed: 0 });
  });
});
