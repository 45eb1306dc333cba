import type { Document } from 'mongodb';
import type { YearEnd } from './folio-book-records.js';

export interface TakenNumber {
  readonly year: number;
  readonly n: number;
}

/**
 * The update of a series document that drops settled numbers from `pending` and takes the next ones for `caseIds`. It runs inside
 * MongoDB as one atomic step, so two processes never get one number, and what is taken is written down by the same write.
 * A case that is pending already keeps its number. `now` is an aggregation expression for the present time (tests fake it).
 */
export function takePipeline(caseIds: readonly string[], settled: readonly TakenNumber[], now: unknown): Document[] {
  const settledNumbers = settled.map(({ year, n }) => ({ year, n }));
  const year = { $max: ['$year', { $year: { date: '$lastAt', timezone: '$zone' } }] };
  const turns = { $gt: [year, '$year'] };
  return [
    {
      $set: {
        lastAt: { $max: ['$lastAt', now] },
        pending: {
          $filter: {
            input: '$pending',
            as: 'p',
            cond: { $not: [{ $in: [{ year: '$$p.year', n: '$$p.n' }, { $literal: settledNumbers }] }] },
          },
        },
      },
    },
    {
      $set: {
        year,
        last: { $cond: [turns, 0, '$last'] },
        closed: { $cond: [turns, { $concatArrays: ['$closed', [{ year: '$year', last: '$last' }]] }, '$closed'] },
        fresh: {
          $filter: { input: { $literal: caseIds }, as: 'id', cond: { $not: [{ $in: ['$$id', '$pending.caseId'] }] } },
        },
      },
    },
    {
      $set: {
        last: { $add: ['$last', { $size: '$fresh' }] },
        pending: {
          $concatArrays: [
            '$pending',
            {
              $map: {
                input: { $range: [0, { $size: '$fresh' }] },
                as: 'i',
                in: {
                  n: { $add: ['$last', 1, '$$i'] },
                  year: '$year',
                  caseId: { $arrayElemAt: ['$fresh', '$$i'] },
                  at: '$lastAt',
                },
              },
            },
          ],
        },
      },
    },
    { $unset: 'fresh' },
  ];
}

/**
 * The update of a series document that moves it past numbers known to be given, where it is behind them: a document that was made
 * anew or came back from a backup knows less than the numbers that are written down. It never moves a series back.
 */
export function raisePipeline(given: readonly YearEnd[]): Document[] {
  const ends = given.map(({ year, last }) => ({ year, last }));
  const latest = { $max: '$ends.year' };
  const lastOf = (year: unknown) => {
    const ofYear = { $filter: { input: '$ends', as: 'end', cond: { $eq: ['$$end.year', year] } } };
    return { $max: { $map: { input: ofYear, as: 'end', in: '$$end.last' } } };
  };
  const past = { $filter: { input: { $setUnion: ['$ends.year'] }, as: 'year', cond: { $lt: ['$$year', latest] } } };
  return [
    { $set: { ends: { $concatArrays: ['$closed', [{ year: '$year', last: '$last' }], { $literal: ends }] } } },
    {
      $set: {
        year: latest,
        last: lastOf(latest),
        closed: { $map: { input: past, as: 'past', in: { year: '$$past', last: lastOf('$$past') } } },
      },
    },
    { $unset: 'ends' },
  ];
}
