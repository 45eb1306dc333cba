import { classifyCase } from './case.classification.js';
import { correctRegistration } from './case.correction.js';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import type { OpinionRecord, PreventionRecord, ReferralRecord } from './case.instruction-state.js';
import { giveOpinion, recordOpinionSilence, requestOpinions, withdrawOpinion } from './case.opinions.js';
import { answerPrevention, dismissCase, issuePrevention, notifyPrevention } from './case.prevention.js';
import { answerReferral, recordReferralSilence, referCase } from './case.referral.js';
import { admitCase, checkRequirements } from './case.requirements.js';
import { taskOfOpinion } from './case.stages.state.js';
import { type CaseState, isRegistered } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The steps of the instruction with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const INSTRUCTION_DECISIONS = {
  classify: (state, acting) => classifyCase(state, { ...acting, matter: NEW_ID, reason: ANYTHING }),
  'check-requirements': (state, acting) =>
    checkRequirements(state, {
      ...acting,
      checkId: NEW_ID,
      checkedOn: LAST_DAY,
      met: [],
      missing: [],
      notApplicable: [],
      requirements: [],
    }),
  prevent: (state, acting) =>
    issuePrevention(state, {
      ...acting,
      preventionId: NEW_ID,
      issuedOn: LAST_DAY,
      missing: [],
      text: ANYTHING,
      override: ANYTHING,
      requirements: [],
      most: null,
      inTime: true,
    }),
  'notify-prevention': (state, acting) =>
    notifyPrevention(state, {
      ...acting,
      preventionId: preventionIn(state, ({ notifiedOn }) => notifiedOn === undefined),
      mode: 'in-person',
      notifiedOn: LAST_DAY,
      today: LAST_DAY,
      effect: 'no-effect',
    }),
  'answer-prevention': (state, acting) =>
    answerPrevention(state, {
      ...acting,
      preventionId: preventionIn(
        state,
        ({ notifiedOn, answeredOn }) => notifiedOn !== undefined && answeredOn === undefined,
      ),
      channel: 'desk',
      answeredOn: LAST_DAY,
      dueOn: LAST_DAY,
      text: ANYTHING,
    }),
  dismiss: (state, acting) =>
    dismissCase(state, { ...acting, dismissedOn: LAST_DAY, reason: ANYTHING, legalBasis: ANYTHING }),
  admit: (state, acting) =>
    admitCase(state, {
      ...acting,
      admittedOn: LAST_DAY,
      diligences: [],
      reason: ANYTHING,
      requirements: [],
      tasks: [],
    }),
  'request-opinion': (state, acting) =>
    requestOpinions(state, {
      ...acting,
      requestedOn: LAST_DAY,
      question: ANYTHING,
      requests: [{ opinionId: NEW_ID, unit: NEW_ID, dueOn: LAST_DAY, blocking: true, silence: 'wait' }],
    }),
  'give-opinion': (state, acting) => {
    const opinionId = opinionIn(
      state,
      ({ unit, stage }) => unit === acting.by.department && (stage === 'asked' || stage === 'silent'),
    );
    const task = isRegistered(state) ? taskOfOpinion(state, opinionId) : undefined;
    return giveOpinion(state, {
      ...acting,
      opinionId,
      sense: 'informative',
      givenOn: LAST_DAY,
      text: ANYTHING,
      ...(task && { outcome: task.outcomes[0] ?? ANYTHING }),
    });
  },
  'record-opinion-silence': (state, acting) =>
    recordOpinionSilence(state, {
      ...acting,
      opinionId: opinionIn(state, ({ stage, silence }) => stage === 'asked' && silence !== 'wait'),
      silentOn: LAST_DAY,
    }),
  'withdraw-opinion': (state, acting) =>
    withdrawOpinion(state, {
      ...acting,
      opinionId: opinionIn(state, ({ stage }) => stage === 'asked' || stage === 'silent'),
      withdrawnOn: LAST_DAY,
      reason: ANYTHING,
    }),
  refer: (state, acting) =>
    referCase(state, {
      ...acting,
      referralId: NEW_ID,
      bodyKind: 'other',
      body: ANYTHING,
      reason: ANYTHING,
      referredOn: LAST_DAY,
      awaits: true,
      today: LAST_DAY,
    }),
  'referral-answer': (state, acting) =>
    answerReferral(state, {
      ...acting,
      referralId: referralIn(state, ({ stage }) => stage === 'awaited' || stage === 'silent'),
      answeredOn: LAST_DAY,
      text: ANYTHING,
    }),
  'referral-silence': (state, acting) =>
    recordReferralSilence(state, {
      ...acting,
      referralId: referralIn(state, ({ stage }) => stage === 'awaited'),
      silentOn: LAST_DAY,
    }),
  correct: (state, acting) =>
    correctRegistration(state, {
      ...acting,
      correctionId: NEW_ID,
      correctedOn: LAST_DAY,
      subject: ANYTHING,
      reason: ANYTHING,
    }),
} satisfies { readonly [Step in CaseStep]?: (state: CaseState, acting: Acting) => CaseEvent[] };

/** The one the step fits, else any: then the refusal says why not. */
function preventionIn(state: CaseState, fits: (one: PreventionRecord) => boolean): string {
  const preventions = isRegistered(state) ? instructionOf(state).preventions : [];
  return (preventions.find(fits) ?? preventions.at(-1))?.preventionId ?? NEW_ID;
}

function opinionIn(state: CaseState, fits: (one: OpinionRecord) => boolean): string {
  const opinions = isRegistered(state) ? instructionOf(state).opinions : [];
  return (opinions.find(fits) ?? opinions.at(-1))?.opinionId ?? NEW_ID;
}

function referralIn(state: CaseState, fits: (one: ReferralRecord) => boolean): string {
  const { referrals = [] } = isRegistered(state) ? instructionOf(state) : {};
  return (referrals.find(fits) ?? referrals.at(-1))?.referralId ?? NEW_ID;
}
