import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import {
  answered,
  closed,
  deadlinePassed,
  histories,
  notified,
  people,
  registered,
  reopened,
  silenceTookEffect,
  withdrawn,
} from './case.histories.js';
import { completed, dismissed, preventionNotified, prevented } from './case.instruction-histories.js';
import {
  NoGroundsToDismiss,
  OverrideNotYours,
  PreventionAlreadyAnswered,
  PreventionAlreadyNotified,
  PreventionNeedsOverride,
  PreventionNotNotified,
  PreventionStillOpen,
  PreventionTermRunning,
  PreventionUnknown,
  RequirementUnknown,
} from './case.instruction-refusals.js';
import { RequirementNotAsked } from './case.requirement.refusals.js';
import { answerPrevention, dismissCase, issuePrevention, notifyPrevention, wentUnanswered } from './case.prevention.js';
import {
  CaseNotAccepted,
  DateOutOfOrder,
  GrantedBySilence,
  NotYourRole,
  QuestionAlreadyOpen,
} from './case.refusals.js';
import { heldSpan, isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.officer;
const inProgress = histories['in progress'];
const notice = {
  by,
  preventionId: 'prevention-1',
  issuedOn: '2026-01-14',
  missing: ['croquis'],
  text: 'Entregue el croquis del lugar.',
  requirements: [{ code: 'croquis', conditional: false }],
  most: 1,
  inTime: true,
};
const delivery = {
  mode: 'in-person' as const,
  notifiedOn: '2026-01-15',
  today: '2026-01-15',
  effect: 'suspended' as const,
  answerDays: 5,
  answerBy: '2026-01-22',
  unanswered: 'dismissed' as const,
};
const second = { ...notice, preventionId: 'prevention-2', issuedOn: '2026-01-20' };

describe('issuing a prevention', () => {
  it('lists everything that is missing, and moves no clock before it is notified', () => {
    given(...inProgress)
      .when((state) => issuePrevention(state, { ...notice, limitOn: '2026-01-19' }))
      .thenRecords(prevented({ limitOn: '2026-01-19' }));
    const { state } = given(...histories['prevention issued']);
    expect(isRegistered(state) && heldSpan(state)).toBeUndefined();
  });

  it('may be handed over at once: one step, two facts', () => {
    given(...inProgress)
      .when((state) => issuePrevention(state, { ...notice, delivery }))
      .thenRecords(prevented(), preventionNotified());
  });

  it('is recorded as late when its own limit has passed', () => {
    given(...inProgress)
      .when((state) => issuePrevention(state, { ...notice, limitOn: '2026-01-13', inTime: false }))
      .thenRecords(prevented({ limitOn: '2026-01-13', inTime: false }));
  });

  it('names requirements of the procedure only', () => {
    given(...inProgress)
      .when((state) => issuePrevention(state, { ...notice, missing: ['acta'] }))
      .thenRefuses(RequirementUnknown, { requirement: 'acta' });
  });

  it('asks nobody for what the form says is not asked of them', () => {
    given(...inProgress)
      .when((state) =>
        issuePrevention(state, {
          ...notice,
          missing: ['croquis'],
          requirements: [{ code: 'croquis', conditional: true, byForm: false }],
        }),
      )
      .thenRefuses(RequirementNotAsked, { requirement: 'croquis' });
  });

  it('is for the desk at any time before the answer, for the department once it has accepted', () => {
    given(registered())
      .when((state) => issuePrevention(state, { ...notice, by: people.clerk }))
      .thenRecords(prevented());
    given(...histories['in the inbox'])
      .when((state) => issuePrevention(state, notice))
      .thenRefuses(CaseNotAccepted);
  });

  it('waits while the citizen is asked something else, or has the first one to answer', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => issuePrevention(state, notice))
      .thenRefuses(QuestionAlreadyOpen);
    given(...histories['prevention notified'])
      .when((state) => issuePrevention(state, { ...second, override: 'Otra.' }))
      .thenRefuses(PreventionStillOpen);
  });

  it('K.29: is issued once: a second one needs a reason of a head or a supervisor', () => {
    given(...histories['prevention answered'])
      .when((state) => issuePrevention(state, second))
      .thenRefuses(PreventionNeedsOverride, { why: 'used' });
    given(...histories['prevention answered'])
      .when((state) => issuePrevention(state, { ...second, override: 'Cambió el domicilio.' }))
      .thenRefuses(OverrideNotYours, { role: 'officer' });
    for (const person of [people.head, people.supervisor])
      given(...histories['prevention answered'])
        .when((state) => issuePrevention(state, { ...second, by: person, override: 'Cambió el domicilio.' }))
        .thenRecords(
          prevented({
            preventionId: 'prevention-2',
            number: 2,
            issuedOn: '2026-01-20',
            overridden: true,
            overrideReason: 'Cambió el domicilio.',
          }),
        );
  });

  it('is over with admission, but for the same exception', () => {
    given(...histories.admitted)
      .when((state) => issuePrevention(state, second))
      .thenRefuses(PreventionNeedsOverride, { why: 'admitted' });
  });
});

