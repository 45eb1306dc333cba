import { type Feed, FeedViews, type ViewEntry } from '@libs/feed';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import type { InstallationKeys } from '../platform/index.js';
import { blindIndex, type CaseSearchRow, caseSearch, foldedWords } from '../search/index.js';
import { PeopleFound } from './people-found.view.js';

const SERVED = 'view_case-search_served';
const KEY = new Uint8Array(32).fill(3);
const blind = blindIndex(KEY);

let databases: TestDatabases;
let client: MongoClient;
let people: PeopleFound;

type Row = CaseSearchRow & { _id: string };

function row(_id: string, more: Partial<CaseSearchRow> & { phone?: string; identifier?: string } = {}): Row {
  const { phone, identifier, ...rest } = more;
  const applicant = rest.applicant ?? 'Otra Persona';
  const subject = rest.subject ?? 'Asunto';
  const institution = rest.institution ?? 'town';
  const phoneKey = blind('phone', institution, phone ?? '');
  const identifierKey = blind('identifier', institution, identifier ?? '');
  return {
    _id,
    institution,
    folio: `F-${_id}`,
    folioEnds: [],
    department: 'obras',
    filedOn: '2026-11-01',
    status: 'routed',
    procedure: 'peticion',
    matter: 'otro',
    place: 'lejos',
    ...rest,
    subject,
    applicant,
    words: foldedWords(`${applicant} ${subject}`),
    names: foldedWords(applicant),
    ...(phoneKey !== undefined && { phoneKey }),
    ...(identifierKey !== undefined && { identifierKey }),
  };
}

beforeAll(async () => {
  databases = await openTestDatabases();
  client = await new MongoClient(databases.appUri).connect();
  const db = client.db(databases.name);
  const { revision, name } = caseSearch;
  await db.collection<ViewEntry>('views').insertOne({ _id: name, revision, active: SERVED });
  await db.collection<Row>(SERVED).insertMany([
    ...Array.from({ length: 200 }, (_, at) => row(`other-${at}`, { subject: 'María Núñez se queja' })),
    row('ana-1', { applicant: 'Ana Núñez', identifier: 'QXCA900101HDFNNR04', filedOn: '2026-10-01' }),
    row('ana-2', {
      applicant: 'Ana Núñez Peña',
      identifier: 'qxca 900101 hdfnnr04',
      phone: '55 1234 5678',
      filedOn: '2026-11-02',
      status: 'concluded',
    }),
    row('son', { applicant: 'Beto Núñez', phone: '+52 55 1234 5678', filedOn: '2026-10-20' }),
    row('elsewhere', { institution: 'gob', applicant: 'Ana Núñez', phone: '55 1234 5678' }),
    row('pothole', { matter: 'bache', place: 'centro', filedOn: '2026-11-10' }),
    row('old-pothole', { matter: 'bache', place: 'centro', filedOn: '2026-10-01' }),
  ]);
  await databases.owner
    .db(databases.name)
    .collection(SERVED)
    .createIndexes([...caseSearch.indexes]);
  const feed = { views: new FeedViews(db) } as unknown as Feed;
  people = new PeopleFound(feed, { blindIndex: KEY } as InstallationKeys);
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

describe('who was at the desk before', () => {
  it('is one person by an identifier, however often they came and however it is written', async () => {
    await expect(people.lookUp('town', { by: 'identifier', value: 'QXCA-900101-HDFNNR04' })).resolves.toEqual([
      { caseId: 'ana-2', folio: 'F-ana-2', name: 'Ana Núñez Peña', lastFiledOn: '2026-11-02', cases: 2, openCases: 1 },
    ]);
  });

  it('is everybody of a telephone number, of this institution alone', async () => {
    const found = await people.lookUp('town', { by: 'phone', value: '(55) 1234-5678' });
    expect(found.map(({ caseId }) => caseId)).toEqual(['ana-2', 'son']);
  });

  it('is found by names without accents, and not by the words of subjects', async () => {
    const found = await people.lookUp('town', { by: 'name', value: 'nunez an' });
    expect(found.map(({ name }) => name)).toEqual(['Ana Núñez Peña']);
    await expect(people.lookUp('town', { by: 'name', value: 'queja' })).resolves.toEqual([]);
  });

  it('is nobody by what is too short to tell people apart', async () => {
    await expect(people.lookUp('town', { by: 'phone', value: '1234' })).resolves.toEqual([]);
  });
});

describe('what may be asked for twice', () => {
  it('are the cases of this person, and those of this matter and place since a day', async () => {
    const pointers = { matter: 'bache', place: 'centro', phone: '5512345678', identifier: 'QXCA900101HDFNNR04' };
    const found = await people.suspects('town', pointers, '2026-11-07');
    expect(found.map(({ caseId, person, open }) => [caseId, person, open])).toEqual([
      ['pothole', undefined, true],
      ['ana-2', 'identifier', false],
      ['son', 'phone', true],
      ['ana-1', 'identifier', true],
    ]);
  });
});
