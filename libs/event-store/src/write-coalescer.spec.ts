import { type BulkWriteResult, MongoBulkWriteError, MongoNetworkError, MongoServerError, ObjectId } from 'mongodb';
import type { Commit } from './commit.js';
import { CommitIndeterminate } from './errors.js';
import { type AppendOutcome, WriteCoalescer } from './write-coalescer.js';

const aCommit = (): Commit => ({ _id: new ObjectId() }) as Commit;

/** What two commits that leave together come to, where the insert fails so. */
async function outcomes(failure: Error): Promise<PromiseSettledResult<AppendOutcome>[]> {
  const coalescer = new WriteCoalescer({ insertMany: () => Promise.reject(failure) });
  return Promise.allSettled([coalescer.append(aCommit()), coalescer.append(aCommit())]);
}

function aFailedBulk(cause: Error | { message: string; writeErrors: object[] }, concern?: object): Error {
  const result = { getWriteConcernError: () => concern } as unknown as BulkWriteResult;
  return new MongoBulkWriteError(cause as never, result);
}

describe('commits that leave together', () => {
  // As the driver tells what befell it on the way: of no single write anything is known.
  it.each<[string, Error]>([
    ['no connection was to be had', aFailedBulk(new MongoNetworkError('no connection'))],
    ['the whole command was refused', aFailedBulk(new MongoServerError({ message: 'not primary', code: 10_107 }))],
    ['the majority did not confirm', aFailedBulk({ message: 'waiting', writeErrors: [] }, { code: 64 })],
    ['the answer was lost', new MongoNetworkError('lost')],
  ])('are never called written where %s', async (_why, failure) => {
    for (const outcome of await outcomes(failure)) {
      expect(outcome.status).toBe('rejected');
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(CommitIndeterminate);
    }
  });

  it('succeed and conflict each alone', async () => {
    const conflict = { index: 1, code: 11_000, errmsg: 'E11000 duplicate key, index: stream_version' };
    const told = await outcomes(aFailedBulk({ message: 'E11000', writeErrors: [conflict] }));
    expect(told).toMatchObject([{ value: 'appended' }, { value: 'version-taken' }]);
  });
});
