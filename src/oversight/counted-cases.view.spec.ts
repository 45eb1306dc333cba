import type { CaseFacts } from './case-facts.view.js';
import { CountedCases } from './counted-cases.view.js';
import type { CountedQuery } from './counted-cases.view.js';

/** By the date that was recorded all are overdue on the 21st; the law has just moved two of them. */
const PRESENT: Readonly<Record<string, string>> = {
  a: '2026-04-20',
  b: '2026-04-23',
  c: '2026-05-02',
  d: '2026-04-19',
};
const rows = Object.keys(PRESENT).map((_id) => ({
  _id,
  filedOn: '2026-03-01',
  dueOn: '2026-04-19',
  waiting: false,
  department: 'obras',
}));

/** The list of what is behind a number, where only `present` can tell due dates. */
async function listed(
  query: Pick<CountedQuery, 'of' | 'due' | 'limit'>,
  isUnsettled: boolean,
  there: readonly object[] = rows,
): Promise<string[]> {
  const filters: unknown[] = [];
  const found = { sort: () => ({ limit: (most: number) => there.slice(0, most) as unknown as CaseFacts[] }) };
  const collection = { find: (filter: unknown) => (filters.push(filter), found) };
  const cases = new CountedCases(
    { views: { collection: () => Promise.resolve(collection) } } as never,
    { describe: () => Promise.resolve(new Map()) } as never,
    {
      unsettled: () => Promise.resolve(isUnsettled ? {} : undefined),
      present: (_: string, { _id }: { _id: string }) => Promise.resolve(PRESENT[_id]),
    } as never,
    {} as never,
  );
  const marks = { today: '2026-04-21', soonUntil: '2026-04-24' };
  const asker = { kind: 'staff', id: 's', role: 'supervisor', institution: 'town' } as never;
  const page = await cases.page({ institution: 'town', from: '2026-04', to: '2026-04', asker, marks, ...query });
  return [...page.rows.map(({ caseId }) => caseId), ...(page.next === undefined ? [] : ['more'])];
}

describe('the cases behind a number while a change of law is still being counted', () => {
  it.each([
    ['overdue', ['a', 'd']],
    ['soon', ['b']],
    ['later', ['c']],
  ] as const)('are those that are %s by the law in force', async (due, ids) => {
    expect(await listed({ of: 'open', due }, true)).toEqual(ids);
  });

  it('are those of the figure of overdue cases too, page by page', async () => {
    expect(await listed({ of: 'overdue' }, true)).toEqual(['a', 'd']);
    expect(await listed({ of: 'overdue', limit: 1 }, true)).toEqual(['a', 'more']);
  });

  it('are looked for in so many rows and no more for one page, which then is short and goes on', async () => {
    const later = Array.from({ length: 2_500 }, () => ({ ...rows[2] }));
    expect(await listed({ of: 'overdue' }, true, [...rows.slice(0, 1), ...later])).toEqual(['a', 'more']);
    expect(await listed({ of: 'overdue' }, true, later.slice(0, 100))).toEqual([]);
  });

  it('are told by the database alone when everything was counted', async () => {
    expect(await listed({ of: 'open', due: 'soon' }, false)).toEqual(['a', 'b', 'c', 'd']);
  });
});
