import { Refusal } from '@libs/decider';

/** The procedure asks for a draft, an approval and a signature: one officer alone does not answer. */
export class ApprovalRequired extends Refusal {
  readonly code = 'approval-required';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The procedure of case ${folio} asks for an approved resolution: draft it, have it approved and signed`, {
      folio,
    });
  }
}

export class NoDraft extends Refusal {
  readonly code = 'no-draft';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has no draft of a resolution: an officer of its department writes one first`, { folio });
  }
}

/** What was looked at is not what stands: another draft, or another text under the same one. */
export class DraftAltered extends Refusal {
  readonly code = 'draft-altered';
  readonly kind = 'conflict';
  constructor(draftId: string) {
    super(`Draft ${draftId} with another content hash stands now: read it again and decide on that one`, {
      field: 'contentHash',
      draftId,
    });
  }
}

/** Two pairs of eyes: who wrote it neither reviews nor approves it. */
export class DrafterCannotDecide extends Refusal {
  readonly code = 'drafter-cannot-decide';
  readonly kind = 'forbidden';
  constructor(step: string) {
    super('Who drafted the resolution neither reviews nor approves it: another person does', { step });
  }
}

/** DOMAIN.md D.1: the signer is not the author of the legal opinion used as such. */
export class ReviewerCannotDecide extends Refusal {
  readonly code = 'reviewer-cannot-decide';
  readonly kind = 'forbidden';
  constructor(step: string) {
    super('Who gave the legal opinion neither approves nor signs: another person does', { step });
  }
}

export class ReviewMissing extends Refusal {
  readonly code = 'review-missing';
  readonly kind = 'conflict';
  constructor(draftId: string) {
    super(`The procedure asks for a legal review of draft ${draftId} before it is approved`, { draftId });
  }
}

export class ReviewStands extends Refusal {
  readonly code = 'review-stands';
  readonly kind = 'conflict';
  constructor(draftId: string, verdict: string) {
    super(`Draft ${draftId} is ${verdict} already: only another verdict is recorded`, { draftId, verdict });
  }
}

export class DraftObjected extends Refusal {
  readonly code = 'draft-objected';
  readonly kind = 'conflict';
  constructor(draftId: string) {
    super(`The legal adviser objected to draft ${draftId}: write a new one that takes up the remarks`, { draftId });
  }
}

export class DraftNotApproved extends Refusal {
  readonly code = 'draft-not-approved';
  readonly kind = 'conflict';
  constructor(draftId: string) {
    super(`Draft ${draftId} has not been approved: the head of the department approves it first`, { draftId });
  }
}

/** The directory gives this person no right to sign for the department on that day, nor in anybody's absence. */
export class SignerNotCompetent extends Refusal {
  readonly code = 'signer-not-competent';
  readonly kind = 'forbidden';
  constructor(department: string, on: string) {
    super(
      `The directory of signatures names no competence of yours for ${department} on ${on}: somebody it names signs`,
      {
        department,
        on,
      },
    );
  }
}

/** The text was erased or does not have the hash under which it was approved: nothing can be signed. */
export class DraftUnreadable extends Refusal {
  readonly code = 'draft-unreadable';
  readonly kind = 'conflict';
  constructor(draftId: string) {
    super(`The text of draft ${draftId} cannot be read as it was approved: write a new draft`, { draftId });
  }
}
