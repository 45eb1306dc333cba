import { specOf } from '@libs/testing';
import { certifySilence, type DeadlineFacts, keepDeadline, setSilenceAside } from './case.deadline.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { deadlinePassed, escalated, histories, people, replied, silenceTookEffect } from './case.histories.js';
import { answerCase } from './case.outcome.js';
import {
  DateOutOfOrder,
  GrantedBySilence,
  NoSilenceYet,
  NotYourRole,
  SilenceAlreadySetAside,
} from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.system;

/** Due on Tuesday 3 February 2026, the due date of the built petition. */
const ladder = [
  { to: 'officer', from: '2026-01-29' },
  { to: 'head', from: '2026-02-04' },
  { to: 'supervisor', from: '2026-02-10' },
  { to: 'control-body', from: '2026-02-17' },
] as const;
const on = (today: string, facts: Partial<DeadlineFacts> = {}) => ({
  by,
  today,
  dueOn: '2026-02-03',
  ladder,
  ...facts,
});
const dueOn = '2026-02-03';
const told = (to: 'officer' | 'head' | 'supervisor' | 'control-body', due = dueOn) => escalated({ to, dueOn: due });

describe('a case whose clock runs', () => {
  const working = histories['in progress'];

  it('owes nothing before the ladder begins', () => {
    given(...working)
      .when((state) => keepDeadline(state, on('2026-01-28')))
      .thenRecords();
  });

  it('is told to its officer when the due date comes near', () => {
    given(...working)
      .when((state) => keepDeadline(state, on('2026-01-29')))
      .thenRecords(told('officer'));
  });

  it('is not overdue on the due date itself, to its end', () => {
    given(...histories['in progress'], told('officer'))
      .when((state) => keepDeadline(state, on('2026-02-03')))
      .thenRecords();
  });

  it('has passed on the day after, and the head is told', () => {
    given(...histories['in progress'], told('officer'))
      .when((state) => keepDeadline(state, on('2026-02-04')))
      .thenRecords(deadlinePassed(), told('head'));
  });

  it('catches up in order when nobody looked for weeks', () => {
    given(...working)
      .when((state) => keepDeadline(state, on('2026-03-02', { silence: 'negative' })))
      .thenRecords(
        told('officer'),
        deadlinePassed(),
        silenceTookEffect({ effect: 'negative' }),
        told('head'),
        told('supervisor'),
        told('control-body'),
      );
  });

  it('passes once for a due date, and again for another', () => {
    const passed = [...histories['in progress'], told('officer'), deadlinePassed(), told('head')];
    given(...passed)
      .when((state) => keepDeadline(state, on('2026-02-09')))
      .thenRecords();
    // A holiday declared afterwards moved the date.
    given(...passed)
      .when((state) => keepDeadline(state, on('2026-02-04', { dueOn: '2026-02-04', ladder: [] })))
      .thenRecords();
    given(...passed)
      .when((state) => keepDeadline(state, on('2026-02-05', { dueOn: '2026-02-04', ladder: [] })))
      .thenRecords(deadlinePassed({ dueOn: '2026-02-04' }));
  });

  it('tells and passes nothing anew for a due date that a holiday moved and its revocation brought back', () => {
    const first = [told('officer'), deadlinePassed(), told('head')];
    const meanwhile = [told('officer', '2026-02-04'), deadlinePassed({ dueOn: '2026-02-04' })];
    given(...histories['in progress'], ...first, ...meanwhile)
      .when((state) => keepDeadline(state, on('2026-02-09')))
      .thenRecords();
    given(...histories['in progress'], ...first, ...meanwhile)
      .when((state) => keepDeadline(state, on('2026-02-10')))
      .thenRecords(told('supervisor'));
  });

  it('goes by a ladder of fewer rungs, and passes over nobody who stands on it', () => {
    const own = [
      { to: 'head', from: '2026-02-03' },
      { to: 'control-body', from: '2026-02-05' },
    ] as const;
    given(...histories['in progress'])
      .when((state) => keepDeadline(state, on('2026-02-03', { ladder: own })))
      .thenRecords(told('head'));
    given(...histories['in progress'], told('head'), deadlinePassed())
      .when((state) => keepDeadline(state, on('2026-02-05', { ladder: own })))
      .thenRecords(told('control-body'));
    // Told under another version of its procedure; who was told is not told again.
    given(...histories['in progress'], told('officer'), told('supervisor'), deadlinePassed())
      .when((state) => keepDeadline(state, on('2026-02-05', { ladder: own })))
      .thenRecords(told('control-body'));
  });

  it('begins at the foot of the ladder for another due date', () => {
    given(...histories['replied to'], told('officer'))
      .when((state) => keepDeadline(state, on('2026-02-04', { dueOn: '2026-02-05' })))
      .thenRecords(told('officer', '2026-02-05'), told('head', '2026-02-05'));
  });

  it('has silence take effect once in a term', () => {
    given(...histories['in progress'], deadlinePassed(), silenceTookEffect(), replied({ dueOn: '2026-02-09' }))
      .when((state) => keepDeadline(state, on('2026-02-10', { dueOn: '2026-02-09', ladder: [], silence: 'positive' })))
      .thenRecords(deadlinePassed({ dueOn: '2026-02-09' }));
  });
});

