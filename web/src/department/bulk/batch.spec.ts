import { ProblemError } from '../../api/problem.js';
import { askEach, type BatchCase, type Told, untold, willing } from './batch.js';

const cases: BatchCase[] = Array.from({ length: 10 }, (_, at) => ({
  caseId: `case-${at}`,
  folio: `F-${at}`,
  version: 3,
  key: `key-${at}`,
}));
const done: Told = { as: 'done' };

async function asked(ask: (one: BatchCase) => Promise<Told>) {
  const tally: Record<string, Told> = {};
  const stopped = await askEach(cases, ask, ({ caseId }, told) => void (tally[caseId] = told));
  return { tally, stopped };
}

describe('a batch', () => {
  it('says of each case what the server said of it, and a refusal keeps none of the others back', async () => {
    const { tally, stopped } = await asked(({ caseId }) =>
      caseId === 'case-4'
        ? Promise.reject(new ProblemError({ status: 409, code: 'case-already-ended', detail: 'It has ended.' }))
        : Promise.resolve(done),
    );
    expect(stopped).toBeUndefined();
    expect(tally['case-4']).toEqual({ as: 'refused', code: 'case-already-ended', detail: 'It has ended.' });
    expect(Object.values(tally).filter(({ as }) => as === 'done')).toHaveLength(9);
  });

  it.each([0, 401, 429, 503])(
    'stops at a %d, and what is untold is the rest, the one that was lost included',
    async (status) => {
      const { tally, stopped } = await asked(({ caseId }) =>
        caseId === 'case-5' ? Promise.reject(new ProblemError({ status, code: 'gone' })) : Promise.resolve(done),
      );
      expect(stopped).toMatchObject({ status });
      const rest = untold(cases, tally).map(({ caseId }) => caseId);
      expect(rest).toContain('case-5');
      expect(rest.length + Object.keys(tally).length).toBe(10);
    },
  );

  it('has at most four requests under way', async () => {
    let under = 0;
    let most = 0;
    await asked(async () => {
      under += 1;
      most = Math.max(most, under);
      await Promise.resolve();
      under -= 1;
      return done;
    });
    expect(most).toBe(4);
  });

  it('goes on with those alone that it would change', () => {
    const verdicts = { 'case-1': done, 'case-2': { as: 'unchanged' }, 'case-3': { as: 'refused' } } as const;
    expect(willing({ cases, verdicts }).map(({ caseId }) => caseId)).toEqual(['case-1']);
  });
});
