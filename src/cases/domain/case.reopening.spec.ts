import type { Actor } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { appealed, closed, histories, people, reopened } from './case.histories.js';
import { reopenCase, type Reopening } from './case.outcome.js';
import { lastDayToReopen } from './case.reopening.js';
import { ReopeningLate, ReopeningNotOffered } from './case.reopening.refusals.js';
import { AppealPending } from './case.appeal.refusals.js';
import { CaseNotConcluded, CitizenNotNotified } from './case.refusals.js';
import { reservedCase } from './case.reserve-histories.js';
import type { CaseState } from './case.state.js';
import { allowedSteps } from './case.steps.js';

const given = specOf(caseDecider, caseEventSchemas);
const { citizen, head } = people;
/** Closed on 23 January: the tenth day after it. */
const lastDay = '2026-02-02';
const asked: Reopening = {
  reasonCode: 'work-not-done',
  reopenedOn: '2026-01-30',
  termDays: 15,
  dueOn: '2026-02-23',
  reason: 'Sigue apagada.',
};
const reopen =
  (over: Partial<Reopening> = {}, by: Actor = citizen) =>
  (state: CaseState): CaseEvent[] =>
    reopenCase(state, { ...asked, lastDay, by, ...over });

describe('a citizen has a case taken up again', () => {
  it('from the day it was closed to the last day, both included', () => {
    for (const reopenedOn of ['2026-01-23', lastDay])
      given(...histories.concluded)
        .when(reopen({ reopenedOn }))
        .thenRecords(reopened({ reopenedOn }));
    given(...histories.concluded)
      .when(reopen({ reopenedOn: '2026-02-03' }))
      .thenRefuses(ReopeningLate, { reopenedOn: '2026-02-03', lastDay });
  });

  it('within natural days of its closing, and never where the procedure says none', () => {
    expect(lastDayToReopen({ closedOn: '2026-01-23' }, 10)).toBe(lastDay);
    expect(lastDayToReopen({ closedOn: '2028-02-28' }, 1)).toBe('2028-02-29');
    expect(lastDayToReopen({ closedOn: '2026-01-23' }, 0)).toBeUndefined();
    expect(lastDayToReopen({}, 10)).toBeUndefined();
    given(...histories.concluded)
      .when(reopen({ lastDay: undefined }))
      .thenRefuses(ReopeningNotOffered);
  });

  it('once what was decided has reached them, and not while an appeal against it waits', () => {
    for (const open of ['in progress', 'answered', 'notified', 'reopened', 'withdrawn', 'voided'] as const)
      given(...histories[open])
        .when(reopen())
        .thenRefuses(CaseNotConcluded);
    const imported = histories['in progress'];
    given(...imported, closed({ basis: 'import' }))
      .when(reopen())
      .thenRefuses(CitizenNotNotified);
    given(...histories.served, closed(), appealed())
      .when(reopen({ reopenedOn: '2026-02-02' }))
      .thenRefuses(AppealPending);
  });

  it('again after each conclusion', () => {
    const again = closed({ closedOn: '2026-02-20' });
    const answeredAnew = histories.concluded.slice(-3, -1);
    given(...histories.reopened, ...answeredAnew, again)
      .when(reopen({ reopenedOn: '2026-02-21', dueOn: '2026-03-16', lastDay: '2026-03-02' }))
      .thenRecords(reopened({ reopenedOn: '2026-02-21', dueOn: '2026-03-16' }));
  });

  it('not where it is reserved: that has rules of its own', () => {
    given(...histories.concluded, reservedCase())
      .when(reopen())
      .thenRefuses(ReopeningNotOffered);
  });

  it('leaves the town hall without a last day', () => {
    given(...histories.concluded)
      .when(reopen({ lastDay: undefined, reopenedOn: '2026-02-16' }, head))
      .thenRecords(reopened({ reopenedOn: '2026-02-16' }));
  });

  it('is offered where the procedure gives days for it', () => {
    const { state } = given(...histories.concluded);
    const told = (reopenDays: number) =>
      allowedSteps(state, citizen, { reopenDays }).find(({ step }) => step === 'reopen');
    expect(told(10)).toEqual({ step: 'reopen', allowed: true });
    expect(told(0)).toEqual({ step: 'reopen', allowed: false, why: 'reopening-not-offered' });
  });
});
