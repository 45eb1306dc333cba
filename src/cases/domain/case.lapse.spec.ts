import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import {
  accepted,
  answered,
  asked,
  deadlinePassed,
  delivered,
  heldToLaw,
  histories,
  lapsed,
  lapseWarned,
  people,
  registered,
  replied,
  routed,
  silenceTookEffect,
  silenceSetAside,
} from './case.histories.js';
import { completed, preventionNotified, prevented } from './case.instruction-histories.js';
import { PreventionTermRunning } from './case.instruction-refusals.js';
import { archiveLapsed, lapseFlag, warnOfLapse } from './case.lapse.js';
import { aLapse, aLapseWarning } from './case.later-events.js';
import {
  LapseAlreadyWarned,
  LapseNotAllowed,
  LapseNotWarned,
  LapseTermRunning,
  NotWaitingForCitizen,
} from './case.lapse.refusals.js';
import { CaseAlreadyEnded, DateOutOfOrder, GrantedBySilence, NotYourRole } from './case.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const inProgress = [registered(), heldToLaw(), routed(), delivered(), accepted()];
const waiting = histories['waiting under a law'];
const warned = histories['warned of a lapse'];
const warning =
  (over: Partial<Parameters<typeof warnOfLapse>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    warnOfLapse(state, { ...aLapseWarning, by: people.officer, ...over });
const archiving =
  (over: Partial<Parameters<typeof archiveLapsed>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    archiveLapsed(state, { ...aLapse, by: people.head, ...over });

describe('a citizen who does nothing', () => {
  it('is warned that the case lapses, from what day on and why', () => {
    given(...waiting)
      .when(warning())
      .thenRecords(lapseWarned());
    expect(given(...warned).state).toMatchObject({
      status: 'in-progress',
      lapseWarning: { notifiedOn: '2026-01-28', actBy: '2026-04-28' },
    });
  });

  it('was asked for something, under a law, and was warned of it neither before nor in the future', () => {
    given(...inProgress)
      .when(warning())
      .thenRefuses(NotWaitingForCitizen);
    given(...histories['waiting for the citizen'])
      .when(warning())
      .thenRefuses(LapseNotAllowed, { because: 'no-law' });
    for (const notifiedOn of ['2026-01-14', '2026-01-30'])
      given(...waiting)
        .when(warning({ notifiedOn }))
        .thenRefuses(DateOutOfOrder);
  });

  it('has the term of a prevention first, by the calendar in force', () => {
    const prevention = [...inProgress, prevented(), preventionNotified()]; // until 22 January
    given(...prevention)
      .when(warning({ notifiedOn: '2026-01-22' }))
      .thenRefuses(PreventionTermRunning, { answerBy: '2026-01-22' });
    given(...prevention)
      .when(warning({ notifiedOn: '2026-01-23', answerBy: '2026-01-23' }))
      .thenRefuses(PreventionTermRunning, { answerBy: '2026-01-23' });
    given(...prevention)
      .when(warning({ notifiedOn: '2026-01-23' }))
      .thenRecords(lapseWarned({ requestId: 'prevention-1', notifiedOn: '2026-01-23' }));
  });

  it('is warned again where the first notice failed, only with effect on a later day', () => {
    given(...warned)
      .when(warning())
      .thenRefuses(LapseAlreadyWarned);
    const later = { notifiedOn: '2026-01-29', actBy: '2026-04-29' };
    given(...warned)
      .when(warning(later))
      .thenRecords(lapseWarned(later));
    expect(given(...warned, lapseWarned(later)).state).toMatchObject({ lapseWarning: later });
  });
});

describe('a case that lapses', () => {
  it('is archived by the head from the day after the last one to act, and by nobody before', () => {
    given(...warned)
      .when(archiving({ lapsedOn: '2026-04-28' }))
      .thenRefuses(LapseTermRunning, { actBy: '2026-04-28' });
    given(...warned)
      .when(archiving({ by: people.officer }))
      .thenRefuses(NotYourRole);
    given(...warned)
      .when(archiving())
      .thenRecords(lapsed());
    const { state } = given(...histories.lapsed);
    expect(state).toMatchObject({
      status: 'lapsed',
      lapsedOn: '2026-04-29',
      suspensions: [{ from: '2026-01-15', to: '2026-04-29' }],
    });
    expect(state).not.toHaveProperty('openQuestion', expect.anything());
    given(...histories.lapsed)
      .when(archiving())
      .thenRefuses(CaseAlreadyEnded);
  });

  it('is archived by the later of the day that was told and the day that is counted now', () => {
    given(...warned)
      .when(archiving({ actBy: '2026-04-29' }))
      .thenRefuses(LapseTermRunning, { actBy: '2026-04-29' });
    given(...warned)
      .when(archiving({ actBy: '2026-04-27', lapsedOn: '2026-04-28' }))
      .thenRefuses(LapseTermRunning, { actBy: '2026-04-28' });
    given(...warned)
      .when(archiving({ actBy: '2026-04-29', lapsedOn: '2026-04-30' }))
      .thenRecords(lapsed({ actBy: '2026-04-29', lapsedOn: '2026-04-30' }));
  });

  it('never lapses without a warning, nor once its citizen acted or it was answered', () => {
    given(...waiting)
      .when(archiving())
      .thenRefuses(LapseNotWarned);
    given(...warned, replied())
      .when(archiving())
      .thenRefuses(NotWaitingForCitizen);
    // Asked again, they have all their months again.
    given(...warned, replied(), asked({ requestId: 'question-2', askedOn: '2026-02-02' }))
      .when(archiving())
      .thenRefuses(LapseNotWarned);
    const lateReply = [...inProgress, prevented(), preventionNotified(), lapseWarned(), completed()];
    given(...lateReply)
      .when(archiving())
      .thenRefuses(NotWaitingForCitizen);
    expect(given(...warned, answered({ dueOn: '2026-03-02' })).state).not.toHaveProperty(
      'lapseWarning',
      expect.anything(),
    );
  });

  it('never lapses while it counts as granted by silence', () => {
    const granted = [...inProgress, deadlinePassed(), silenceTookEffect(), asked({ askedOn: '2026-02-05' })];
    for (const attempt of [warning({ notifiedOn: '2026-02-06', today: '2026-02-06' }), archiving()])
      given(...granted)
        .when(attempt)
        .thenRefuses(GrantedBySilence);
    given(...granted, silenceSetAside())
      .when(warning({ notifiedOn: '2026-02-11', today: '2026-02-11' }))
      .thenRecords(lapseWarned({ notifiedOn: '2026-02-11' }));
  });
});

describe('what may be done about it', () => {
  const flag = (history: readonly CaseEvent[], today: string, months: number | null = 3) => {
    const { state } = given(...history);
    if (!isRegistered(state)) throw new Error(state.status);
    return lapseFlag(state, { months, today });
  };

  it('is told from the day on which the case waits, after the term of a prevention, where the law knows of it', () => {
    expect(flag(waiting, '2026-01-15')).toBe('may-be-warned');
    expect(flag(waiting, '2026-01-15', null)).toBeUndefined();
    expect(flag(inProgress, '2026-01-15')).toBeUndefined();
    const prevention = [...inProgress, prevented(), preventionNotified()];
    expect(['2026-01-22', '2026-01-23'].map((day) => flag(prevention, day))).toEqual([undefined, 'may-be-warned']);
  });

  it('is to archive from the day after the last one to act, until the citizen acts', () => {
    expect(['2026-04-28', '2026-04-29'].map((day) => flag(warned, day))).toEqual([undefined, 'may-be-archived']);
    expect(flag([...warned, replied()], '2026-04-29')).toBeUndefined();
    expect(flag(histories.lapsed, '2026-04-30')).toBeUndefined();
  });
});