describe('a case whose clock does not run', () => {
  it.each(['none', 'waiting for the citizen', 'answered', 'notified', 'concluded', 'withdrawn'] as const)(
    'owes nothing: %s',
    (situation) => {
      given(...histories[situation])
        .when((state) => keepDeadline(state, on('2026-03-02', { silence: 'negative' })))
        .thenRecords();
    },
  );

  it('is looked at by the product alone', () => {
    given(...histories['in progress'])
      .when((state) => keepDeadline(state, { ...on('2026-03-02'), by: people.head }))
      .thenRefuses(NotYourRole);
  });
});

describe('silence', () => {
  const granted = histories['granted by silence'];
  const setAside = { by: people.head, setAsideOn: '2026-02-10', reason: 'Se respondió a tiempo.' };

  it('is certified once, not before it took effect', () => {
    const certificate = { by: people.clerk, certifiedOn: '2026-02-05', requestedOn: '2026-02-04' };
    given(...granted)
      .when((state) => certifySilence(state, certificate))
      .thenRecords({ type: 'SilenceCertified', data: { certifiedOn: '2026-02-05', requestedOn: '2026-02-04' } });
    given(...granted)
      .when((state) => certifySilence(state, { ...certificate, certifiedOn: '2026-02-02' }))
      .thenRefuses(DateOutOfOrder);
    given(...histories['past its deadline'])
      .when((state) => certifySilence(state, certificate))
      .thenRefuses(NoSilenceYet);
    given(...histories['silence set aside'])
      .when((state) => certifySilence(state, certificate))
      .thenRefuses(SilenceAlreadySetAside);
  });

  it('is set aside with reasons, by a head', () => {
    given(...granted)
      .when((state) => setSilenceAside(state, setAside))
      .thenRecords({
        type: 'SilenceSetAside',
        data: { setAsideOn: setAside.setAsideOn, reason: setAside.reason },
      });
    given(...granted)
      .when((state) => setSilenceAside(state, { ...setAside, by: people.officer }))
      .thenRefuses(NotYourRole);
  });

  it('that granted is not answered otherwise before it is set aside', () => {
    const answer = { by: people.officer, answeredOn: '2026-02-11', text: 'No procede.' };
    given(...granted)
      .when((state) => answerCase(state, { ...answer, outcome: 'unfavourable' }))
      .thenRefuses(GrantedBySilence);
    given(...granted)
      .when((state) => answerCase(state, { ...answer, outcome: 'favourable' }))
      .thenRecords({
        type: 'CaseAnswered',
        data: { outcome: 'favourable', answeredOn: '2026-02-11', text: 'No procede.' },
      });
    given(...histories['silence set aside'])
      .when((state) => answerCase(state, { ...answer, outcome: 'unfavourable' }))
      .thenRecords({
        type: 'CaseAnswered',
        data: { outcome: 'unfavourable', answeredOn: '2026-02-11', text: 'No procede.' },
      });
  });
});
