import type { Document } from 'mongodb';

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
