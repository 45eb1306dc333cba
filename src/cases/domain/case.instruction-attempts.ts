import { classifyCase } from './case.classification.js';
import { correctRegistration } from './case.correction.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { giveOpinion, recordOpinionSilence, requestOpinions, withdrawOpinion } from './case.opinions.js';
import { answerPrevention, dismissCase, issuePrevention, notifyPrevention } from './case.prevention.js';
import { answerReferral, recordReferralSilence, referCase } from './case.referral.js';
import { admitCase, checkRequirements } from './case.requirements.js';
import type { CaseState } from './case.state.js';

/** For specs: the decisions of the instruction with facts as a use case would give them, on one late day. */

const late = '2026-03-02';
const requirements = [{ code: 'escrito', conditional: false }];

type Attempt = (state: CaseState, acting: Acting) => CaseEvent[];

export const instructionAttempts = {
  classify: (state, acting) =>
    classifyCase(state, { ...acting, matter: 'bache', place: 'centro', reason: 'Es un bache.' }),
  'check-requirements': (state, acting) =>
    checkRequirements(state, {
      ...acting,
      checkId: 'check-9',
      checkedOn: late,
      met: ['escrito'],
      missing: [],
      notApplicable: [],
      requirements,
    }),
  prevent: (state, acting) =>
    issuePrevention(state, {
      ...acting,
      preventionId: 'prevention-9',
      issuedOn: late,
      missing: [],
      text: 'Complete su petición.',
      override: 'Cambió el domicilio.',
      requirements,
      most: null,
      inTime: true,
    }),
  'notify-prevention': (state, acting) =>
    notifyPrevention(state, {
      ...acting,
      preventionId: 'prevention-1',
      mode: 'in-person',
      notifiedOn: late,
      today: late,
      effect: 'suspended',
    }),
  'answer-prevention': (state, acting) =>
    answerPrevention(state, {
      ...acting,
      preventionId: 'prevention-1',
      channel: 'desk',
      answeredOn: late,
      dueOn: late,
      text: 'Aquí está.',
    }),
  dismiss: (state, acting) =>
    dismissCase(state, { ...acting, dismissedOn: late, reason: 'No completó.', legalBasis: 'LFPA 17-A' }),
  admit: (state, acting) =>
    admitCase(state, {
      ...acting,
      admittedOn: late,
      diligences: [],
      reason: 'Obra en otro expediente.',
      requirements: [],
      tasks: [],
    }),
  'request-opinion': (state, acting) =>
    requestOpinions(state, {
      ...acting,
      requestedOn: late,
      question: '¿Procede?',
      requests: [{ opinionId: 'opinion-9', unit: 'agua-potable', dueOn: late, blocking: true, silence: 'wait' }],
    }),
  'give-opinion': (state, acting) =>
    giveOpinion(state, { ...acting, opinionId: 'opinion-1', sense: 'favourable', givenOn: late, text: 'Sí.' }),
  'record-opinion-silence': (state, acting) =>
    recordOpinionSilence(state, { ...acting, opinionId: 'opinion-1', silentOn: late }),
  'withdraw-opinion': (state, acting) =>
    withdrawOpinion(state, { ...acting, opinionId: 'opinion-1', withdrawnOn: late, reason: 'Ya no hace falta.' }),
  refer: (state, acting) =>
    referCase(state, {
      ...acting,
      referralId: 'referral-9',
      bodyKind: 'federal',
      body: 'Comisión Federal de Electricidad',
      reason: 'El poste es suyo.',
      referredOn: late,
      awaits: false,
      notice: { mode: 'email', notifiedOn: late },
      today: late,
    }),
  'referral-answer': (state, acting) =>
    answerReferral(state, { ...acting, referralId: 'referral-1', answeredOn: late, text: 'Ya se atendió.' }),
  'referral-silence': (state, acting) =>
    recordReferralSilence(state, { ...acting, referralId: 'referral-1', silentOn: late }),
  correct: (state, acting) =>
    correctRegistration(state, {
      ...acting,
      correctionId: 'correction-9',
      correctedOn: late,
      subject: 'Luminaria rota',
      reason: 'Se capturó mal.',
    }),
} as const satisfies Record<string, Attempt>;

