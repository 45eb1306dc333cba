import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { answered, closed, histories, people } from './case.histories.js';
import {
  opinionGiven,
  opinionRequested,
  opinionSilent,
  referralAnswered,
  referralSilent,
  referred,
} from './case.instruction-histories.js';
import { fallSilent } from './case.silences.js';
import { taskOpened, taskRecorded, taskSilent, visitOpened } from './case.stage-histories.js';
import { taskKey, tasksAwaited, withTaskDays } from './case.task-days.js';
import { type CaseState, isRegistered, type RegisteredCase } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const working = histories['in progress'];
const falls = (silentOn: string) => (state: CaseState) =>
  fallSilent(state, { silentOn, by: people.system, source: 'clock' });
const opinionOn = (silentOn: string) => opinionSilent({ dueOn: '2026-01-22', silentOn });

describe('whoever was asked and says nothing', () => {
  const asked = opinionRequested({ dueOn: '2026-01-22' });

  it('has until the end of the last day', () => {
    given(...working, asked, taskOpened(), referred({ answerBy: '2026-01-22' }))
      .when(falls('2026-01-22'))
      .thenNothing();
  });

  it('is written down from the day after it, all of them together', () => {
    given(...working, asked, taskOpened(), referred({ answerBy: '2026-01-22' }))
      .when(falls('2026-01-23'))
      .thenRecords(
        opinionOn('2026-01-23'),
        taskSilent(),
        referralSilent({ answerBy: '2026-01-22', silentOn: '2026-01-23' }),
      );
  });

  it('is written down once', () => {
    given(...working, asked, taskOpened(), opinionOn('2026-01-23'), taskSilent())
      .when(falls('2026-01-26'))
      .thenNothing();
  });

  it.each<[string, CaseEvent[]]>([
    ['where silence means to wait', [opinionRequested({ silence: 'wait' }), taskOpened({ silence: 'wait' })]],
    ['where they spoke', [asked, opinionGiven(), taskOpened(), taskRecorded(), referred(), referralAnswered()]],
    ['where nobody set another body a day', [referred({ answerBy: undefined })]],
  ])('is not written down %s', (_, events) => {
    given(...working, ...events)
      .when(falls('2026-03-02'))
      .thenNothing();
  });

  it('is waited for no more once the case is answered; a task that may follow the decision is', () => {
    given(...working, asked, taskOpened(), answered())
      .when(falls('2026-01-23'))
      .thenRecords(taskSilent());
    given(...working, taskOpened(), answered(), closed())
      .when(falls('2026-01-23'))
      .thenNothing();
  });

  it('has one silence where the opinion was asked for as a task', () => {
    const visit = { task: 'inspeccionar', unit: 'obras-publicas' };
    const opened = visitOpened({ kind: 'opinion', silence: 'go-on' });
    given(...working, opened, opinionRequested({ ...visit, dueOn: '2026-01-22', silence: 'go-on' }))
      .when(falls('2026-01-23'))
      .thenRecords(
        opinionSilent({ unit: 'obras-publicas', effect: 'go-on', dueOn: '2026-01-22', silentOn: '2026-01-23' }),
        taskSilent({ ...visit, effect: 'go-on' }),
      );
  });
});

describe('a last day that the law moved', () => {
  const inForce = (dueOn: string, ...events: CaseEvent[]): RegisteredCase => {
    const { state } = given(...working, ...events);
    if (!isRegistered(state)) throw new Error(state.status);
    const days = new Map(tasksAwaited(state).map((task) => [taskKey(task), dueOn]));
    return withTaskDays(state, days);
  };

  it('holds for the task, and stands in its silence', () => {
    const state = inForce('2026-01-23', taskOpened());
    expect(falls('2026-01-23')(state)).toEqual([]);
    expect(falls('2026-01-26')(state)).toEqual([taskSilent({ dueOn: '2026-01-23', silentOn: '2026-01-26' })]);
  });

  it('holds for the opinion that was asked for as a task, and for no other', () => {
    const visit = { task: 'inspeccionar', unit: 'obras-publicas' };
    const { instruction } = inForce(
      '2026-01-26',
      visitOpened({ kind: 'opinion' }),
      opinionRequested({ ...visit, dueOn: '2026-01-22' }),
      opinionRequested({ opinionId: 'opinion-2', unit: 'agua-potable', dueOn: '2026-01-22' }),
    );
    expect(instruction?.opinions.map(({ dueOn }) => dueOn)).toEqual(['2026-01-26', '2026-01-22']);
  });

  it('leaves a task that was done as it was', () => {
    expect(inForce('2026-01-26', taskOpened(), taskRecorded()).tasks?.map(({ dueOn }) => dueOn)).toEqual([
      '2026-01-22',
    ]);
  });
});
