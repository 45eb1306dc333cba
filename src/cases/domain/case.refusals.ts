import { Refusal } from '@libs/decider';
import type { CaseStatus } from './case.state.js';

/** Why a step on a case is refused. The code is the class name in kebab-case and never changes; screens word it. */

export class CaseUnknown extends Refusal {
  readonly code = 'case-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('No petition is registered under this case');
  }
}

/** An imported case keeps the due date it had: no day of it was counted here. */
export class TermAsRecorded extends Refusal {
  readonly code = 'term-as-recorded';
  readonly kind = 'conflict';
  constructor(dueOn: string) {
    super(`The due date ${dueOn} was taken over as it was recorded elsewhere; its days were not counted here`, {
      dueOn,
    });
  }
}

/** A late registration under a number that was written off: the caller takes a new number. */
export class FolioWasAnnulled extends Refusal {
  readonly code = 'folio-was-annulled';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Folio ${folio} was annulled and is never used again`, { folio });
  }
}

export class FolioInUse extends Refusal {
  readonly code = 'folio-in-use';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Folio ${folio} is the number of a registered case and cannot be annulled`, { folio });
  }
}

export class DueBeforeFiling extends Refusal {
  readonly code = 'due-before-filing';
  readonly kind = 'invalid';
  constructor(filedOn: string, dueOn: string) {
    super(`A petition filed on ${filedOn} cannot be due on ${dueOn}`, { filedOn, dueOn });
  }
}

export class DateOutOfOrder extends Refusal {
  readonly code = 'date-out-of-order';
  readonly kind = 'invalid';
  constructor(field: string, date: string, bounds: { notBefore?: string; notAfter?: string }) {
    const told = [
      bounds.notBefore !== undefined && `before ${bounds.notBefore}`,
      bounds.notAfter !== undefined && `after ${bounds.notAfter}`,
    ].filter((part) => part !== false);
    super(`${field} ${date} cannot be ${told.join(' or ')}`, { field, date, ...bounds });
  }
}

/** This role never takes this step. */
export class NotYourRole extends Refusal {
  readonly code = 'not-your-role';
  readonly kind = 'forbidden';
  constructor(step: string, role: string) {
    super(`The role ${role} does not take the step ${step}`, { step, role });
  }
}

/** Officers and heads work the cases of their own department. */
export class NotThisDepartment extends Refusal {
  readonly code = 'not-this-department';
  readonly kind = 'forbidden';
  constructor() {
    super('The case is not with the department of the one who acts');
  }
}

export class CaseAlreadyEnded extends Refusal {
  readonly code = 'case-already-ended';
  readonly kind = 'conflict';
  constructor(folio: string, status: CaseStatus) {
    super(`Case ${folio} is ${status} and takes no such step`, { folio, status });
  }
}

export class CaseNotRouted extends Refusal {
  readonly code = 'case-not-routed';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has no department yet`, { folio });
  }
}

export class CaseAlreadyRouted extends Refusal {
  readonly code = 'case-already-routed';
  readonly kind = 'conflict';
  constructor(folio: string, department: string) {
    super(`Case ${folio} is already with ${department}`, { folio, department });
  }
}

/** After the cap of returns only a supervisor's ruling routes the case. */
export class RulingRequired extends Refusal {
  readonly code = 'ruling-required';
  readonly kind = 'conflict';
  constructor(folio: string, returns: number) {
    super(`Case ${folio} was returned ${returns} times and waits for the supervisor's ruling`, { folio, returns });
  }
}

export class NoRulingNeeded extends Refusal {
  readonly code = 'no-ruling-needed';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} does not wait for a ruling`, { folio });
  }
}

export class RulingIsFinal extends Refusal {
  readonly code = 'ruling-is-final';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} was sent here by the supervisor's ruling and cannot be returned`, { folio });
  }
}

/** A rule must not send a case back to a department that has returned it. */
export class DepartmentReturnedCase extends Refusal {
  readonly code = 'department-returned-case';
  readonly kind = 'conflict';
  constructor(folio: string, department: string) {
    super(`${department} has returned case ${folio} before`, { folio, department });
  }
}