interface Facts {
  readonly acting: Acting;
  readonly requestId: string;
  readonly date: string;
  readonly department: string;
}

/** The same with facts that a generator chooses: ids and days that meet each other often. */
export const instructionMoves: Readonly<Record<string, (state: CaseState, facts: Facts) => CaseEvent[]>> = {
  classify: (state, { acting, requestId }) => classifyCase(state, { ...acting, matter: requestId, reason: 'r' }),
  check: (state, { acting, requestId, date }) =>
    checkRequirements(state, {
      ...acting,
      checkId: requestId,
      checkedOn: date,
      met: [],
      missing: requestId === 'one' ? ['escrito'] : [],
      notApplicable: [],
      requirements: requestId === 'one' ? requirements : [],
    }),
  prevent: (state, { acting, requestId, date }) =>
    issuePrevention(state, {
      ...acting,
      preventionId: requestId,
      issuedOn: date,
      missing: [],
      text: 't',
      override: 'o',
      requirements: [],
      most: 1,
      inTime: true,
    }),
  notifyPrevention: (state, { acting, requestId, date }) =>
    notifyPrevention(state, {
      ...acting,
      preventionId: requestId,
      mode: 'post',
      notifiedOn: date,
      today: '2026-12-31',
      effect: requestId === 'three' ? 'late' : requestId === 'two' ? 'interrupted' : 'suspended',
      answerDays: 5,
      answerBy: date,
      unanswered: 'archived',
    }),
  complete: (state, { acting, requestId, date }) =>
    answerPrevention(state, {
      ...acting,
      preventionId: requestId,
      channel: 'web',
      answeredOn: date,
      dueOn: '2026-02-25',
      text: 't',
    }),
  dismiss: (state, { acting }) =>
    dismissCase(state, { ...acting, dismissedOn: '2026-02-01', reason: 'r', legalBasis: 'l' }),
  admit: (state, { acting, date }) =>
    admitCase(state, {
      ...acting,
      admittedOn: date,
      diligences: ['inspeccion'],
      reason: 'r',
      requirements: [],
      tasks: [],
    }),
  askUnit: (state, { acting, requestId, date }) =>
    requestOpinions(state, {
      ...acting,
      requestedOn: date,
      question: 'q',
      requests: [
        { opinionId: requestId, unit: 'agua-potable', dueOn: date, blocking: requestId === 'one', silence: 'go-on' },
      ],
    }),
  giveOpinion: (state, { acting, requestId, date }) =>
    giveOpinion(state, { ...acting, opinionId: requestId, sense: 'conditional', givenOn: date, text: 't' }),
  beSilent: (state, { acting, requestId }) =>
    recordOpinionSilence(state, { ...acting, opinionId: requestId, silentOn: '2026-02-01' }),
  withdrawOpinion: (state, { acting, requestId, date }) =>
    withdrawOpinion(state, { ...acting, opinionId: requestId, withdrawnOn: date, reason: 'r' }),
  refer: (state, { acting, requestId, date }) =>
    referCase(state, {
      ...acting,
      referralId: requestId,
      bodyKind: 'state',
      body: 'b',
      reason: 'r',
      referredOn: date,
      awaits: requestId !== 'three',
      answerBy: '2026-02-01',
      notice: { mode: 'post', notifiedOn: date },
      today: '2026-12-31',
    }),
  answerReferral: (state, { acting, requestId, date }) =>
    answerReferral(state, { ...acting, referralId: requestId, answeredOn: date, text: 't' }),
  referralSilence: (state, { acting, requestId }) =>
    recordReferralSilence(state, { ...acting, referralId: requestId, silentOn: '2026-02-02' }),
  correct: (state, { acting, requestId, date }) =>
    correctRegistration(state, {
      ...acting,
      correctionId: requestId,
      correctedOn: date,
      reason: 'r',
      ...(requestId === 'one' ? { applicant: { name: 'n' } } : { subject: 's', channel: 'phone' as const }),
    }),
};
