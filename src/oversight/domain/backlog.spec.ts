import { AGES, ages, BacklogTable, dueOf, filedIn } from './backlog.js';

const TODAY = '2026-04-21';
const marks = { today: TODAY, soonUntil: '2026-04-24' };

describe('the age of an open case', () => {
  it.each([
    ['2026-04-21', '0-15'],
    ['2026-04-06', '0-15'],
    ['2026-04-05', '16-30'],
    ['2026-03-22', '16-30'],
    ['2026-03-21', '31-60'],
    ['2026-02-20', '31-60'],
    ['2026-02-19', '61-90'],
    ['2026-01-21', '61-90'],
    ['2026-01-20', '91-180'],
    ['2025-10-23', '91-180'],
    ['2025-10-22', '181-'],
    ['2019-01-01', '181-'],
  ])('filed on %s is %s days', (filedOn, age) => {
    expect(ages(TODAY)(filedOn)).toBe(age);
  });

  it('is the band whose filing days have it, and no other', () => {
    for (const filedOn of ['2026-04-22', '2026-04-06', '2026-04-05', '2026-02-19', '2025-10-23', '2025-10-22']) {
      const having = AGES.filter((age) => {
        const { from = '', to = '9999-12-31' } = filedIn(age, TODAY);
        return filedOn >= from && filedOn <= to;
      });
      expect([filedOn, having]).toEqual([filedOn, [ages(TODAY)(filedOn)]]);
    }
  });
});

describe('how an open case stands', () => {
  it.each([
    ['2026-04-20', false, 'overdue'],
    ['2026-04-21', false, 'soon'],
    ['2026-04-24', false, 'soon'],
    ['2026-04-25', false, 'later'],
    ['2026-04-20', true, 'waiting'],
  ])('due on %s, waiting %s: %s', (dueOn, waiting, due) => {
    expect(dueOf(dueOn, waiting, marks)).toBe(due);
  });
});

describe('the backlog', () => {
  it('has each open case in one age and one standing, in its group and in all', () => {
    const table = new BacklogTable(marks);
    table.add('obras', { filedOn: '2026-04-20', dueOn: '2026-04-23', waiting: false });
    table.add('obras', { filedOn: '2025-01-01', dueOn: '2025-02-01', waiting: false });
    table.add('agua', { filedOn: '2026-03-01', dueOn: '2026-04-01', waiting: true });
    const { total, groups } = table.figures();
    expect(groups.map(({ group, open }) => [group, open])).toEqual([
      ['agua', 1],
      ['obras', 2],
    ]);
    expect(total).toMatchObject({ open: 3, overdue: 1, soon: 1, later: 0, waiting: 1, oldest: 475 });
    expect(total.ages.map(({ cases }) => cases)).toEqual([1, 0, 1, 0, 0, 1]);
  });

  it('of nothing is nothing, and has no oldest', () => {
    expect(new BacklogTable(marks).figures()).toMatchObject({ total: { open: 0, oldest: null }, groups: [] });
  });
});
