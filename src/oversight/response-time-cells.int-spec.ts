import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import { type CellFigures, noFigures } from './domain/figures.js';
import { type CellDocument, cellId, type CellKey, ResponseTimeCells } from './response-time-cells.store.js';

const routed: CellKey = {
  institution: 'chimalhuacan',
  month: '2026-11',
  department: 'agua-potable',
  procedure: 'peticion-ciudadana',
  officer: '-',
  channel: 'desk',
};
const delivered: CellKey = { ...routed, officer: 'ana' };

describe('the figures by cell', () => {
  let databases: TestDatabases;
  let client: MongoClient;
  let cells: ResponseTimeCells;

  beforeAll(async () => {
    databases = await openTestDatabases();
    client = await new MongoClient(databases.appUri, { w: 'majority', ignoreUndefined: true }).connect();
  });
  beforeEach(async () => {
    const db = client.db(databases.name);
    await Promise.all(['response_time_cells', 'response_time_dirty'].map((name) => db.collection(name).deleteMany({})));
    cells = new ResponseTimeCells(db);
  });
  afterAll(async () => {
    await client.close();
    await databases.drop();
  });

  /** What a process that computed now would write: it has seen the marks, and counted so many cases. */
  const counting = async (received: number) => {
    const marked = await cells.marked(undefined, 100);
    const figures: CellFigures = { ...noFigures, received };
    return marked.map((cell) => ({ cell, figures }));
  };
  const received = async (key: CellKey) => {
    const found = await cells.upTo(key.institution, key.month);
    return found.find(({ _id }) => _id === cellId(key))?.received;
  };
  const marks = async () => (await cells.marked(undefined, 100)).length;

  it('are written and their mark is taken away', async () => {
    await cells.mark([routed, delivered]);
    expect(await cells.write(await counting(3))).toBe(2);
    expect([await received(routed), await received(delivered), await marks()]).toEqual([3, 3, 0]);
    await cells.mark([routed]);
    expect(await cells.write(await counting(2))).toBe(1);
    expect([await received(routed), await received(delivered), await marks()]).toEqual([2, 3, 0]);
  });

  it.each([
    ['a cell that is there', true],
    ['a new cell', false],
  ])('of %s are not put back by a process that counted before another one and is slower', async (_, isThere) => {
    if (isThere) {
      await cells.mark([routed]);
      await cells.write(await counting(0));
    }
    await cells.mark([routed]);
    const slow = await counting(1);
    await cells.mark([routed]); // a case left the cell, and the mark says so
    expect(await cells.write(await counting(0))).toBe(1);
    expect(await cells.write(slow)).toBe(0);
    expect([await received(routed), await marks()]).toEqual([0, 0]);
  });

  it('are written over a cell that says nothing of its writing', async () => {
    const old = { _id: cellId(routed), ...routed, ...noFigures };
    await client.db(databases.name).collection<CellDocument>('response_time_cells').insertOne(old);
    await cells.mark([routed]);
    expect(await cells.write(await counting(4))).toBe(1);
    expect([await received(routed), await marks()]).toEqual([4, 0]);
  });

  it('keep a mark that was made while they were computed', async () => {
    await cells.mark([routed]);
    const early = await counting(1);
    await cells.mark([routed]);
    expect(await cells.write(early)).toBe(1);
    expect(await marks()).toBe(1);
  });

  it('keep the mark of a later change from a process that took the place of another one’s mark', async () => {
    await cells.mark([routed]);
    const [slow, quick] = [await counting(1), await counting(1)];
    await cells.write(quick);
    await cells.mark([routed]);
    await cells.write(slow);
    expect(await marks()).toBe(1);
  });
});
