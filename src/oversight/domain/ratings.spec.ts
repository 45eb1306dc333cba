import { ratingsByGroup, withoutSmallGroups } from './ratings.js';

const said = (group: string, ...distribution: number[]) =>
  distribution.map((cases, at) => ({ group, rating: at + 1, cases }));

describe('what citizens said', () => {
  it('is counted, with mean, share of the satisfied and distribution, by group and together', () => {
    const { total, groups } = ratingsByGroup([...said('obras', 1, 0, 0, 1, 1), ...said('agua', 0, 0, 1)]);
    expect(groups).toEqual([
      { group: 'agua', rated: 1, mean: 3, satisfiedPercent: 0, distribution: [0, 0, 1, 0, 0] },
      { group: 'obras', rated: 3, mean: 3.33, satisfiedPercent: 66.7, distribution: [1, 0, 0, 1, 1] },
    ]);
    expect(total).toMatchObject({ rated: 4, mean: 3.25, satisfiedPercent: 50 });
  });

  it('of nobody is no number', () => {
    expect(ratingsByGroup([]).total).toMatchObject({ rated: 0, mean: null, satisfiedPercent: null });
  });
});

describe('what everybody may read of it', () => {
  const told = (...groups: [string, number][]) =>
    withoutSmallGroups(
      ratingsByGroup(groups.flatMap(([group, cases]) => said(group, 0, 0, 0, cases))).groups,
      'others',
    );

  it('leaves out a group of nine, and its nine from the total', () => {
    const { total, groups } = told(['obras', 10], ['agua', 9]);
    expect([groups.map(({ group }) => group), total.rated]).toEqual([['obras'], 10]);
  });

  it('tells small groups together where they are enough, and never one of them by itself', () => {
    expect(told(['obras', 12], ['agua', 6], ['parques', 4]).groups.map(({ group, rated }) => [group, rated])).toEqual([
      ['obras', 12],
      ['others', 10],
    ]);
    expect(told(['agua', 5], ['parques', 4])).toMatchObject({ groups: [], total: { rated: 0, mean: null } });
  });
});
