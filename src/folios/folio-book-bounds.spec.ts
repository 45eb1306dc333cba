import { type BulkWriteResult, MongoBulkWriteError, MongoNetworkError, MongoServerError } from 'mongodb';
import { ask } from './folio-book-bounds.js';
import { FoliosUnavailable } from './folio-book-records.js';

const result = { getWriteConcernError: () => undefined } as unknown as BulkWriteResult;

describe('what is asked of the folio series', () => {
  it.each([
    ['no connection was to be had', new MongoBulkWriteError(new MongoNetworkError('none') as never, result)],
    [
      'the whole command was refused',
      new MongoBulkWriteError(new MongoServerError({ message: 'no' }) as never, result),
    ],
    ['the connection was lost', new MongoNetworkError('lost')],
  ])('cannot be reached where %s', async (_why, error) => {
    await expect(ask(Promise.reject(error), 1_000)).rejects.toBeInstanceOf(FoliosUnavailable);
  });

  it('was answered where single writes failed', async () => {
    const failed = { message: 'E11000', writeErrors: [{ index: 0, code: 11_000 }] };
    const error = new MongoBulkWriteError(failed as never, result);
    await expect(ask(Promise.reject(error), 1_000)).rejects.toBe(error);
  });
});
