import type { Feed } from '@libs/feed';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import type { Db } from 'mongodb';
import { type CaseSearchRow, caseSearch } from '../../search/index.js';
import { ForgetInViews, ForgetInViewsHandler } from './forget-in-views.js';

const CASE = 'd0622372-1be3-52c0-8a0b-d4c9faad5473';
const ROW: CaseSearchRow = {
  institution: 'demo',
  folio: 'D-1',
  folioEnds: [],
  department: 'obras',
  filedOn: '2026-11-20',
  status: 'routed',
  subject: 'Lámpara fundida',
  applicant: 'María Núñez',
  words: ['maria', 'nunez', 'lampara', 'fundida'],
  names: ['maria', 'nunez'],
  procedure: 'peticion',
  matter: 'luminaria',
  place: 'centro',
  identifierKey: 'blind-identifier',
  phoneKey: 'blind-phone',
};

describe('an erasure in collections that do not fold it yet, or never again', () => {
  let databases: TestDatabases;
  let db: Db;
  let handler: ForgetInViewsHandler;

  beforeAll(async () => {
    databases = await openTestDatabases();
    db = databases.owner.db(databases.name);
    const views = {
      activeName: () => Promise.resolve('served'),
      allCollections: () => Promise.resolve(['served', 'building', 'retired']),
    };
    handler = new ForgetInViewsHandler({ views } as unknown as Feed, db);
  });
  beforeEach(async () => {
    for (const name of ['served', 'building']) {
      await rows(name).deleteMany({});
      await rows(name).insertOne({ _id: CASE, v: 3, ...ROW });
    }
  });
  afterAll(() => databases.drop());

  const rows = (name: string) => db.collection<CaseSearchRow & { _id: string; v: number }>(name);
  const erase = (...aliases: string[]) =>
    aliases.reduce(
      (before, alias) => before.then(() => handler.execute(new ForgetInViews(CASE, alias))),
      Promise.resolve(),
    );

  /** The row as the view itself would have it after those erasures. */
  function folded(...aliases: string[]) {
    return aliases.reduce<CaseSearchRow | null | undefined>(
      (row, subject) => caseSearch.evolve(row ?? undefined, { type: 'PersonalDataErased', data: { subject } } as never),
      ROW,
    );
  }

  it.each([[['p1']], [['case']], [['p1', 'case']], [['case', 'p1']]])(
    'forgets what the view forgets: %j',
    async (aliases) => {
      await erase(...aliases);
      expect(await rows('building').findOne()).toEqual({ _id: CASE, v: 3, ...folded(...aliases) });
      expect(await rows('served').findOne()).toEqual({ _id: CASE, v: 3, ...ROW });
    },
  );

  it('forgets in the served one too, where that came back with a restore', async () => {
    await handler.execute(new ForgetInViews(CASE, 'p1', true));
    expect(await rows('served').findOne()).toMatchObject({ applicant: '', subject: 'Lámpara fundida' });
  });

  it('leaves the subject when the applicant is erased', async () => {
    await erase('p1');
    expect(await rows('building').findOne()).toMatchObject({
      subject: 'Lámpara fundida',
      applicant: '',
      words: ['lampara', 'fundida'],
      names: [],
    });
    expect(Object.keys((await rows('building').findOne()) ?? {})).not.toContain('phoneKey');
  });
});
