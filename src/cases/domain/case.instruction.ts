import { codesOf } from './case.code-lists.js';
import type { CaseEvent } from './case.events.js';
import { begunAnew, clockRunning, clockStopped } from './case.folds.js';
import type {
  CaseClassified,
  CaseDismissed,
  CaseReferred,
  InstructionEvent,
  PreventionAnswered,
  PreventionIssued,
  PreventionNotified,
  RegistrationCorrected,
} from './case.instruction-events.js';
import { instructionSchemas } from './case.instruction-schemas.js';
import {
  holdsClock,
  type Instruction,
  noInstruction,
  type OpinionRecord,
  type PreventionRecord,
  type ReferralRecord,
} from './case.instruction-state.js';
import { heldSpan, type RegisteredCase } from './case.state.js';

export function isOfInstruction(event: CaseEvent): event is InstructionEvent {
  return event.type in instructionSchemas;
}

/** How the events of the instruction change a case: each touches a sub-record of its own. */
export function evolveInstruction(state: RegisteredCase, event: InstructionEvent): RegisteredCase {
  switch (event.type) {
    case 'CaseClassified':
      return classified(state, event.data);
    case 'RequirementsChecked': {
      const { checkId, checkedOn, missing } = event.data;
      return withRecord(state, { requirements: { checkId, checkedOn, missing: codesOf(missing) } });
    }
    case 'PreventionIssued':
      return issued(state, event.data);
    case 'PreventionNotified':
      return notified(state, event.data);
    case 'PreventionAnswered':
      return answered(state, event.data);
    case 'CaseDismissed':
      return dismissed(state, event.data);
    case 'CaseAdmitted': {
      const { admittedOn, diligences } = event.data;
      return withRecord(state, { admission: { admittedOn, pending: codesOf(diligences) } });
    }
    case 'OpinionRequested': {
      const { opinions } = instructionOf(state);
      const { question: _, ...asked } = event.data;
      return withRecord(state, { opinions: [...opinions, { ...asked, stage: 'asked' }] });
    }
    case 'OpinionGiven':
      return withOpinion(state, event.data.opinionId, { stage: 'given', sense: event.data.sense });
    case 'OpinionSilent': {
      const { opinionId, sense } = event.data;
      return withOpinion(state, opinionId, { stage: 'silent', ...(sense && { sense }) });
    }
    case 'OpinionWithdrawn':
      return withOpinion(state, event.data.opinionId, { stage: 'withdrawn' });
    case 'CaseReferred':
      return referred(state, event.data);
    case 'ReferralAnswered':
      return withReferral(state, event.data.referralId, 'answered');
    case 'ReferralSilent':
      return withReferral(state, event.data.referralId, 'silent');
    case 'RegistrationCorrected':
      return corrected(state, event.data);
  }
}

/** A step that was listed as a diligence at admission is done. */
export function diligenceDone(state: RegisteredCase, step: string): RegisteredCase {
  const admission = state.instruction?.admission;
  if (admission?.pending.includes(step) !== true) return state;
  return withRecord(state, { admission: { ...admission, pending: admission.pending.filter((code) => code !== step) } });
}

export function instructionOf({ instruction }: RegisteredCase): Instruction {
  return instruction ?? noInstruction;
}

/** The prevention that waits for its notification, or holds the clock until the citizen answers. One that moves nothing waits for nobody. */
export function openPrevention(state: RegisteredCase): PreventionRecord | undefined {
  const held = heldSpan(state)?.requestId;
  return instructionOf(state).preventions.find(
    ({ preventionId, notifiedOn, answeredOn }) =>
      answeredOn === undefined && (notifiedOn === undefined || held === preventionId),
  );
}

function withRecord(state: RegisteredCase, change: Partial<Instruction>): RegisteredCase {
  return { ...state, instruction: { ...instructionOf(state), ...change } };
}

