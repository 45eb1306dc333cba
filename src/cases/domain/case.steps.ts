import { type Actor, Refusal } from '@libs/decider';
import type { NoticeKey } from './case.afterward.js';
import type { ReviewVerdict } from './case.codes.js';
import { APPLICANT_ALIAS, CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { certifySilence, keepDeadline, setSilenceAside } from './case.deadline.js';
import { type Acting, CASE_STEPS, type CaseStep, roleOf } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { INSTRUCTION_DECISIONS } from './case.instruction-steps.js';
import { ATTACHMENT_DECISIONS } from './case.attachment-steps.js';
import { CUSTODY_DECISIONS } from './case.custody-steps.js';
import { GROUP_DECISIONS } from './case.group-steps.js';
import { peopleOf, representativeOf } from './case.group.state.js';
import { JOINDER_DECISIONS } from './case.joinder-steps.js';
import { LETTER_DECISIONS } from './case.letter-steps.js';
import { LAPSE_DECISIONS } from './case.lapse-steps.js';
import { STAGE_DECISIONS } from './case.stage-steps.js';
import { registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { PROPOSAL_DECISIONS } from './case.proposal-steps.js';
import { PUBLIC_VERSION_DECISIONS } from './case.public-version-steps.js';
import { nextReader, RESERVE_DECISIONS } from './case.reserve-steps.js';
import { readinessOf, type Wait } from './case.readiness.js';
import type { ReopeningLaw } from './case.reopening.js';
import { APPEAL_DECISIONS } from './case.appeal-steps.js';
import { attemptNotification, nameParty, noticesOwed, serveNotification } from './case.notification.js';
import { approveResolution, draftResolution, reviewResolution, signResolution } from './case.resolution.js';
import { extendTerm } from './case.extension.js';
import { BEST_RATING, rateService } from './case.rating.js';
import { rebindCase } from './case.rebinding.js';
import { recomputeDueDate } from './case.recomputation.js';
import { type CaseState, isRegistered } from './case.state.js';
import { VOIDING_DECISIONS } from './case.voiding-steps.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

export interface AllowedStep {
  readonly step: CaseStep;
  readonly allowed: boolean;
  /** Code of the refusal, or `already-done` where the step would change nothing. */
  readonly why?: string;
  /** Of the answer: what the file still waits for, where that does not forbid it. */
  readonly waitsFor?: readonly Wait[];
}

/** What the case's procedure asks of a resolution (resolution-law.ts); left out, one officer answers. */
export interface AskedByLaw extends ReopeningLaw {
  readonly approvalAsked?: boolean;
  readonly reviewAsked?: boolean;
  /** Whether it has stages, and whether a case must have gone through them before it is decided. */
  readonly stages?: boolean;
  readonly stagesAsked?: boolean;
  /** Tasks that nobody may do who signs the resolution. */
  readonly apart?: readonly string[];
}

/**
 * What may be done with a case by this person, and why the rest may not: for screens, which ask again by doing it.
 * A step is allowed exactly when its decision records something, given facts that no rule objects to. The decisions themselves
 * are asked, so the two cannot disagree.
 */
export function allowedSteps(state: CaseState, by: Actor, law: AskedByLaw = {}): AllowedStep[] {
  const waits = (isRegistered(state) && readinessOf(state)?.waitsFor) || [];
  const acting = actingOf(by);
  const role = roleOf(by);
  return STEPS.map(({ step, decide, takers, notYours }) => {
    if (takers?.includes(role) === false) return notYours;
    const told = answerOf(step, () => decide(state, acting, law));
    return told.allowed && step === 'answer' && waits.length > 0 ? { ...told, waitsFor: waits } : told;
  });
}

function answerOf(step: CaseStep, decide: () => CaseEvent[]): AllowedStep {
  try {
    return decide().length > 0 ? { step, allowed: true } : { step, allowed: false, why: 'already-done' };
  } catch (refused) {
    if (refused instanceof Refusal) return { step, allowed: false, why: refused.code };
    throw refused;
  }
}

function actingOf(by: Actor): Acting {
  return { by, source: by.kind === 'import' ? 'import' : 'clock' };
}

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';
const ANY_LAW = { regime: ANYTHING, regimeVersion: ANYTHING, unit: 'BUSINESS_DAYS', length: 0 } as const;

/** Each step with facts that only the state or the person can make impossible. Nothing of these facts leaves this file. */
const DECISIONS: {
  readonly [Step in keyof typeof CASE_STEPS]: (state: CaseState, acting: Acting, law: AskedByLaw) => CaseEvent[];
} = {
  register: (state, acting) =>
    registerPetition(state, {
      ...acting,
      folio: NEW_ID,
      series: ANYTHING,
      procedure: ANYTHING,
      procedureVersion: ANYTHING,
      matter: ANYTHING,
      place: ANYTHING,
      channel: 'desk',
      public: false,
      termDays: 0,
      filedOn: FIRST_DAY,
      dueOn: LAST_DAY,
      subject: ANYTHING,
      description: ANYTHING,
    }),
  route: (state, acting) =>
    routeCase(state, { ...acting, department: NEW_ID, rule: ANYTHING, basis: 'rule', unroutable: false }),
  deliver: (state, acting) =>
    deliverCase(state, { ...acting, department: departmentOf(state) ?? ANYTHING, policy: 'by-hand' }),
  accept: (state, acting) => acceptCase(state, acting),
  return: (state, acting) => returnCase(state, { ...acting, reasonCode: 'other', reason: ANYTHING }),
  rule: (state, acting) => ruleOnTransfer(state, { ...acting, department: NEW_ID, order: ANYTHING }),
  assign: (state, acting) =>
    assignOfficer(state, {
      ...acting,
      officer: roleOf(acting.by) === 'officer' ? acting.by.id : (nextReader(state) ?? NEW_ID),
      officerDepartment: departmentOf(state),
    }),
  note: (state, acting) => addNote(state, { ...acting, noteId: NEW_ID, visibility: 'internal', text: ANYTHING }),
  ask: (state, acting) => askCitizen(state, { ...acting, requestId: NEW_ID, askedOn: LAST_DAY, question: ANYTHING }),
  reply: (state, acting) =>
    recordReply(state, {
      ...acting,
      requestId: openQuestionOf(state) ?? NEW_ID,
      channel: 'desk',
      repliedOn: LAST_DAY,
      dueOn: LAST_DAY,
      text: ANYTHING,
    }),
  answer: (state, acting, { approvalAsked, stagesAsked }) =>
    answerCase(state, {
      ...acting,
      outcome: 'favourable',
      answeredOn: LAST_DAY,
      dueOn: LAST_DAY,
      text: ANYTHING,
      approvalAsked,
      stagesAsked,
    }),
  notify: (state, acting) =>
    notifyCitizen(state, { ...acting, mode: 'in-person', notifiedOn: LAST_DAY, proof: ANYTHING, today: LAST_DAY }),
  close: (state, acting) => closeCase(state, { ...acting, closedOn: LAST_DAY }),
  reopen: (state, acting, { reopenDays }) =>
    reopenCase(state, {
      ...acting,
      reasonCode: 'other',
      reopenedOn: LAST_DAY,
      dueOn: LAST_DAY,
      reason: ANYTHING,
      lastDay: reopenDays === 0 ? undefined : LAST_DAY,
    }),
  withdraw: (state, acting) => withdrawCase(state, { ...acting, reasonCode: 'other', withdrawnOn: LAST_DAY }),
  rebind: (state, acting) => rebindCase(state, { ...acting, procedureVersion: NEW_ID, reason: ANYTHING, law: ANY_LAW }),
  extend: (state, acting) =>
    extendTerm(state, {
      ...acting,
      days: 1,
      mode: 'in-person',
      notifiedOn: LAST_DAY,
      today: LAST_DAY,
      presentDueOn: LAST_DAY,
      dueOn: LAST_DAY,
      reason: ANYTHING,
      legalBasis: ANYTHING,
      proof: ANYTHING,
    }),
  'record-step': (state, acting) => recordStep(state, { ...acting, step: NEW_ID }),
  recompute: (state, acting) => recomputeDueDate(state, { ...acting, dueOn: LAST_DAY, cause: 'calendar-loaded' }),
  erase: (state, acting) => erasePersonalData(state, { ...acting, subject: subjectOf(state), basis: ANYTHING }),
  ...CUSTODY_DECISIONS,
  'keep-deadline': (state, acting) =>
    keepDeadline(state, {
      ...acting,
      today: LAST_DAY,
      dueOn: FIRST_DAY,
      ladder: [{ to: 'control-body', from: LAST_DAY }],
    }),
  'certify-silence': (state, acting) => certifySilence(state, { ...acting, certifiedOn: LAST_DAY }),
  'set-silence-aside': (state, acting) => setSilenceAside(state, { ...acting, setAsideOn: LAST_DAY, reason: ANYTHING }),
  ...INSTRUCTION_DECISIONS,
  ...GROUP_DECISIONS,
  ...LAPSE_DECISIONS,
  ...ATTACHMENT_DECISIONS,
  ...LETTER_DECISIONS,
  ...STAGE_DECISIONS,
  draft: (state, acting) =>
    draftResolution(state, {
      ...acting,
      ...standingDraft(state),
      draftId: NEW_ID,
      outcome: 'informative',
      text: ANYTHING,
      salt: ANYTHING,
    }),
  review: (state, acting) =>
    reviewResolution(state, { ...acting, ...standingDraft(state), verdict: otherVerdict(state) }),
  approve: (state, acting, law) =>
    approveResolution(state, { ...acting, ...standingDraft(state), reviewAsked: law.reviewAsked === true }),
  sign: (state, acting, { stagesAsked, apart }) =>
    signResolution(state, {
      ...acting,
      ...standingDraft(state),
      signedOn: LAST_DAY,
      competence: { capacity: 'holder', basis: ANYTHING },
      text: ANYTHING,
      dueOn: LAST_DAY,
      stagesAsked,
      apart,
    }),
  'name-party': (state, acting) =>
    nameParty(state, { ...acting, partyId: NEW_ID, role: 'third-party', person: { name: ANYTHING } }),
  'attempt-notification': (state, acting) =>
    attemptNotification(state, {
      ...acting,
      ...owedNotice(state),
      attemptId: NEW_ID,
      mode: 'in-person',
      attemptedOn: LAST_DAY,
      result: 'nobody-there',
      today: LAST_DAY,
    }),
  'serve-notification': (state, acting) =>
    serveNotification(state, {
      ...acting,
      ...owedNotice(state),
      noticeId: NEW_ID,
      mode: 'in-person',
      servedOn: LAST_DAY,
      effectiveOn: LAST_DAY,
      today: LAST_DAY,
      rule: ANYTHING,
      proofKind: 'signed-slip',
      proof: ANYTHING,
    }),
  rate: (state, acting) => rateService(state, { ...acting, rating: BEST_RATING, ratedOn: LAST_DAY }),
  ...APPEAL_DECISIONS,
  ...JOINDER_DECISIONS,
  ...RESERVE_DECISIONS,
  ...PROPOSAL_DECISIONS,
  ...VOIDING_DECISIONS,
  ...PUBLIC_VERSION_DECISIONS,
};

/** It looks at the case before it looks at the person. */
const STATE_FIRST: CaseStep = 'keep-deadline';

/**
 * Whose role never takes a step is told so by its decision before that looks at anything else (case.steps.spec.ts holds them to it). Most
 * steps of a file are such: to have each refused costs more than to read the file.
 */
const STEPS = Object.entries(DECISIONS).map(([name, decide]) => {
  const step = name as CaseStep;
  const takers: readonly string[] | undefined = step === STATE_FIRST ? undefined : CASE_STEPS[step];
  const notYours: AllowedStep = { step, allowed: false, why: 'not-your-role' };
  return { step, decide, takers, notYours };
});

/** The applicant, where there is no case yet. */
function representative(state: CaseState): string {
  return isRegistered(state) ? representativeOf(state) : APPLICANT_ALIAS;
}

/** The draft that stands, which is the only one anybody can decide on. */
function standingDraft(state: CaseState): { draftId: string; contentHash: string } {
  const draft = isRegistered(state) ? state.resolution : undefined;
  return { draftId: draft?.draftId ?? NEW_ID, contentHash: draft?.contentHash ?? ANYTHING };
}

/** A reviewer may change their mind; the same again is no other opinion. */
function otherVerdict(state: CaseState): ReviewVerdict {
  const review = isRegistered(state) ? state.resolution?.review : undefined;
  return review?.verdict === 'cleared' ? 'objected' : 'cleared';
}

/** What waits to be notified, and to whom; where nothing does, the resolution to the applicant. */
function owedNotice(state: CaseState): NoticeKey {
  const usual = { act: 'resolution', party: representative(state) } as const;
  return isRegistered(state) ? (noticesOwed(state)[0] ?? usual) : usual;
}

function departmentOf(state: CaseState): string | undefined {
  return isRegistered(state) ? state.department : undefined;
}

function openQuestionOf(state: CaseState): string | undefined {
  return isRegistered(state) ? state.openQuestion : undefined;
}

/** Whatever is still there to be erased, the applicant first. */
function subjectOf(state: CaseState): string {
  if (!isRegistered(state)) return CASE_ALIAS;
  return peopleOf(state).find((alias) => !state.erased.includes(alias)) ?? CASE_ALIAS;
}
