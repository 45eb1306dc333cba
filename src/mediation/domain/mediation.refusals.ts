import { Refusal } from '@libs/decider';

/** Why a step of a mediation is refused. The code is the class name in kebab-case and never changes. */

export class MediationUnknown extends Refusal {
  readonly code = 'mediation-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('This case has no mediation: open one first');
  }
}

export class MediationAlreadyBegun extends Refusal {
  readonly code = 'mediation-already-begun';
  readonly kind = 'conflict';
  constructor(status: string) {
    super('A case has one mediation, and this one has its own already: go on with it', { status });
  }
}

export class CaseNotMediable extends Refusal {
  readonly code = 'case-not-mediable';
  readonly kind = 'conflict';
  constructor(status: string) {
    super('Only the department that has accepted the case mediates in it, as long as it is in progress', { status });
  }
}

export class NotTheMediator extends Refusal {
  readonly code = 'not-the-mediator';
  readonly kind = 'forbidden';
  constructor() {
    super('A mediation is led by the officer who has the case, the head of the department and the facilitator');
  }
}

/** A facilitator or a verifier. */
export class NotOfTheDepartment extends Refusal {
  readonly code = 'not-of-the-department';
  readonly kind = 'invalid';
  constructor(field: string) {
    super('Name an active officer, or the head, of the department that has the case', { field });
  }
}

export class MediationOver extends Refusal {
  readonly code = 'mediation-over';
  readonly kind = 'conflict';
  constructor(status: string) {
    super('The mediation is concluded; its acts stand', { status });
  }
}

export class MediationPartyUnknown extends Refusal {
  readonly code = 'mediation-party-unknown';
  readonly kind = 'invalid';
  constructor(field: string, party: string) {
    super('There is no such party in this mediation', { field, party });
  }
}

export class MediationDayPassed extends Refusal {
  readonly code = 'mediation-day-passed';
  readonly kind = 'invalid';
  constructor(field: string, today: string) {
    super('Give a day that has not passed', { field, today });
  }
}

export class MediationDayToCome extends Refusal {
  readonly code = 'mediation-day-to-come';
  readonly kind = 'invalid';
  constructor(field: string, day: string) {
    super('This can be recorded on its day, and not before', { field, day });
  }
}

export class InvitationNotIssued extends Refusal {
  readonly code = 'invitation-not-issued';
  readonly kind = 'conflict';
  constructor() {
    super('Issue the invitation first');
  }
}

export class InvitationNotDelivered extends Refusal {
  readonly code = 'invitation-not-delivered';
  readonly kind = 'conflict';
  constructor(missing: readonly string[]) {
    super('Not every party has the invitation: deliver it, or issue another one for a later day', { missing });
  }
}

export class InvitationAlreadyTaken extends Refusal {
  readonly code = 'invitation-already-taken';
  readonly kind = 'conflict';
  constructor() {
    super('Every party has the invitation: go on with the sessions');
  }
}

/** Before the invitation was issued, or after the day it invites to. */
export class DeliveryOutOfTime extends Refusal {
  readonly code = 'delivery-out-of-time';
  readonly kind = 'invalid';
  constructor(issuedOn: string, sessionOn: string) {
    super('It was delivered between its own day and that of the session; else issue another one for a later day', {
      field: 'deliveredOn',
      issuedOn,
      sessionOn,
    });
  }
}

export class SessionNotScheduled extends Refusal {
  readonly code = 'session-not-scheduled';
  readonly kind = 'conflict';
  constructor() {
    super('No session is scheduled');
  }
}

export class SessionOutstanding extends Refusal {
  readonly code = 'session-outstanding';
  readonly kind = 'conflict';
  constructor(session: number) {
    super('Record first what became of the session that is scheduled', { session });
  }
}

export class TooManyPostponements extends Refusal {
  readonly code = 'too-many-postponements';
  readonly kind = 'conflict';
  constructor(most: number) {
    super('It was postponed as often as can be: record the session as held or not held, or end the mediation', {
      most,
    });
  }
}

/** Who was called must be told of, each once; of who was not, nothing. */
export class AttendanceUnclear extends Refusal {
  readonly code = 'attendance-unclear';
  readonly kind = 'invalid';
  constructor(parties: readonly string[]) {
    super('Say of each party once whether it was there', { field: 'attendance', parties });
  }
}

export class PartiesMissing extends Refusal {
  readonly code = 'parties-missing';
  readonly kind = 'conflict';
  constructor(missing: readonly string[]) {
    super('A joint session takes all the parties: record it as not held, or as a separate meeting', { missing });
  }
}

/** Who was not there could not refuse to sign. */
export class UnsignedWereAbsent extends Refusal {
  readonly code = 'unsigned-were-absent';
  readonly kind = 'invalid';
  constructor(parties: readonly string[]) {
    super('Only who was there can refuse to sign', { field: 'unsigned', parties });
  }
}

export class NoSessionHeld extends Refusal {
  readonly code = 'no-session-held';
  readonly kind = 'conflict';
  constructor() {
    super('An agreement is reached in a session, and none was held');
  }
}

export class AgreementUnsigned extends Refusal {
  readonly code = 'agreement-unsigned';
  readonly kind = 'conflict';
  constructor(parties: readonly string[]) {
    super('A total agreement is signed by all: record a partial one, or that there was none', { parties });
  }
}

export class CommitmentTermUnclear extends Refusal {
  readonly code = 'commitment-term-unclear';
  readonly kind = 'invalid';
  constructor(commitment: number) {
    super('A commitment has a last day, or is looked at every so many days: one of them', {
      field: 'commitments',
      commitment,
    });
  }
}

export class CommitmentUnknown extends Refusal {
  readonly code = 'commitment-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such commitment in this mediation', { field: 'commitment' });
  }
}

export class CommitmentNotRunning extends Refusal {
  readonly code = 'commitment-not-running';
  readonly kind = 'conflict';
  constructor(stage: string) {
    super('This commitment waits to be verified, or is settled', { stage });
  }
}

export class CommitmentNotDeclared extends Refusal {
  readonly code = 'commitment-not-declared';
  readonly kind = 'conflict';
  constructor(stage: string) {
    super('What is verified was declared fulfilled before', { stage });
  }
}

export class DeclarerCannotVerify extends Refusal {
  readonly code = 'declarer-cannot-verify';
  readonly kind = 'forbidden';
  constructor() {
    super('Somebody else verifies: not who declared it fulfilled');
  }
}

export class NotTheVerifier extends Refusal {
  readonly code = 'not-the-verifier';
  readonly kind = 'forbidden';
  constructor(verifier: string) {
    super('The agreement names who verifies this; the head of the department may in their place', { verifier });
  }
}

export class MediationWithoutAct extends Refusal {
  readonly code = 'mediation-without-act';
  readonly kind = 'conflict';
  constructor() {
    super('There is an act once there is an agreement, or the mediation is over without one');
  }
}
