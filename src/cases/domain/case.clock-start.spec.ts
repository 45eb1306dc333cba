import { specOf } from '@libs/testing';
import { clockStartsOn, startClock, waitsForFile } from './case.clock-start.js';
import { keepDeadline } from './case.deadline.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import {
  accepted,
  answered,
  asked,
  closed,
  histories,
  notified,
  people,
  registered,
  reopened,
  replied,
  routed,
} from './case.histories.js';
import {
  admitted,
  completed,
  opinionGiven,
  opinionRequested,
  opinionSilent,
  opinionWithdrawn,
  preventionNotified,
  prevented,
  referralAnswered,
  referred,
} from './case.instruction-histories.js';
import { admittedWhole, fileReady, waitingForFile } from './case.later-events.js';
import { readinessOf } from './case.readiness.js';
import { type CaseState, isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const waiting: readonly CaseEvent[] = histories['waiting for its file'];
const ready: readonly CaseEvent[] = histories['ready to resolve'];
const today = '2026-01-20';

const startOf = (...history: readonly CaseEvent[]) => {
  const { state } = given(...history);
  return waitsForFile(state) ? clockStartsOn(state, today) : 'does not wait';
};

describe('a clock that waits for the file', () => {
  it('does not begin before the admission lists what has to be done', () => {
    expect(startOf(registered(), waitingForFile())).toBeUndefined();
    expect(startOf(registered(), waitingForFile(), routed())).toBeUndefined();
    expect(startOf(...waiting)).toBeUndefined();
    const { state } = given(...waiting);
    expect(isRegistered(state) && readinessOf(state)).toEqual({ ready: false, waitsFor: [{ what: 'admission' }] });
  });

  it('begins with the admission where nothing has to be done', () => {
    expect(startOf(...waiting, admittedWhole())).toBe(today);
  });

  const listed = [...waiting, admitted({ diligences: 'dictaminar' })];
  const task = { task: 'dictaminar', blocking: true } as const;

  it.each<[what: string, before: CaseEvent[], last: CaseEvent]>([
    ['the opinion of a unit', [opinionRequested(task)], opinionGiven()],
    ['the silence of a unit', [opinionRequested({ ...task, silence: 'go-on' })], opinionSilent({ effect: 'go-on' })],
    ['the citizen’s reply', [opinionRequested(task), asked(), opinionGiven()], replied()],
    ['the answer of another body', [opinionRequested(task), referred(), opinionGiven()], referralAnswered()],
  ])('begins with %s, the last thing there was to wait for', (_, before, last) => {
    expect(startOf(...listed, ...before)).toBeUndefined();
    expect(startOf(...listed, ...before, last)).toBe(today);
  });

  it('begins when an opinion is asked for no more', () => {
    const asking = [...waiting, admittedWhole(), opinionRequested({ blocking: true })];
    expect(startOf(...asking)).toBeUndefined();
    expect(startOf(...asking, opinionWithdrawn())).toBe(today);
  });

  it('begins when what was missing is completed', () => {
    const held = [...waiting, admittedWhole(), prevented(), preventionNotified()];
    expect(startOf(...held)).toBeUndefined();
    expect(startOf(...held, completed())).toBe(today);
  });

  it('does not begin before the petition counts as received', () => {
    const afterHours = [registered(), waitingForFile({ countsFrom: '2026-01-21' }), routed(), accepted()];
    expect(startOf(...afterHours, admittedWhole())).toBe('2026-01-21');
  });

  it('is told with the due date there was, and waits no more', () => {
    given(...waiting, admittedWhole())
      .when((state) => (waitsForFile(state) ? startClock(state, { readyOn: '2026-01-20', dueOn: '2026-02-11' }) : []))
      .thenRecords(fileReady());
    const { state } = given(...ready);
    expect(state).toMatchObject({ readyOn: '2026-01-20', dueOn: '2026-02-11', law: { regime: 'GT-PET' } });
    expect(waitsForFile(state)).toBe(false);
  });

  it('begins once: what is asked for afterwards takes nothing back', () => {
    for (const later of [opinionRequested({ blocking: true }), asked(), referred(), prevented()]) {
      const { state } = given(...ready, later);
      expect(isRegistered(state) && readinessOf(state)?.ready).toBe(false);
      expect(waitsForFile(state)).toBe(false);
      expect(state).toMatchObject({ readyOn: '2026-01-20', dueOn: '2026-02-11' });
    }
  });

  it('waits for nothing in a case under any other law', () => {
    expect(startOf(...histories['held to a law'], admittedWhole())).toBe('does not wait');
    expect(startOf(...histories.admitted)).toBe('does not wait');
    expect(startOf(...histories.none)).toBe('does not wait');
    const noticed = [registered(), waitingForFile({ waitsFor: 'NOTIFICATION' }), routed(), accepted(), admittedWhole()];
    expect(startOf(...noticed)).toBe('does not wait');
  });
});

describe('a reopened case under such a law', () => {
  it('has a term that begins with the reopening: a file that was resolved was ready', () => {
    for (const before of [ready, [...waiting, admittedWhole()], waiting]) {
      const { state } = given(...before, answered(), notified(), closed(), reopened());
      expect(waitsForFile(state)).toBe(false);
      expect(state).toMatchObject({ termFrom: '2026-01-30', readyOn: '2026-01-30' });
    }
  });

  it('still waits for nothing where its law did not', () => {
    const { state } = given(...histories['held to a law'], answered(), notified(), closed(), reopened());
    expect(state).not.toMatchObject({ readyOn: expect.anything() });
  });
});

describe('silence', () => {
  const kept = (state: CaseState, dueOn: string) =>
    keepDeadline(state, { by: people.system, today: '2026-03-02', dueOn, ladder: [], silence: 'negative' });

  it('means nothing while the clock waits, and takes effect when the term that began has passed', () => {
    given(...waiting)
      .when((state) => kept(state, '2026-02-03'))
      .thenRecords({ type: 'DeadlinePassed', data: { dueOn: '2026-02-03' } });
    // The institution's own due date had passed before the file was ready.
    const passed: CaseEvent = { type: 'DeadlinePassed', data: { dueOn: '2026-02-03' } };
    given(...waiting, passed, admittedWhole(), fileReady({ readyOn: '2026-02-05', dueOn: '2026-02-26' }))
      .when((state) => kept(state, '2026-02-26'))
      .thenRecords(
        { type: 'DeadlinePassed', data: { dueOn: '2026-02-26' } },
        { type: 'SilenceTookEffect', data: { effect: 'negative', dueOn: '2026-02-26' } },
      );
  });
});
