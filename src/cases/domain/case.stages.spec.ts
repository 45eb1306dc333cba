import { specOf } from '@libs/testing';
import { clockStartsOn, waitsForFile } from './case.clock-start.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { answered, doneBy, histories, notified, people } from './case.histories.js';
import {
  admitted,
  opinionGiven,
  opinionRequested,
  opinionSilent,
  opinionWithdrawn,
} from './case.instruction-histories.js';
import { FileNotReady } from './case.instruction-refusals.js';
import { giveOpinion, recordOpinionSilence } from './case.opinions.js';
import { answerCase, closeCase, reopenCase } from './case.outcome.js';
import { readinessOf } from './case.readiness.js';
import { NotThisDepartment } from './case.refusals.js';
import { waitingForFile } from './case.later-events.js';
import { anOpening } from './case.stage-attempts.js';
import { decisionOpened, taskOpened, taskRecorded, taskSilent, visitOpened } from './case.stage-histories.js';
import { beginStages, recordTask, recordTaskSilence, type TaskResult } from './case.stages.js';
import {
  DutiesApart,
  NoStages,
  StagesNotBegun,
  StageTasksLeft,
  TaskActMissing,
  TaskAwaited,
  TaskOutcomeUnknown,
  TaskSettled,
  TaskTermRunning,
  TaskUnknown,
} from './case.stages.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const begun = [...histories['in progress'], taskOpened()];
const decided = [...begun, taskRecorded(), decisionOpened()];
const officer = { by: people.officer };
const aReview: TaskResult = {
  task: 'revisar',
  outcome: 'completo',
  recordedOn: '2026-01-20',
  evidence: 'Lista de cotejo 12',
  requirementsAsked: false,
  apart: [],
};
const records =
  (over: Partial<TaskResult> = {}, by: Acting = officer) =>
  (state: CaseState): CaseEvent[] =>
    recordTask(state, { ...aReview, ...over, ...by });
const answers =
  (stagesAsked = false) =>
  (state: CaseState): CaseEvent[] =>
    answerCase(state, { outcome: 'favourable', answeredOn: '2026-01-22', text: 'Sí.', stagesAsked, ...officer });
const folded = (...events: readonly CaseEvent[]): RegisteredCase => {
  const { state } = given(...events);
  if (!isRegistered(state)) throw new Error(state.status);
  return state;
};
const waits = (...events: readonly CaseEvent[]) => readinessOf(folded(...events))?.waitsFor;

describe('the stages of a procedure', () => {
  it('begin once, with the tasks of the first', () => {
    given(...histories['in progress'])
      .when((state) => beginStages(state, { openings: [anOpening], ...officer }))
      .thenRecords(taskOpened());
    given(...begun)
      .when((state) => beginStages(state, { openings: [anOpening], ...officer }))
      .thenRecords();
  });

  it('are none where the procedure lists none', () => {
    given(...histories['in progress'])
      .when((state) => beginStages(state, { openings: [], ...officer }))
      .thenRefuses(NoStages);
  });

  it('ask for the opinion of another unit, which finds it as any other', () => {
    const opening = { ...anOpening, task: 'dictaminar', kind: 'opinion', unit: 'obras-publicas' } as const;
    given(...histories['in progress'])
      .when((state) => beginStages(state, { openings: [opening], ...officer }))
      .thenRecords(
        taskOpened({ task: 'dictaminar', kind: 'opinion', unit: 'obras-publicas' }),
        opinionRequested({
          opinionId: 'opinion-9',
          requestedOn: '2026-01-19',
          dueOn: '2026-01-22',
          silence: 'escalate',
          task: 'dictaminar',
          question: 'Revisar (Requisitos)',
        }),
      );
    given(...histories['in progress'])
      .when((state) => beginStages(state, { openings: [{ ...opening, unit: 'servicios-publicos' }], ...officer }))
      .thenRecords(taskOpened({ task: 'dictaminar', kind: 'opinion', unit: 'servicios-publicos' }));
  });
});

