import { type Actor, Refusal } from '@libs/decider';
import { CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { type Acting, CASE_STEPS, type CaseStep, roleOf } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { recomputeDueDate } from './case.recomputation.js';
import { type CaseState, isRegistered } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

export interface AllowedStep {
  readonly step: CaseStep;
  readonly allowed: boolean;
  /** Code of the refusal, or `already-done` where the step would change nothing. */
  readonly why?: string;
}

/**
 * What may be done with a case by this person, and why the rest may not: for screens, which ask again by doing it.
 * A step is allowed exactly when its decision records something, given facts that no rule objects to. The decisions themselves
 * are asked, so the two cannot disagree.
 */
export function allowedSteps(state: CaseState, by: Actor): AllowedStep[] {
  return Object.entries(DECISIONS).map(([step, decide]) =>
    answerOf(step as CaseStep, () => decide(state, actingOf(by))),
  );
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

/** Each step with facts that only the state or the person can make impossible. Nothing of these facts leaves this file. */
const DECISIONS: { readonly [Step in keyof typeof CASE_STEPS]: (state: CaseState, acting: Acting) => CaseEvent[] } = {
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
      officer: roleOf(acting.by) === 'officer' ? acting.by.id : NEW_ID,
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
  answer: (state, acting) =>
    answerCase(state, { ...acting, outcome: 'informative', answeredOn: LAST_DAY, dueOn: LAST_DAY, text: ANYTHING }),
  notify: (state, acting) =>
    notifyCitizen(state, { ...acting, mode: 'in-person', notifiedOn: LAST_DAY, today: LAST_DAY }),
  close: (state, acting) => closeCase(state, { ...acting, closedOn: LAST_DAY }),
  reopen: (state, acting) =>
    reopenCase(state, {
      ...acting,
      reasonCode: 'other',
      reopenedOn: LAST_DAY,
      termDays: 0,
      dueOn: LAST_DAY,
      reason: ANYTHING,
    }),
  withdraw: (state, acting) => withdrawCase(state, { ...acting, reasonCode: 'other', withdrawnOn: LAST_DAY }),
  'record-step': (state, acting) => recordStep(state, { ...acting, step: NEW_ID }),
  recompute: (state, acting) => recomputeDueDate(state, { ...acting, dueOn: LAST_DAY, cause: 'calendar-loaded' }),
  erase: (state, acting) => erasePersonalData(state, { ...acting, subject: subjectOf(state), basis: ANYTHING }),
};

function departmentOf(state: CaseState): string | undefined {
  return isRegistered(state) ? state.department : undefined;
}

function openQuestionOf(state: CaseState): string | undefined {
  return isRegistered(state) ? state.openQuestion : undefined;
}

/** Whatever is still there to be erased, the applicant first. */
function subjectOf(state: CaseState): string {
  if (!isRegistered(state)) return CASE_ALIAS;
  const { applicantAlias, erased } = state;
  return applicantAlias !== undefined && !erased.includes(applicantAlias) ? applicantAlias : CASE_ALIAS;
}