describe('notifying a prevention', () => {
  it('stops the clock from the day it took effect', () => {
    given(...histories['prevention issued'])
      .when((state) => notifyPrevention(state, { by, preventionId: 'prevention-1', ...delivery }))
      .thenRecords(preventionNotified());
    const { state } = given(...histories['prevention notified']);
    expect(state).toMatchObject({ suspensions: [{ requestId: 'prevention-1', from: '2026-01-15' }] });
  });

  it('stops nothing when it is late, and then nothing may be decided for its sake', () => {
    given(...histories['prevention issued'])
      .when((state) => notifyPrevention(state, { by, preventionId: 'prevention-1', ...delivery, effect: 'late' }))
      .thenRecords(preventionNotified({ effect: 'late', unanswered: undefined }));
    expect(given(...histories['prevention too late']).state).toMatchObject({ suspensions: [] });
  });

  it('happens once, not in the future and not before it was issued', () => {
    given(...histories['prevention notified'])
      .when((state) => notifyPrevention(state, { by, preventionId: 'prevention-1', ...delivery }))
      .thenRefuses(PreventionAlreadyNotified);
    for (const notifiedOn of ['2026-01-13', '2026-01-16'])
      given(...histories['prevention issued'])
        .when((state) => notifyPrevention(state, { by, preventionId: 'prevention-1', ...delivery, notifiedOn }))
        .thenRefuses(DateOutOfOrder, { field: 'notifiedOn' });
    given(...inProgress)
      .when((state) => notifyPrevention(state, { by, preventionId: 'prevention-1', ...delivery }))
      .thenRefuses(PreventionUnknown);
  });
});

describe('answering a prevention', () => {
  const reply = {
    by: people.clerk,
    preventionId: 'prevention-1',
    channel: 'desk' as const,
    answeredOn: '2026-01-19',
    dueOn: '2026-02-05',
    text: 'Aquí está el croquis.',
  };

  it('lets the clock run on where it was suspended', () => {
    given(...histories['prevention notified'])
      .when((state) => answerPrevention(state, reply))
      .thenRecords(completed());
    expect(given(...histories['prevention answered']).state).toMatchObject({
      termFrom: '2026-01-12',
      dueOn: '2026-02-05',
      suspensions: [{ from: '2026-01-15', to: '2026-01-19' }],
    });
  });

  it('begins the term anew where it was interrupted', () => {
    const interrupted = [...inProgress, prevented(), preventionNotified({ effect: 'interrupted' })];
    given(...interrupted)
      .when((state) => answerPrevention(state, reply))
      .thenRecords(completed({ restarted: true }));
    expect(given(...interrupted, completed({ restarted: true })).state).toMatchObject({ termFrom: '2026-01-19' });
  });

  it('is taken after its term too, and says so; a holiday found later may make it be in time', () => {
    given(...histories['prevention notified'])
      .when((state) => answerPrevention(state, { ...reply, answeredOn: '2026-01-23' }))
      .thenRecords(completed({ answeredOn: '2026-01-23', late: true }));
    given(...histories['prevention notified'])
      .when((state) => answerPrevention(state, { ...reply, answeredOn: '2026-01-23', answerBy: '2026-01-23' }))
      .thenRecords(completed({ answeredOn: '2026-01-23' }));
  });

  it('leaves the due date alone where the clock never stopped', () => {
    given(...histories['prevention too late'])
      .when((state) => answerPrevention(state, reply))
      .thenRecords(completed({ dueOn: undefined }));
  });

  it('comes once, and not before the notification', () => {
    given(...histories['prevention answered'])
      .when((state) => answerPrevention(state, reply))
      .thenRefuses(PreventionAlreadyAnswered);
    given(...histories['prevention issued'])
      .when((state) => answerPrevention(state, reply))
      .thenRefuses(PreventionNotNotified);
  });
});