describe('a task', () => {
  it('is recorded with its outcome and what shows it, late or not', () => {
    given(...begun)
      .when(records())
      .thenRecords(taskRecorded());
    given(...begun)
      .when(records({ recordedOn: '2026-01-23' }))
      .thenRecords(taskRecorded({ recordedOn: '2026-01-23', late: true }));
  });

  it('comes to one of its outcomes, once', () => {
    given(...begun)
      .when(records({ outcome: 'conforme' }))
      .thenRefuses(TaskOutcomeUnknown);
    given(...begun, taskRecorded())
      .when(records({ outcome: 'no-compete' }))
      .thenRefuses(TaskSettled);
    given(...begun)
      .when(records({ task: 'inspeccionar' }))
      .thenRefuses(TaskUnknown);
  });

  it('is recorded by the department, or by the unit named and no other', () => {
    const visit = { task: 'inspeccionar', unit: 'obras-publicas', outcome: 'conforme' };
    const done = taskRecorded({ ...visit });
    for (const by of [people.officer, people.officerElsewhere])
      given(...begun, visitOpened())
        .when(records(visit, { by }))
        .thenRecords(done);
    given(...begun)
      .when(records({}, { by: people.officerElsewhere }))
      .thenRefuses(NotThisDepartment);
  });

  it('of reviewing follows the check of requirements, where there are any', () => {
    given(...begun)
      .when(records({ requirementsAsked: true }))
      .thenRefuses(TaskActMissing);
  });

  it('of deciding follows the answer', () => {
    const decision = { task: 'autorizar', outcome: 'autoriza' };
    given(...decided)
      .when(records(decision))
      .thenRefuses(TaskActMissing);
    given(...decided, answered())
      .when(records({ ...decision, recordedOn: '2026-01-22' }))
      .thenRecords(taskRecorded({ ...decision, recordedOn: '2026-01-22' }));
  });

  it('is not done by who did what the procedure keeps apart from it', () => {
    const visited = [
      ...begun,
      visitOpened(),
      doneBy('officer', taskRecorded({ task: 'inspeccionar', unit: 'obras-publicas', outcome: 'conforme' })),
    ];
    given(...visited)
      .when(records({ apart: ['inspeccionar'] }))
      .thenRefuses(DutiesApart);
    given(...visited)
      .when(records({ apart: ['inspeccionar'] }, { by: people.head }))
      .thenRecords(taskRecorded());
  });
});

describe('the term of a task', () => {
  const silence = (silentOn: string) => (state: CaseState) =>
    recordTaskSilence(state, { task: 'revisar', silentOn, ...officer });

  it('lasts to the end of its last day', () => {
    given(...begun)
      .when(silence('2026-01-22'))
      .thenRefuses(TaskTermRunning);
    given(...begun)
      .when(silence('2026-01-23'))
      .thenRecords(taskSilent());
  });

  it('brings what was declared: nothing, a flag, that the file goes on, or an outcome', () => {
    given(...histories['in progress'], taskOpened({ silence: 'wait' }))
      .when(silence('2026-01-23'))
      .thenRefuses(TaskAwaited);
    expect(waits(...begun, taskSilent())).toEqual([{ what: 'task', ref: 'revisar' }]);
    expect(
      waits(...histories['in progress'], taskOpened({ silence: 'go-on' }), taskSilent({ effect: 'go-on' })),
    ).toEqual([]);
    const opened = taskOpened({ silence: 'outcome', silenceOutcome: 'completo' });
    given(...histories['in progress'], opened)
      .when(silence('2026-01-23'))
      .thenRecords(taskSilent({ effect: 'outcome', outcome: 'completo' }));
  });
});

