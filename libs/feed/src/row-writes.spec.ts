import type { RowState } from './fold-row.js';
import { rowWrites } from './row-writes.js';

const row = (v: number, fields?: object): RowState => ({ v, row: fields });
const step = (id: string, before: RowState, after: RowState) => ({ id, before, after });

describe('the writes of a page of rows', () => {
  it('writes a new row whole', () => {
    expect(rowWrites([step('a', row(0), row(1, { dueOn: '2026-12-04' }))])).toEqual([
      { insertOne: { document: { _id: 'a', v: 1, dueOn: '2026-12-04' } } },
    ]);
  });

  it('writes of a known row what changed, in the place of the version it was', () => {
    const before = { dueOn: '2026-12-04', stops: [{ from: '2026-11-20' }], level: 1 };
    const after = { dueOn: '2026-12-07', stops: [{ from: '2026-11-20' }], level: 1 };
    expect(rowWrites([step('a', row(3, before), row(4, after))])).toEqual([
      { updateOne: { filter: { _id: 'a', v: 3 }, update: { $set: { dueOn: '2026-12-07', v: 4 } } } },
    ]);
  });

  it('takes away what a row has no more, also where it is said to be undefined', () => {
    const before = { folio: 'PET/1', answerBy: '2026-12-04', officer: 'ana' };
    const [write] = rowWrites([step('a', row(3, before), row(4, { folio: 'PET/1', answerBy: undefined }))]);
    expect(write).toEqual({
      updateOne: { filter: { _id: 'a', v: 3 }, update: { $set: { v: 4 }, $unset: { answerBy: '', officer: '' } } },
    });
  });

  it('empties the row of a stream that has none any more', () => {
    expect(rowWrites([step('a', row(3, { folio: 'PET/1' }), row(4))])).toEqual([
      { updateOne: { filter: { _id: 'a', v: 3 }, update: { $set: { v: 4 }, $unset: { folio: '' } } } },
    ]);
  });

  it('writes together what changes alike, and nothing else with it', () => {
    const to = (dueOn: string) => row(4, { dueOn });
    const writes = rowWrites([
      step('a', row(3, { dueOn: '2026-12-04' }), to('2026-12-07')),
      step('b', row(3, { dueOn: '2026-12-03' }), to('2026-12-07')),
      step('another day', row(3, { dueOn: '2026-12-04' }), to('2026-12-08')),
      step('another version', row(2, { dueOn: '2026-12-04' }), to('2026-12-07')),
    ]);
    const update = { $set: { dueOn: '2026-12-07', v: 4 } };
    expect(writes).toEqual([
      { updateMany: { filter: { _id: { $in: ['a', 'b'] }, v: 3 }, update } },
      { updateOne: { filter: { _id: 'another day', v: 3 }, update: { $set: { dueOn: '2026-12-08', v: 4 } } } },
      { updateOne: { filter: { _id: 'another version', v: 2 }, update } },
    ]);
  });

  it('tells a text from a number, and null from nothing', () => {
    const writes = rowWrites([
      step('a', row(1, { level: 0 }), row(2, { level: '1' })),
      step('b', row(1, { level: 0 }), row(2, { level: 1 })),
      step('c', row(1, { level: 0 }), row(2, { level: null })),
    ]);
    expect(writes.map((write) => Object.keys(write))).toEqual([['updateOne'], ['updateOne'], ['updateOne']]);
  });
});
