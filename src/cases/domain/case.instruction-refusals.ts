import { Refusal } from '@libs/decider';

/** Why a step of the instruction is refused, each with the way out. What is said of case.refusals.ts holds here too. */

export class ReclassificationNeedsReason extends Refusal {
  readonly code = 'reclassification-needs-reason';
  readonly kind = 'invalid';
  constructor(folio: string) {
    super(`Case ${folio} is classified: give the reason why that is corrected`, { folio, field: 'reason' });
  }
}

/** What was done under the law of one procedure cannot be put under another. */
export class ProcedureSettled extends Refusal {
  readonly code = 'procedure-settled';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has steps under the law of its procedure: correct matter and place only`, { folio });
  }
}

export class RequirementUnknown extends Refusal {
  readonly code = 'requirement-unknown';
  readonly kind = 'invalid';
  constructor(field: string, requirement: string) {
    super(`The procedure of the case has no requirement ${requirement}: name those of the version it began with`, {
      field,
      requirement,
    });
  }
}

/** A check says something of each requirement, once. */
export class RequirementsIncomplete extends Refusal {
  readonly code = 'requirements-incomplete';
  readonly kind = 'invalid';
  constructor(unchecked: readonly string[], twice: readonly string[]) {
    super('Put each requirement of the procedure into one of the lists met, missing and notApplicable', {
      field: 'missing',
      unchecked,
      twice,
    });
  }
}

export class RequirementAlwaysApplies extends Refusal {
  readonly code = 'requirement-always-applies';
  readonly kind = 'invalid';
  constructor(requirement: string) {
    super(`The procedure asks for ${requirement} from everybody: put it into met or missing`, {
      field: 'notApplicable',
      requirement,
    });
  }
}

export class RequirementsNotChecked extends Refusal {
  readonly code = 'requirements-not-checked';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The requirements of case ${folio} were not checked: record the check first`, { folio });
  }
}

export class RequirementsMissing extends Refusal {
  readonly code = 'requirements-missing';
  readonly kind = 'conflict';
  constructor(folio: string, missing: readonly string[]) {
    super(`Requirements of case ${folio} are missing: prevent, check again, or give the reason to admit it without`, {
      folio,
      missing,
    });
  }
}

/** One complete review (LFPA 17-A): another prevention, and one after admission, is an exception that somebody answers for. */
export class PreventionNeedsOverride extends Refusal {
  readonly code = 'prevention-needs-override';
  readonly kind = 'conflict';
  constructor(why: 'used' | 'admitted') {
    const told = why === 'used' ? 'The prevention the law allows was issued' : 'The case was admitted as complete';
    super(`${told}: a head or supervisor may give the reason for another one (override)`, { why });
  }
}

export class OverrideNotYours extends Refusal {
  readonly code = 'override-not-yours';
  readonly kind = 'forbidden';
  constructor(role: string) {
    super('Only a head or a supervisor overrides the one prevention the law allows: ask one of them', { role });
  }
}

export class PreventionStillOpen extends Refusal {
  readonly code = 'prevention-still-open';
  readonly kind = 'conflict';
  constructor(preventionId: string) {
    super(`Prevention ${preventionId} is not answered yet: record its notification or the answer first`, {
      preventionId,
    });
  }
}

export class PreventionUnknown extends Refusal {
  readonly code = 'prevention-unknown';
  readonly kind = 'invalid';
  constructor(preventionId: string) {
    super(`The case has no prevention ${preventionId}: name one of instruction.preventions`, {
      field: 'preventionId',
      preventionId,
    });
  }
}

export class PreventionAlreadyNotified extends Refusal {
  readonly code = 'prevention-already-notified';
  readonly kind = 'conflict';
  constructor(notifiedOn: string) {
    super(`The prevention was notified on ${notifiedOn}: its effect stands`, { notifiedOn });
  }
}

export class PreventionNotNotified extends Refusal {
  readonly code = 'prevention-not-notified';
  readonly kind = 'conflict';
  constructor(preventionId: string) {
    super(`Prevention ${preventionId} has not been notified: record how and when it reached the citizen`, {
      preventionId,
    });
  }
}

export class PreventionAlreadyAnswered extends Refusal {
  readonly code = 'prevention-already-answered';
  readonly kind = 'conflict';
  constructor(answeredOn: string) {
    super(`The prevention was answered on ${answeredOn}: put what came later into a note`, { answeredOn });
  }
}