describe('a file with tasks', () => {
  it('is not ready while a blocking one is open, and is not answered', () => {
    expect(waits(...begun)).toEqual([{ what: 'task', ref: 'revisar' }]);
    given(...begun)
      .when(answers())
      .thenRefuses(FileNotReady);
  });

  it('does not wait for one that blocks nothing, nor for the decision itself', () => {
    expect(waits(...histories['in progress'], taskOpened({ blocking: false }))).toEqual([]);
    expect(waits(...decided)).toEqual([]);
  });

  it('waits for nothing more once an outcome ended the stages', () => {
    expect(waits(...begun, visitOpened(), taskRecorded({ outcome: 'no-compete' }))).toEqual([]);
  });

  it('is not decided before its stages where the procedure asks for them', () => {
    given(...histories['in progress'])
      .when(answers(true))
      .thenRefuses(StagesNotBegun);
    given(...histories['in progress'])
      .when(answers(false))
      .thenRecords(answered({ text: 'Sí.', legalBasis: undefined }));
  });

  it('is not closed before what follows the decision is done', () => {
    const told = [...decided, answered(), notified()];
    const closes = (state: CaseState) => closeCase(state, { closedOn: '2026-01-26', ...officer });
    given(...told)
      .when(closes)
      .thenRefuses(StageTasksLeft);
    const authorised = taskRecorded({ task: 'autorizar', outcome: 'autoriza', recordedOn: '2026-01-22' });
    given(...told, authorised, taskOpened({ task: 'pagar', kind: 'payment', unit: 'tesoreria', outcomes: 'pagado' }))
      .when(closes)
      .thenRefuses(StageTasksLeft);
    expect(given(...told, authorised).state).toMatchObject({ status: 'resolved' });
  });

  it('taken up again is decided again: what followed the decision is undone', () => {
    const closed = [
      ...decided,
      answered(),
      taskRecorded({ task: 'autorizar', outcome: 'niega', recordedOn: '2026-01-22' }),
      notified(),
      { type: 'CaseClosed', data: { basis: 'notified', closedOn: '2026-01-23' } } as const,
    ];
    const [again] = reopenCase(given(...closed).state, {
      by: people.head,
      reasonCode: 'other',
      reopenedOn: '2026-01-30',
      termDays: 15,
      dueOn: '2026-02-23',
      reason: 'Faltó.',
    });
    if (!again) throw new Error('it was reopened');
    expect(folded(...closed, again).tasks).toMatchObject([
      { task: 'revisar', phase: 'done' },
      { task: 'autorizar', phase: 'open', outcome: undefined },
    ]);
  });

  it('is ready to resolve by the law while the authority still writes: the clock begins', () => {
    const waiting = [...histories['waiting for its file'], admitted({ diligences: undefined })];
    const starts = (...events: readonly CaseEvent[]) => {
      const state = folded(...waiting, ...events);
      return waitsForFile(state) ? clockStartsOn(state, '2026-01-21') : 'no wait';
    };
    expect(waiting).toContainEqual(waitingForFile());
    expect(starts(taskOpened({ kind: 'deliverable', task: 'proyecto' }))).toBe('2026-01-21');
    expect(starts(visitOpened())).toBeUndefined();
    expect(waits(...waiting, taskOpened({ kind: 'deliverable', task: 'proyecto' }))).toEqual([
      { what: 'task', ref: 'proyecto', writes: true },
    ]);
  });
});

describe('an opinion that is a task of a stage', () => {
  const unit = 'obras-publicas';
  const asked = [
    ...histories['in progress'],
    taskOpened({ task: 'dictaminar', kind: 'opinion', unit, outcomes: 'favorable,desfavorable', ending: undefined }),
    opinionRequested({ task: 'dictaminar', silence: 'escalate' }),
  ];
  const opinion = { opinionId: 'opinion-1', sense: 'favourable', givenOn: '2026-01-22', text: 'Sí.' } as const;
  const elsewhere = { by: people.officerElsewhere };

  it('is waited for as an opinion, not twice', () => {
    expect(waits(...asked)).toEqual([{ what: 'opinion', ref: 'opinion-1' }]);
  });

  it('is given with the outcome in the procedure’s own codes', () => {
    given(...asked)
      .when((state) => giveOpinion(state, { ...opinion, outcome: 'favorable', ...elsewhere }))
      .thenRecords(
        opinionGiven(),
        taskRecorded({ task: 'dictaminar', unit, outcome: 'favorable', recordedOn: '2026-01-22', evidence: undefined }),
      );
    given(...asked)
      .when((state) => giveOpinion(state, { ...opinion, ...elsewhere }))
      .thenRefuses(TaskOutcomeUnknown);
  });

  it('is not recorded beside the opinion, unless that was withdrawn', () => {
    const read = { task: 'dictaminar', unit, outcome: 'favorable' };
    given(...asked)
      .when(records(read))
      .thenRefuses(TaskActMissing);
    expect(waits(...asked, opinionWithdrawn())).toEqual([]);
    given(...asked, opinionWithdrawn())
      .when(records(read))
      .thenRecords(taskRecorded(read));
  });

  it('falls silent with it, and what was declared of the task stands', () => {
    const declared = [
      ...histories['in progress'],
      taskOpened({
        task: 'dictaminar',
        kind: 'opinion',
        unit,
        outcomes: 'favorable,desfavorable',
        silence: 'outcome',
        silenceOutcome: 'favorable',
      }),
      opinionRequested({ task: 'dictaminar', silence: 'go-on' }),
    ];
    given(...declared)
      .when((state) => recordOpinionSilence(state, { opinionId: 'opinion-1', silentOn: '2026-01-28', ...officer }))
      .thenRecords(
        opinionSilent(),
        taskSilent({ task: 'dictaminar', unit, effect: 'outcome', outcome: 'favorable', silentOn: '2026-01-28' }),
      );
  });
});