/** The department's queue has not brought the case to its inbox yet. */
export class CaseNotDelivered extends Refusal {
  readonly code = 'case-not-delivered';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is on its way to the department`, { folio });
  }
}

export class CaseNotAccepted extends Refusal {
  readonly code = 'case-not-accepted';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} must be accepted by its department first`, { folio });
  }
}

export class OfficerOfAnotherDepartment extends Refusal {
  readonly code = 'officer-of-another-department';
  readonly kind = 'invalid';
  constructor(officer: string) {
    super(`Officer ${officer} does not belong to the department of the case`, { officer });
  }
}

/** Nobody gets a case while they are away; their substitute can take it. */
export class OfficerAway extends Refusal {
  readonly code = 'officer-away';
  readonly kind = 'conflict';
  constructor(officer: string, { until, substitute }: { until: string; substitute?: string }) {
    const way = substitute === undefined ? 'assign somebody who is there' : `assign the substitute ${substitute}`;
    super(`Officer ${officer} is away until ${until}: ${way}, or end the absence first`, {
      field: 'officer',
      officer,
      until,
      ...(substitute !== undefined && { substitute }),
    });
  }
}

export class QuestionAlreadyOpen extends Refusal {
  readonly code = 'question-already-open';
  readonly kind = 'conflict';
  constructor(requestId: string) {
    super(`The citizen has not replied to question ${requestId} yet`, { requestId });
  }
}

export class NoOpenQuestion extends Refusal {
  readonly code = 'no-open-question';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`No such question of case ${folio} waits for a reply`, { folio });
  }
}

export class CaseAlreadyAnswered extends Refusal {
  readonly code = 'case-already-answered';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has its answer`, { folio });
  }
}

export class CaseNotAnswered extends Refusal {
  readonly code = 'case-not-answered';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has no answer yet`, { folio });
  }
}

export class CitizenAlreadyNotified extends Refusal {
  readonly code = 'citizen-already-notified';
  readonly kind = 'conflict';
  constructor(notifiedOn: string) {
    super(`The citizen was notified on ${notifiedOn}`, { notifiedOn });
  }
}

/** An answer nobody was told of does not conclude a case (DOMAIN.md G.4, K.13). */
export class CitizenNotNotified extends Refusal {
  readonly code = 'citizen-not-notified';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The answer to case ${folio} has not been notified`, { folio });
  }
}

export class CaseNotConcluded extends Refusal {
  readonly code = 'case-not-concluded';
  readonly kind = 'conflict';
  constructor(folio: string, status: CaseStatus) {
    super(`Case ${folio} is ${status}: only a concluded case is reopened or rated`, { folio, status });
  }
}

export class SubjectUnknown extends Refusal {
  readonly code = 'subject-unknown';
  readonly kind = 'not-found';
  constructor(subject: string) {
    super(`The case has no personal data under ${subject}`, { subject });
  }
}

/** Silence has no effect before the term has passed, nor where the law gives it none. */
export class NoSilenceYet extends Refusal {
  readonly code = 'no-silence-yet';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Silence has taken no effect on case ${folio}: its term has not passed, or its law gives silence none`, {
      folio,
    });
  }
}

/** There is no constancia to hand over before somebody certified the silence. */
export class SilenceNotCertified extends Refusal {
  readonly code = 'silence-not-certified';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The silence on case ${folio} is not certified: certify it first`, { folio });
  }
}

export class SilenceAlreadySetAside extends Refusal {
  readonly code = 'silence-already-set-aside';
  readonly kind = 'conflict';
  constructor(folio: string, setAsideOn: string) {
    super(`The effect of silence on case ${folio} was set aside on ${setAsideOn}`, { folio, setAsideOn });
  }
}

/** What silence granted is not refused by an answer alone: the effect is set aside first, with its reasons. */
export class GrantedBySilence extends Refusal {
  readonly code = 'granted-by-silence';
  readonly kind = 'conflict';
  constructor(folio: string, dueOn: string) {
    super(
      `By silence case ${folio} counts as granted since its term ended on ${dueOn}: set that effect aside, with reasons, before answering otherwise`,
      { folio, dueOn },
    );
  }
}