describe('a prevention that nobody answered', () => {
  const dismissal = {
    by: people.head,
    dismissedOn: '2026-01-23',
    reason: 'No entregó el croquis.',
    legalBasis: 'LFPA 17-A',
  };

  it('is a flag from the day after its term, and dismisses nothing by itself', () => {
    const { state } = given(...histories['prevention notified']);
    if (!isRegistered(state)) throw new Error(state.status);
    expect(['2026-01-22', '2026-01-23'].map((today) => wentUnanswered(state, today))).toEqual([false, true]);
    expect(state.status).toBe('in-progress');
  });

  it('lets a person dismiss the case, from the day after its term on', () => {
    given(...histories['prevention notified'])
      .when((state) => dismissCase(state, { ...dismissal, dismissedOn: '2026-01-22' }))
      .thenRefuses(PreventionTermRunning, { answerBy: '2026-01-22' });
    given(...histories['prevention notified'])
      .when((state) => dismissCase(state, dismissal))
      .thenRecords(dismissed());
    expect(given(...histories.dismissed).state).toMatchObject({
      status: 'dismissed',
      suspensions: [{ from: '2026-01-15', to: '2026-01-23' }],
      instruction: { dismissedOn: '2026-01-23' },
    });
  });

  it('gives the citizen the day of a holiday that was found later', () => {
    given(...histories['prevention notified'])
      .when((state) => dismissCase(state, { ...dismissal, answerBy: '2026-01-23' }))
      .thenRefuses(PreventionTermRunning, { answerBy: '2026-01-23' });
  });

  it('dismisses nobody when it was late, when the law gives no such effect, or when it was answered after all', () => {
    const silentLaw = [...inProgress, prevented(), preventionNotified({ unanswered: undefined })];
    for (const history of [histories['prevention too late'], histories['prevention answered'], silentLaw, inProgress])
      given(...history)
        .when((state) => dismissCase(state, dismissal))
        .thenRefuses(NoGroundsToDismiss);
  });

  it('dismisses nobody whose petition counts as granted by silence', () => {
    given(...inProgress, deadlinePassed(), silenceTookEffect(), prevented({ limitOn: undefined }), preventionNotified())
      .when((state) => dismissCase(state, dismissal))
      .thenRefuses(GrantedBySilence);
  });

  it('is moot once the authority answered, after a reopening too', () => {
    const again = [...histories['prevention notified'], answered(), notified(), closed(), reopened()];
    given(...again)
      .when((state) => dismissCase(state, { ...dismissal, dismissedOn: '2026-02-20' }))
      .thenRefuses(NoGroundsToDismiss);
  });

  it('is dismissed by its department, and not by the desk', () => {
    given(...histories['prevention notified'])
      .when((state) => dismissCase(state, { ...dismissal, by: people.clerk }))
      .thenRefuses(NotYourRole);
  });

  it('ends with the case when the citizen withdraws', () => {
    expect(given(...histories['prevention notified'], withdrawn()).state).toMatchObject({
      suspensions: [{ from: '2026-01-15', to: '2026-01-20' }],
    });
  });
});
