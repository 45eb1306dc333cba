import { Refusal } from '@libs/decider';

/** A group is a representative and somebody who signs beside them. */
export class GroupTooSmall extends Refusal {
  readonly code = 'group-too-small';
  readonly kind = 'invalid';
  constructor() {
    super('A collective petition needs somebody beside its representative: list one more, or leave the group out', {
      field: 'group.cosigners',
    });
  }
}

export class TooManyCosigners extends Refusal {
  readonly code = 'too-many-cosigners';
  readonly kind = 'conflict';
  constructor(most: number, listed: number) {
    super(`A case lists at most ${most} co-signers and has ${listed}: keep the other sheets on paper, with a note`, {
      field: 'cosigners',
      most,
      listed,
    });
  }
}

/** Somebody must be told what becomes of the petition. */
export class RepresentativeMissing extends Refusal {
  readonly code = 'representative-missing';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} has no applicant who could represent a group: correct the registration with one first`, {
      folio,
    });
  }
}

export class NotCollective extends Refusal {
  readonly code = 'not-collective';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Nobody else signed case ${folio}, so it has no representative to replace: name a party instead`, { folio });
  }
}

export class NoLongerRepresents extends Refusal {
  readonly code = 'no-longer-represents';
  readonly kind = 'invalid';
  constructor(party: string, representative: string) {
    super(`${party} represents the group no more: its notices go to ${representative}`, {
      field: 'party',
      party,
      representative,
    });
  }
}

/** An interpreter is of a language. */
export class InterpreterLanguageMissing extends Refusal {
  readonly code = 'interpreter-language-missing';
  readonly kind = 'invalid';
  constructor() {
    super('Say which language to interpret: give the code of it as interpreter, or the language the person speaks', {
      field: 'interpreter',
    });
  }
}
