import { type Feed, FeedViews, type ViewEntry } from '@libs/feed';
import type { Principal } from '@libs/identity';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import type { AccessLog } from '../access-log/index.js';
import type { FolioBook } from '../folios/index.js';
import { reservedShelf } from '../institutions/index.js';
import { folioEnds } from './asked-number.js';
import { blindIndex } from './blind-index.js';
import { type RowsAsked, rowsByFolioEnd, rowsByPhone, rowsByWords } from './case-queries.js';
import { CaseSearch } from './case-search.js';
import { type CaseSearchRow, caseSearch } from './case-search.view.js';
import { foldedWords } from './folded-words.js';

const SERVED = 'view_case-search_served';
const KEY = new Uint8Array(32).fill(5);
const blind = blindIndex(KEY);
const PHONE = '5512345678';
const OTHERS = 2_000;

type Row = CaseSearchRow & { _id: string; v: number };

let databases: TestDatabases;
let client: MongoClient;
let search: CaseSearch;
const recorded: string[][] = [];

function row(n: number, more: Partial<CaseSearchRow> & { _id?: string; phone?: string } = {}): Row {
  const { _id = `case-${n}`, phone = '', institution = 'town', ...rest } = more;
  const folio = `CHI-PET-2026-${String(n).padStart(6, '0')}`;
  const phoneKey = blind('phone', institution, phone);
  const [applicant, subject] = ['Persona Inventada', rest.subject ?? 'Asunto'];
  return {
    _id,
    v: 1,
    institution,
    folio,
    folioEnds: folioEnds(folio),
    department: 'obras',
    filedOn: `2026-11-${String((n % 28) + 1).padStart(2, '0')}`,
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
  };
}

const asker = (role: Principal['role'], department?: string): Principal => ({
  kind: 'staff',
  id: 'somebody',
  institution: 'town',
  role,
  sessionId: 'session',
  ...(department !== undefined && { department }),
});

beforeAll(async () => {
  databases = await openTestDatabases();
  client = await new MongoClient(databases.appUri).connect();
  const db = client.db(databases.name);
  const { revision, name } = caseSearch;
  await db.collection<ViewEntry>('views').insertOne({ _id: name, revision, active: SERVED });
  await db
    .collection<Row>(SERVED)
    .insertMany([
      ...Array.from({ length: OTHERS }, (_, at) => row(1_001 + at, { department: at % 2 === 0 ? 'obras' : 'parques' })),
      row(7, { phone: PHONE, department: 'parques', filedOn: '2026-10-07' }),
      row(8, { phone: `+52 ${PHONE}`, filedOn: '2026-10-08' }),
      row(1_000_007, { _id: 'millionth', filedOn: '2026-10-09' }),
      row(9, { _id: 'elsewhere', institution: 'gob', phone: PHONE }),
      row(9, { _id: 'reserved', institution: reservedShelf('town'), phone: PHONE }),
      row(10, { _id: 'lot', subject: 'Lote 987654', filedOn: '2026-10-10' }),
    ]);
  const served = databases.owner.db(databases.name).collection(SERVED);
  await served.createIndexes([...caseSearch.indexes]);
  search = new CaseSearch(
    { views: new FeedViews(db) } as unknown as Feed,
    {} as FolioBook,
    {
      recordListed: (_reader: Principal, _what: string, cases: string[]) => Promise.resolve(recorded.push(cases)),
    } as unknown as AccessLog,
    { blindIndex: KEY },
  );
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

const found = async (principal: Principal, q: string) =>
  (await search.find(principal, { q })).rows.map(({ caseId }) => caseId);

describe('a case of which somebody knows a number', () => {
  it.each<[string, Principal, string, string[]]>([
    [
      'by the last digits of its folio, the newest first',
      asker('clerk'),
      '007',
      ['case-1007', 'case-2007', 'millionth', 'case-7'],
    ],
    ['by as many digits as the folio has', asker('clerk'), '000007', ['millionth', 'case-7']],
    ['by a telephone number', asker('clerk'), '(55) 1234-5678', ['case-8', 'case-7']],
    ['by the end of a folio of the own department', asker('officer', 'parques'), '007', ['case-7']],
    ['by a telephone number in the own department', asker('head', 'parques'), PHONE, ['case-7']],
    ['not by the folio of another department', asker('officer', 'obras'), '0007', ['millionth']],
    ['by a telephone number not for whoever reads no names', asker('auditor'), PHONE, []],
    ['not where it is reserved or of another institution', asker('supervisor'), '0009', []],
    ['not by an administrator', asker('administrator'), '007', []],
    ['by a number in its subject, where no folio ends so', asker('clerk'), '987654', ['lot']],
  ])('is found %s', async (_how, principal, q, ids) => {
    expect(await found(principal, q)).toEqual(ids);
  });

  it('leaves a record of each reading of a name', async () => {
    recorded.length = 0;
    await found(asker('clerk'), PHONE);
    await found(asker('auditor'), '0007');
    expect(recorded).toEqual([['case-8', 'case-7'], []]);
  });

  it('is looked for by an index of its own, which reads no more than it shows', async () => {
    const rows = client.db(databases.name).collection<Row>(SERVED);
    const [town, department] = [{ institution: 'town' }, { institution: 'town', department: 'obras' }];
    const after = ['2026-11-20', 'case-1500'];
    const phoneKey = blind('phone', 'town', PHONE) ?? '';
    const questions: [RowsAsked, string][] = [
      [rowsByFolioEnd(town, '007', undefined), 'by_folio_end'],
      [rowsByFolioEnd(town, '234', after), 'by_folio_end'],
      [rowsByFolioEnd(department, '007', undefined), 'by_folio_end_in_department'],
      [rowsByPhone(town, town, phoneKey, undefined), 'by_phone'],
      [rowsByPhone(department, department, phoneKey, after), 'by_phone'],
      [rowsByWords(town, town, ['lote'], undefined), 'by_word'],
    ];
    for (const [{ filter, ...hint }, index] of questions) {
      const cursor = rows.find(filter, hint).sort({ filedOn: -1, _id: -1 }).limit(26);
      const { queryPlanner, executionStats } = (await cursor.explain('executionStats')) as {
        queryPlanner: { winningPlan: object };
        executionStats: { totalDocsExamined: number };
      };
      const plan = JSON.stringify(queryPlanner.winningPlan);
      expect(plan).toContain(`"indexName":"${index}"`);
      expect(plan).not.toContain('COLLSCAN');
      if (hint.hint !== undefined) expect(plan).not.toContain('"stage":"SORT"');
      expect(executionStats.totalDocsExamined).toBeLessThanOrEqual(5);
    }
  });
});
