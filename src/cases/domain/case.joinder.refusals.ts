import { Refusal } from '@libs/decider';

export class JoinedToItself extends Refusal {
  readonly code = 'joined-to-itself';
  readonly kind = 'invalid';
  constructor() {
    super('A case is joined to another one: give the id of the main case', { field: 'mainCase' });
  }
}

/** No such case, or not one that the asker sees. */
export class MainCaseUnknown extends Refusal {
  readonly code = 'main-case-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('There is no such main case among those you see', { field: 'mainCase' });
  }
}

export class AlreadyJoined extends Refusal {
  readonly code = 'already-joined';
  readonly kind = 'conflict';
  constructor(folio: string, mainCase: string) {
    super(`Case ${folio} is joined to another, or about to be: undo that first`, { folio, mainCase });
  }
}

/** A main case is not joined to a third: who follows one link finds the main case. */
export class CaseHasJoined extends Refusal {
  readonly code = 'case-has-joined';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Other cases are joined to case ${folio}: undo that first, or join them to the other main case one by one`, {
      folio,
    });
  }
}

export class NotJoined extends Refusal {
  readonly code = 'not-joined';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is joined to no other`, { folio });
  }
}
