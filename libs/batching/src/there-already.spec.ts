import { thereAlready } from './index.js';

function aFailedBulk(writeErrors: object[] | object, concern?: object): Error {
  const error = Object.assign(new Error('bulk'), { writeErrors, result: { getWriteConcernError: () => concern } });
  error.name = 'MongoBulkWriteError';
  return error;
}

const duplicate = (index: number) => ({ code: 11_000, index });

describe('what was there already', () => {
  it('is told by its place in the write', () => {
    expect([...(thereAlready(aFailedBulk([duplicate(0), duplicate(3)])) ?? [])]).toEqual([0, 3]);
    expect([...(thereAlready(aFailedBulk(duplicate(2))) ?? [])]).toEqual([2]);
  });

  it.each<[string, unknown]>([
    ['something else failed as well', aFailedBulk([duplicate(0), { code: 121, index: 1 }])],
    ['the majority did not confirm', aFailedBulk([duplicate(0)], { code: 64 })],
    ['nothing is said of the single writes', aFailedBulk([])],
    ['it is another error', Object.assign(new Error('E11000'), { code: 11_000 })],
    ['it is no error', undefined],
  ])('is not told when %s', (_why, error) => {
    expect(thereAlready(error)).toBeUndefined();
  });
});