/** One that no department has taken goes back to the rules, with the number of its returns as it was. */
function classified(state: RegisteredCase, data: CaseClassified['data']): RegisteredCase {
  const { matter, place, procedure, procedureVersion, termDays, dueOn, public: shown, rerouted } = data;
  const known = {
    ...state,
    matter,
    place,
    // Another procedure brings its own law, in an event of its own, or none.
    ...(procedure !== undefined && { procedure, termDays, law: undefined }),
    ...(procedureVersion !== undefined && { procedureVersion }),
    ...(dueOn !== undefined && { dueOn }),
    ...(shown !== undefined && { public: shown }),
  };
  if (!rerouted) return known;
  const nowhere = { department: undefined, delivered: false, officer: undefined, unroutable: false };
  return { ...known, ...nowhere, status: 'registered' };
}

function issued(state: RegisteredCase, data: PreventionIssued['data']): RegisteredCase {
  const { preventionId, number, issuedOn, missing, limitOn, inTime, overridden } = data;
  const prevention: PreventionRecord = {
    preventionId,
    number,
    issuedOn,
    missing: codesOf(missing),
    ...(limitOn !== undefined && { limitOn }),
    inTime,
    overridden,
  };
  return withRecord(state, { preventions: [...instructionOf(state).preventions, prevention] });
}

function notified(state: RegisteredCase, data: PreventionNotified['data']): RegisteredCase {
  const { preventionId, notifiedOn, effect, answerDays, answerBy, unanswered } = data;
  const told = withPrevention(state, preventionId, {
    notifiedOn,
    effect,
    ...(answerDays !== undefined && { answerDays }),
    ...(answerBy !== undefined && { answerBy }),
    ...(unanswered !== undefined && { unanswered }),
  });
  return holdsClock(effect) ? clockStopped(told, preventionId, notifiedOn) : told;
}

function answered(state: RegisteredCase, data: PreventionAnswered['data']): RegisteredCase {
  const { preventionId, answeredOn, restarted, dueOn } = data;
  const told = withPrevention(state, preventionId, { answeredOn });
  if (dueOn === undefined) return told;
  const running = { ...clockRunning(told, answeredOn), dueOn };
  return restarted ? { ...running, ...begunAnew(running, answeredOn) } : running;
}

function dismissed(state: RegisteredCase, { dismissedOn }: CaseDismissed['data']): RegisteredCase {
  return { ...clockRunning(withRecord(state, { dismissedOn }), dismissedOn), status: 'dismissed' };
}

function withPrevention(state: RegisteredCase, id: string, change: Partial<PreventionRecord>): RegisteredCase {
  const { preventions } = instructionOf(state);
  return withRecord(state, {
    preventions: preventions.map((one) => (one.preventionId === id ? { ...one, ...change } : one)),
  });
}

function withOpinion(state: RegisteredCase, id: string, change: Partial<OpinionRecord>): RegisteredCase {
  const { opinions } = instructionOf(state);
  return withRecord(state, { opinions: opinions.map((one) => (one.opinionId === id ? { ...one, ...change } : one)) });
}

/** Where no answer is awaited the case has ended, and the citizen knows. */
function referred(state: RegisteredCase, data: CaseReferred['data']): RegisteredCase {
  const { referralId, bodyKind, referredOn, awaits, answerBy, notifiedOn } = data;
  const referral: ReferralRecord = {
    referralId,
    bodyKind,
    referredOn,
    awaits,
    ...(answerBy !== undefined && { answerBy }),
    stage: awaits ? 'awaited' : 'sent-on',
  };
  const sent = withRecord(state, { referrals: [...(instructionOf(state).referrals ?? []), referral] });
  if (awaits) return sent;
  return { ...clockRunning(sent, referredOn), status: 'referred', notifiedOn, closedOn: referredOn };
}

function withReferral(state: RegisteredCase, id: string, stage: ReferralRecord['stage']): RegisteredCase {
  const { referrals = [] } = instructionOf(state);
  return withRecord(state, { referrals: referrals.map((one) => (one.referralId === id ? { ...one, stage } : one)) });
}

function corrected(state: RegisteredCase, data: RegistrationCorrected['data']): RegisteredCase {
  const { correctionId, channel = state.channel, office = state.office, applicantAlias } = data;
  const known = withRecord(
    { ...state, channel, ...(office !== undefined && { office }) },
    { lastCorrectionId: correctionId },
  );
  if (applicantAlias === undefined) return known;
  // What was erased of this person is there again.
  return { ...known, applicantAlias, erased: known.erased.filter((alias) => alias !== applicantAlias) };
}
