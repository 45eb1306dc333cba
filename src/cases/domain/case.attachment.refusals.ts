import { Refusal } from '@libs/decider';

/** Why something is not put into the file of a case, or not taken from it, each with the way out. */

/** The citizen brings papers when the department asked for some. */
export class PapersNotAsked extends Refusal {
  readonly code = 'papers-not-asked';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Nothing is asked of the citizen in case ${folio} now: bring papers to the front desk`, { folio });
  }
}

export class TooManyAttachments extends Refusal {
  readonly code = 'too-many-attachments';
  readonly kind = 'conflict';
  constructor(most: number) {
    super(`There is room for ${most} attachments: put several papers into one document`, { most });
  }
}

export class AttachmentsTooLarge extends Refusal {
  readonly code = 'attachments-too-large';
  readonly kind = 'conflict';
  constructor(mostBytes: number, bytes: number) {
    super(`The attachments of a case have ${mostBytes} bytes at most, and there are ${bytes}: scan at less detail`, {
      mostBytes,
      bytes,
    });
  }
}

export class SheetsOutOfRange extends Refusal {
  readonly code = 'sheets-out-of-range';
  readonly kind = 'invalid';
  constructor(most: number) {
    super(`An attachment has 1 to ${most} sheets`, { field: 'sheets', most });
  }
}

/** The case's key was destroyed between the sealing of the bytes and the record of them. */
export class AttachmentErased extends Refusal {
  readonly code = 'attachment-erased';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`What case ${folio} held under its own key was erased meanwhile: send it again if it is still wanted`, {
      folio,
    });
  }
}

/** What the case holds is blocked while it must be kept. */
export class AttachmentBlocked extends Refusal {
  readonly code = 'attachment-blocked';
  readonly kind = 'forbidden';
  constructor() {
    super('The papers of the case are blocked: the legal adviser and the control body see them');
  }
}

export class AttachmentUnknown extends Refusal {
  readonly code = 'attachment-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('The case has no such attachment');
  }
}
