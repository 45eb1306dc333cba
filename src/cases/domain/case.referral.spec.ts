import { specOf } from '@libs/testing';
import { correctRegistration } from './case.correction.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { erased, histories, people, registered } from './case.histories.js';
import { corrected, referralAnswered, referralSilent, referred, sentOn } from './case.instruction-histories.js';
import {
  NothingCorrected,
  ReferralNeedsNotice,
  ReferralSettled,
  ReferralTermRunning,
} from './case.instruction-refusals.js';
import { readinessOf } from './case.readiness.js';
import { answerReferral, recordReferralSilence, referCase } from './case.referral.js';
import { DateOutOfOrder, NotThisDepartment, NotYourRole } from './case.refusals.js';
import { isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const inProgress = histories['in progress'];
const referral = {
  by: people.officer,
  referralId: 'referral-1',
  bodyKind: 'federal' as const,
  body: 'Comisión Federal de Electricidad',
  reason: 'El poste es suyo.',
  referredOn: '2026-01-20',
  today: '2026-01-20',
};
const notice = { mode: 'email' as const, notifiedOn: '2026-01-20' };

describe('sending a case on to a body outside', () => {
  it('K.11: ends it here only when the citizen was told where it went and why', () => {
    given(...inProgress)
      .when((state) => referCase(state, { ...referral, awaits: false }))
      .thenRefuses(ReferralNeedsNotice);
    given(...inProgress)
      .when((state) => referCase(state, { ...referral, awaits: false, notice }))
      .thenRecords(sentOn());
    // The date of filing stays the one it had (LFPA 42).
    expect(given(...histories['sent on']).state).toMatchObject({
      status: 'referred',
      filedOn: '2026-01-12',
      notifiedOn: '2026-01-20',
      closedOn: '2026-01-20',
    });
  });

  it('keeps it here, with its clock running, while the answer is awaited', () => {
    given(...inProgress)
      .when((state) => referCase(state, { ...referral, awaits: true, answerBy: '2026-01-27' }))
      .thenRecords(referred());
    const { state } = given(...histories['answer of another body awaited']);
    expect(state).toMatchObject({ status: 'in-progress', suspensions: [] });
    expect(isRegistered(state) && readinessOf(state)).toMatchObject({ waitsFor: [{ what: 'referral' }] });
  });

  it('happens once, by its department, and not on a day that makes no sense', () => {
    given(...histories['answer of another body awaited'])
      .when((state) => referCase(state, { ...referral, awaits: true }))
      .thenNothing();
    given(...inProgress)
      .when((state) => referCase(state, { ...referral, by: people.officerElsewhere, awaits: true }))
      .thenRefuses(NotThisDepartment);
    given(...inProgress)
      .when((state) => referCase(state, { ...referral, awaits: true, answerBy: '2026-01-19' }))
      .thenRefuses(DateOutOfOrder, { field: 'answerBy' });
  });

  it('takes what the other body lets know, late too', () => {
    const answer = { by: people.clerk, referralId: 'referral-1', answeredOn: '2026-01-26', text: 'Ya se atendió.' };
    given(...histories['answer of another body awaited'])
      .when((state) => answerReferral(state, answer))
      .thenRecords(referralAnswered());
    given(...histories['answer of another body awaited'], referralSilent())
      .when((state) => answerReferral(state, { ...answer, answeredOn: '2026-02-02' }))
      .thenRecords(referralAnswered({ answeredOn: '2026-02-02' }));
    given(...histories['answer of another body awaited'], referralAnswered())
      .when((state) => answerReferral(state, answer))
      .thenRefuses(ReferralSettled);
  });

  it('records its silence after the day, and the duty to answer stays here', () => {
    const silence = { by: people.system, referralId: 'referral-1', silentOn: '2026-01-28' };
    given(...histories['answer of another body awaited'])
      .when((state) => recordReferralSilence(state, { ...silence, silentOn: '2026-01-27' }))
      .thenRefuses(ReferralTermRunning, { answerBy: '2026-01-27' });
    given(...histories['answer of another body awaited'])
      .when((state) => recordReferralSilence(state, silence))
      .thenRecords(referralSilent());
    expect(given(...histories['answer of another body awaited'], referralSilent()).state.status).toBe('in-progress');
  });
});

describe('correcting a registration', () => {
  const correction = {
    by: people.clerk,
    correctionId: 'correction-1',
    correctedOn: '2026-01-13',
    reason: 'Se capturó mal.',
  };

  it('is a new event with its reason; the registration stays', () => {
    given(registered())
      .when((state) => correctRegistration(state, { ...correction, subject: 'Luminaria rota' }))
      .thenRecords(corrected());
    given(registered(), corrected())
      .when((state) => correctRegistration(state, { ...correction, subject: 'Luminaria rota' }))
      .thenNothing();
  });

  it('names at least one thing', () => {
    given(registered())
      .when((state) => correctRegistration(state, correction))
      .thenRefuses(NothingCorrected);
  });

  it('gives a petition that named nobody its applicant, and what was erased of one is there again', () => {
    const applicant = { name: 'Persona Inventada Dos' };
    given(registered({ applicantAlias: undefined, applicant: undefined }))
      .when((state) => correctRegistration(state, { ...correction, applicant }))
      .thenRecords(corrected({ subject: undefined, applicant, applicantAlias: 'p1' }));
    const { state } = given(registered(), erased(), corrected({ applicant, applicantAlias: 'p1' }));
    expect(state).toMatchObject({ erased: [], applicantAlias: 'p1' });
  });

  it('is for the desk and the supervisor', () => {
    given(...inProgress)
      .when((state) => correctRegistration(state, { ...correction, by: people.officer, subject: 'Otro' }))
      .thenRefuses(NotYourRole);
  });
});
