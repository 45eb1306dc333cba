import { Problem } from '@libs/problem-details';
import { readConsistentWith, readIdempotencyKey, readIfMatch, readIfNoneMatch } from './request-headers.js';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

function told(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Problem ? [error.status, error.code] : error;
  }
}

describe('headers a request brings', () => {
  it.each([
    [undefined, [428, 'if-match-required']],
    ['', [428, 'if-match-required']],
    ['"7"', 7],
    ['7', [400, 'if-match-malformed']],
    ['*', [400, 'if-match-malformed']],
    ['W/"7"', [400, 'if-match-malformed']],
    ['"7", "8"', [400, 'if-match-malformed']],
    ['"0"', [400, 'if-match-malformed']],
    ['"07"', [400, 'if-match-malformed']],
    ['"9999999999"', [400, 'if-match-malformed']],
  ])('If-Match %j is %j', (tag, expected) => {
    expect(told(() => readIfMatch({ 'if-match': tag }))).toEqual(expected);
  });

  it.each([
    [undefined, undefined],
    ['"7"', 7],
    ['W/"7"', 7],
    ['*', undefined],
    ['"7", "8"', undefined],
    ['7', undefined],
  ])('If-None-Match %j is %j', (tag, expected) => {
    expect(readIfNoneMatch({ 'if-none-match': tag })).toBe(expected);
  });

  it.each([
    [undefined, [400, 'idempotency-key-required']],
    ['short', [400, 'idempotency-key-malformed']],
    ['x'.repeat(129), [400, 'idempotency-key-malformed']],
    ['abcdefgh, abcdefgh', [400, 'idempotency-key-malformed']],
    ['clave-única-1', [400, 'idempotency-key-malformed']],
    [id, id],
  ])('Idempotency-Key %j is %j', (key, expected) => {
    expect(told(() => readIdempotencyKey({ 'idempotency-key': key }))).toEqual(expected);
  });

  it.each([
    [undefined, undefined],
    [`${id}@12`, { streamId: id, version: 12 }],
    [`${id}@0`, [400, 'consistent-with-malformed']],
    [id, [400, 'consistent-with-malformed']],
    [`${id.toUpperCase()}@1`, [400, 'consistent-with-malformed']],
  ])('X-Consistent-With %j is %j', (text, expected) => {
    expect(told(() => readConsistentWith({ 'x-consistent-with': text }))).toEqual(expected);
  });
});
