import { randomBytes, randomUUID } from 'node:crypto';
import {
  commitIndexes,
  EventCatalogue,
  EventReader,
  EventStore,
  historyCollections,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { type Db, MongoClient } from 'mongodb';
import { BusinessDayClock } from '../../deadlines/index.js';
import { folioIndexes, LetterBook, letterOwner } from '../../folios/index.js';
import type { InstitutionDirectory } from '../../institutions/index.js';
import { CaseLedger } from '../case-ledger.js';
import { caseStream } from '../case-stream.js';
import { aLetter } from '../domain/case.letter-histories.js';
import { issueLetter } from '../domain/case.letter.js';
import { acceptCase, deliverCase, routeCase } from '../domain/case.transfer.js';
import { aPetition, people } from '../domain/case.histories.js';
import { registerPetition } from '../domain/case.intake.js';
import { answerCase } from '../domain/case.outcome.js';
import { isRegistered } from '../domain/case.state.js';
import { SweepLetterNumbers, SweepLetterNumbersHandler } from './sweep-letter-numbers.js';

const institution = 'chimalhuacan';
const series = 'DSP';
const zone = 'America/Mexico_City';
const department = 'servicios-publicos';

describe('the numbers of letters', () => {
  let databases: TestDatabases;
  let client: MongoClient;
  let db: Db;
  let book: LetterBook;
  let cases: CaseLedger;

  beforeAll(async () => {
    databases = await openTestDatabases();
    client = await new MongoClient(databases.appUri, { w: 'majority', ignoreUndefined: true }).connect();
    await databases.owner.db(`${databases.name}_history`).collection('commits').createIndexes(commitIndexes);
    db = client.db(databases.name);
    for (const { collection, indexes } of folioIndexes) await db.collection(collection).createIndexes([...indexes]);
    const history = historyCollections(client.db(`${databases.name}_history`));
    const keystore = new KeyStore(
      client.db(`${databases.name}_keys`).collection('keys'),
      new WrappingKey(randomBytes(32)),
    );
    const store = new EventStore({
      loader: new StreamLoader(history.commits),
      coalescer: new WriteCoalescer(history.commits),
      keystore,
      reader: new EventReader(new EventCatalogue([caseStream]), keystore),
      now: () => new Date(),
    });
    const institutions = { get: () => Promise.resolve({ zone }) } as unknown as InstitutionDirectory;
    cases = new CaseLedger(store, institutions, new BusinessDayClock(institutions));
    book = new LetterBook(db, { flushAfterMs: 1 });
    await book.ensureSeries({ institution, series, zone, prefix: 'CHI' });
  });

  afterAll(async () => {
    await book.close();
    await client.close();
    await databases.drop();
  });

  async function anAnsweredCase(): Promise<string> {
    const caseId = randomUUID();
    await cases.decide(caseId, commandOf(), (state) => registerPetition(state, { ...aPetition, by: people.clerk }));
    const system = { by: people.system };
    const routing = { department, rule: 'luminaria', basis: 'rule', unroutable: false } as const;
    await cases.decide(caseId, commandOf(), (state) => routeCase(state, { ...system, ...routing }));
    await cases.decide(caseId, commandOf(), (state) =>
      deliverCase(state, { ...system, department, policy: 'by-hand' }),
    );
    await cases.decide(caseId, commandOf(), (state) => acceptCase(state, { by: people.officer }));
    const answer = { outcome: 'favourable', answeredOn: '2026-01-22', text: 'Se atendió.' } as const;
    await cases.decide(caseId, commandOf(), (state) => answerCase(state, { ...answer, by: people.officer }));
    return caseId;
  }

  const commandOf = () => ({
    institution,
    commandId: randomUUID(),
    actor: people.head,
    correlationId: randomUUID(),
  });
  const sweep = async () => {
    const later = new LetterBook(db, { now: { $add: ['$$NOW', 61_000] }, flushAfterMs: 1 });
    const swept = await new SweepLetterNumbersHandler(cases, later).execute(new SweepLetterNumbers());
    await later.close();
    return swept;
  };
  const pendingAfter = async () => (await db.collection('letter_series').findOne({ series }))?.['pending'] as unknown;

  it('K.21: one that was taken for a letter that nobody signed is written off in the history of its case, and given to no other', async () => {
    const caseId = await anAnsweredCase();
    const [signed, lost] = [randomUUID(), randomUUID()];
    const kept = await book.take(institution, series, letterOwner(caseId, signed));
    expect(kept.folio).toMatch(/^CHI\/DSP\/0001\/\d{4}$/);
    const competence = { capacity: 'holder', basis: 'Nombramiento' } as const;
    await cases.decide(caseId, commandOf(), (state) =>
      issueLetter(state, { ...aLetter, letterId: signed, number: kept.folio, competence, by: people.head }),
    );
    const gone = await book.take(institution, series, letterOwner(caseId, lost));
    expect(await book.take(institution, series, letterOwner(caseId, lost))).toEqual(gone);

    expect(await sweep()).toEqual({ settled: 1, annulled: 1, failed: 0 });
    expect(await sweep()).toEqual({ settled: 0, annulled: 0, failed: 0 });
    const { state } = await cases.get(institution, caseId);
    expect(isRegistered(state) && state.letters).toMatchObject([{ letterId: signed, number: kept.folio }]);
    expect(isRegistered(state) && state.lostLetterNumbers).toEqual([{ letterId: lost, number: gone.folio }]);
    const again = await book.take(institution, series, letterOwner(caseId, lost));
    expect(again.n).toBe(gone.n + 1);
    expect(await book.gaps(institution, series, gone.year)).toEqual([]);
    expect(await pendingAfter()).toMatchObject([{ n: again.n }]);
  });

  it('are those of their department: each has a series of its own, apart from the folios of cases', async () => {
    await book.ensureSeries({ institution, series: 'DOP', zone, prefix: 'CHI' });
    const number = await book.take(institution, 'DOP', letterOwner(randomUUID(), randomUUID()));
    expect(number.folio).toBe(`CHI/DOP/0001/${number.year}`);
    expect(await db.collection('folio_series').countDocuments({})).toBe(0);
  });
});
