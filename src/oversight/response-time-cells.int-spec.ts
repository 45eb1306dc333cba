import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { MongoClient } from 'mongodb';
import { addFigures, type CellFigures, movesOf, netOf, noFigures } from './domain/figures.js';
import {
  type CellDocument,
  cellId,
  cellIndexes,
  type CellKey,
  ResponseTimeCells,
} from './response-time-cells.store.js';

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
    await databases.owner.db(databases.name).collection('response_time_cells').createIndexes(cellIndexes);
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
    const found = await cells.within({ institution: key.institution, from: key.month, to: key.month });
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

  it('sum up to the stock that a period begins with, in all and by group, of one department or of all', async () => {
    const movements = ['received', 'reopened', 'concluded', 'withdrawn', 'dismissed', 'voided'] as const;
    const departments = ['agua-potable', 'obras'];
    const documents = ['2025-12', '2026-10', '2026-11', '2026-12'].flatMap((month, at) =>
      departments.map((department, own): CellDocument => {
        const key = { ...routed, month, department };
        const numbers = Object.fromEntries(movements.map((kind, n) => [kind, (7 * at + 3 * own + 5 * n) % 11]));
        return { _id: cellId(key), ...key, ...noFigures, ...numbers, ...(at === 1 && { transferredOut: 2 + own }) };
      }),
    );
    await client.db(databases.name).collection<CellDocument>('response_time_cells').insertMany(documents);
    const { institution } = routed;
    const summed = (department?: string) => {
      const isEarlier = ({ month, ...cell }: CellDocument) =>
        month < '2026-11' && (department === undefined || cell.department === department);
      const all = documents.filter(isEarlier).reduce<CellFigures>(addFigures, noFigures);
      return { net: netOf(all), moves: movesOf(all) };
    };
    const period = { institution, from: '2026-11', to: '2026-11' };
    expect(await cells.before(period)).toEqual([{ group: '', ...summed() }]);
    const byGroup = await cells.before(period, 'department');
    expect(byGroup.toSorted((one, other) => one.group.localeCompare(other.group))).toEqual(
      departments.map((group) => ({ group, ...summed(group) })),
    );
    const [own] = departments;
    expect(await cells.before({ ...period, department: 'agua-potable' })).toEqual([{ group: '', ...summed(own) }]);
    expect((await cells.within(period)).map(({ month }) => month)).toEqual(['2026-11', '2026-11']);
    expect(await cells.before({ ...period, from: '2025-12' })).toEqual([]);
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
