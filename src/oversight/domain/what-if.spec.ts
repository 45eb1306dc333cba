import { daysBetween } from '@libs/business-calendar';
import { LARGEST, type SupposedCase, WhatIfTable } from './what-if.js';

const TODAY = '2026-04-21';
const aCase: SupposedCase = {
  caseId: 'a',
  department: 'obras',
  procedure: 'bache',
  filedOn: '2026-03-02',
  waiting: false,
  dueNow: '2026-03-20',
};
const told = (...cases: Partial<SupposedCase>[]) => {
  const table = new WhatIfTable(TODAY, daysBetween);
  for (const one of cases) table.add({ ...aCase, ...one });
  return table.told();
};

describe('what another law would have come to', () => {
  it('says by department what was in time and what is overdue, then against now', () => {
    const { departments } = told(
      { caseId: 'in-time', notifiedOn: '2026-03-18', dueThen: '2026-03-17' },
      { caseId: 'late', notifiedOn: '2026-03-25', dueThen: '2026-04-01' },
      { caseId: 'overdue', dueThen: '2026-04-21' },
      { caseId: 'running', dueNow: '2026-04-30', dueThen: '2026-04-20' },
      { caseId: 'waiting', waiting: true },
      { caseId: 'elsewhere', department: 'agua', dueThen: '2026-03-20' },
    );
    expect(departments).toEqual([
      expect.objectContaining({ department: 'agua', cases: 1, open: 1, overdueNow: 1, overdueThen: 1 }),
      {
        department: 'obras',
        cases: 5,
        concluded: 2,
        open: 3,
        onTimeNow: 1,
        onTimeThen: 1,
        overdueNow: 1,
        overdueThen: 1,
        asTheyAre: 1,
      },
    ]);
  });

  it('is as it is where nothing could be counted', () => {
    const { departments, largest } = told({ notifiedOn: '2026-03-20' }, {});
    expect(departments[0]).toMatchObject({ onTimeNow: 1, onTimeThen: 1, overdueNow: 1, overdueThen: 1, asTheyAre: 2 });
    expect(largest).toEqual([]);
  });

  it('names the ten that differ most: first those that stand otherwise, then by days', () => {
    const moved = Array.from({ length: 14 }, (_, at) => ({
      caseId: `c${at}`,
      notifiedOn: '2026-03-01',
      dueThen: `2026-04-${String(at + 1).padStart(2, '0')}`,
    }));
    const { largest } = told(
      ...moved,
      { caseId: 'turned', dueThen: '2026-04-22' },
      { caseId: 'same', dueThen: '2026-03-20' },
    );
    expect(largest).toHaveLength(LARGEST);
    expect(largest.slice(0, 3).map(({ caseId, days }) => [caseId, days])).toEqual([
      ['turned', 33],
      ['c13', 25],
      ['c12', 24],
    ]);
    expect(largest[0]).toMatchObject({ standsNow: 'overdue', standsThen: 'running' });
    expect(largest.at(-1)?.caseId).toBe('c5');
  });
});