/** Nothing the law lets a person dismiss the case for: no prevention, or one that came too late or binds nobody (LFPA 17-A). */
export class NoGroundsToDismiss extends Refusal {
  readonly code = 'no-grounds-to-dismiss';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has no prevention in force that went unanswered: it must be decided on what there is`, {
      folio,
    });
  }
}

export class AnswerTermTooShort extends Refusal {
  readonly code = 'answer-term-too-short';
  readonly kind = 'invalid';
  constructor(least: number) {
    super(`The law gives the citizen ${least} business days at least to answer: give as many or more`, {
      field: 'answerDays',
      least,
    });
  }
}

export class PreventionTermRunning extends Refusal {
  readonly code = 'prevention-term-running';
  readonly kind = 'conflict';
  constructor(answerBy: string) {
    super(`The citizen may answer until ${answerBy}, to the end of that day`, { answerBy });
  }
}

export class DiligenceUnknown extends Refusal {
  readonly code = 'diligence-unknown';
  readonly kind = 'invalid';
  constructor(diligence: string) {
    super(`The procedure of the case has no task ${diligence}: name those of the version it began with`, {
      field: 'diligences',
      diligence,
    });
  }
}

export class OpinionOfOwnUnit extends Refusal {
  readonly code = 'opinion-of-own-unit';
  readonly kind = 'invalid';
  constructor(unit: string) {
    super(`${unit} has the case itself: ask other units`, { field: 'units', unit });
  }
}

export class UnitAskedAlready extends Refusal {
  readonly code = 'unit-asked-already';
  readonly kind = 'conflict';
  constructor(unit: string) {
    super(`${unit} is asked already: wait for its opinion or withdraw the request`, { unit });
  }
}

export class SilenceSenseMissing extends Refusal {
  readonly code = 'silence-sense-missing';
  readonly kind = 'invalid';
  constructor() {
    super('Say which sense silence stands for, with silence "sense" and only then', { field: 'silenceSense' });
  }
}

export class OpinionUnknown extends Refusal {
  readonly code = 'opinion-unknown';
  readonly kind = 'invalid';
  constructor(opinionId: string) {
    super(`No opinion ${opinionId} was asked for: name one of instruction.opinions`, { field: 'opinionId', opinionId });
  }
}

export class OpinionSettled extends Refusal {
  readonly code = 'opinion-settled';
  readonly kind = 'conflict';
  constructor(opinionId: string, stage: string) {
    super(`Opinion ${opinionId} is ${stage} and takes no such step`, { opinionId, stage });
  }
}

export class OpinionTermRunning extends Refusal {
  readonly code = 'opinion-term-running';
  readonly kind = 'conflict';
  constructor(dueOn: string) {
    super(`The unit may give its opinion until ${dueOn}, to the end of that day`, { dueOn });
  }
}

/** Nothing was declared to follow on silence. */
export class OpinionAwaited extends Refusal {
  readonly code = 'opinion-awaited';
  readonly kind = 'conflict';
  constructor(opinionId: string) {
    super(`The file waits for opinion ${opinionId} however long it takes: remind the unit or withdraw the request`, {
      opinionId,
    });
  }
}

export class FileNotReady extends Refusal {
  readonly code = 'file-not-ready';
  readonly kind = 'conflict';
  constructor(folio: string, waitsFor: readonly string[]) {
    super(`The file of case ${folio} is not ready to resolve: settle or withdraw what it waits for`, {
      folio,
      waitsFor,
    });
  }
}

/** Who sends a case on tells the citizen where it went and why (LFPA 42; DOMAIN.md D.1). */
export class ReferralNeedsNotice extends Refusal {
  readonly code = 'referral-needs-notice';
  readonly kind = 'invalid';
  constructor() {
    super('A case that is sent on for good ends here: say how and when the citizen was told (notice)', {
      field: 'notice',
    });
  }
}

export class ReferralUnknown extends Refusal {
  readonly code = 'referral-unknown';
  readonly kind = 'invalid';
  constructor(referralId: string) {
    super(`The case has no referral ${referralId}: name one of instruction.referrals`, {
      field: 'referralId',
      referralId,
    });
  }
}

export class ReferralSettled extends Refusal {
  readonly code = 'referral-settled';
  readonly kind = 'conflict';
  constructor(referralId: string, stage: string) {
    super(`Referral ${referralId} is ${stage} and takes no such step`, { referralId, stage });
  }
}

export class ReferralTermRunning extends Refusal {
  readonly code = 'referral-term-running';
  readonly kind = 'conflict';
  constructor(answerBy: string) {
    super(`The other body's answer is awaited until ${answerBy}, to the end of that day`, { answerBy });
  }
}

export class NothingCorrected extends Refusal {
  readonly code = 'nothing-corrected';
  readonly kind = 'invalid';
  constructor() {
    super('Name at least one thing that was taken down wrong; matter and place are corrected by classifying', {
      field: 'subject',
    });
  }
}
