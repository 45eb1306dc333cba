import type { WhatIfSlice } from './queries.js';
import { onTimePercent, totalOf, withSlice } from './what-if-sum.js';

const group = (department: string, cases: number) => ({
  department,
  cases,
  concluded: cases,
  open: 0,
  onTimeNow: 1,
  onTimeThen: 2,
  overdueNow: 3,
  overdueThen: 4,
  asTheyAre: 0,
});
const moved = (caseId: string, days: number, standsThen: 'late' | 'on-time' = 'late') => ({
  caseId,
  folio: caseId,
  department: 'obras',
  procedure: 'bache',
  filedOn: '2026-01-02',
  dueNow: '2026-01-20',
  dueThen: '2026-01-25',
  days,
  standsNow: 'late' as const,
  standsThen,
});
const slice = (more: Partial<WhatIfSlice>): WhatIfSlice => ({
  from: '2026-01',
  to: '2026-12',
  today: '2027-01-02',
  at: '2027-01-02T00:00:00.000Z',
  position: 7,
  lookedAt: 2,
  departments: [],
  largest: [],
  ...more,
});

describe('the slices of what would have been', () => {
  it('add up by department, and the largest of each compete', () => {
    const first = slice({
      departments: [group('obras', 3)],
      largest: [moved('a', 9), moved('b', -4)],
      next: 'more',
      outOf: 5,
    });
    const second = slice({
      departments: [group('agua', 1), group('obras', 2)],
      largest: [moved('c', 1, 'on-time'), moved('d', -12)],
      lookedAt: 3,
    });
    const sum = withSlice(withSlice(undefined, first), second);
    expect(sum.departments.map(({ department, cases, overdueThen }) => [department, cases, overdueThen])).toEqual([
      ['agua', 1, 4],
      ['obras', 5, 8],
    ]);
    expect([sum.lookedAt, sum.outOf, sum.slice.next]).toEqual([5, 5, undefined]);
    expect(sum.largest.map(({ caseId }) => caseId)).toEqual(['c', 'd', 'a', 'b']);
    expect(totalOf(sum.departments)).toMatchObject({ department: 'total', cases: 6, onTimeThen: 6 });
  });

  it('never name more than ten, and have no share of nothing', () => {
    const largest = Array.from({ length: 10 }, (_, at) => moved(`c${at}`, at));
    const sum = withSlice(withSlice(undefined, slice({ largest })), slice({ largest: [moved('z', 99)] }));
    expect([sum.largest.length, sum.largest[0]?.caseId]).toEqual([10, 'z']);
    expect(totalOf([])).toBeUndefined();
    expect([onTimePercent(0, group('a', 0)), onTimePercent(1, group('a', 3))]).toEqual([null, 33.3]);
  });
});
