import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { histories, type Situation } from './case.histories.js';
import { endedOn, keepingOf, yearsAfter } from './case.retention.js';
import { isRegistered, type RegisteredCase } from './case.state.js';

const stateOf = (situation: Situation): RegisteredCase => {
  const { state } = specOf(caseDecider, caseEventSchemas)(...histories[situation]);
  if (!isRegistered(state)) throw new Error(`${situation} is no case`);
  return state;
};
const five = { current: 2, concentration: 3, basis: 'Tabla, línea 4' };

describe('how long a case is kept', () => {
  it('counts from the day it ended, in whatever way', () => {
    const ends = (['concluded', 'withdrawn', 'dismissed', 'lapsed', 'sent on'] as const).map((one) =>
      endedOn(stateOf(one)),
    );
    expect(ends.every((day) => /^2026-\d\d-\d\d$/.test(day ?? ''))).toBe(true);
    expect(endedOn(stateOf('in progress'))).toBeUndefined();
    expect(endedOn(stateOf('reopened'))).toBeUndefined();
  });

  it('ends on the same day so many years later, not before', () => {
    const concluded = stateOf('concluded');
    const until = yearsAfter(concluded.closedOn ?? '', 5);
    expect(keepingOf(concluded, five, until)).toEqual({ kept: 'ended' });
    const before = `${Number(until.slice(0, 4)) - 1}-12-31`;
    expect(keepingOf(concluded, five, before)).toEqual({ kept: 'running', until, basis: five.basis });
  });

  it('has not begun while the case goes on, never ends where it is permanent, and is unknown without a line', () => {
    const open = stateOf('in progress');
    expect(keepingOf(open, five, '2099-01-01')).toEqual({ kept: 'running', basis: five.basis });
    expect(keepingOf(stateOf('concluded'), { ...five, permanent: true }, '2099-01-01')).toMatchObject({
      kept: 'permanently',
    });
    expect(keepingOf(stateOf('concluded'), undefined, '2099-01-01')).toEqual({ kept: 'unknown' });
  });

  it.each([
    ['2024-02-29', 1, '2025-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2025-03-01', -1, '2024-03-01'],
  ])('%s and %i years is %s', (date, years, expected) => expect(yearsAfter(date, years)).toBe(expected));
});
