import { Refusal } from '@libs/decider';

/** Why nobody is warned of a lapse, or a case is not archived for it, each with the way out. */

const WHY = {
  'no-law': 'its procedure names no law',
  'no-term': 'its law says nothing of files whose person does nothing',
} as const;

export class LapseNotAllowed extends Refusal {
  readonly code = 'lapse-not-allowed';
  readonly kind = 'conflict';
  constructor(folio: string, because: keyof typeof WHY) {
    super(`Case ${folio} does not lapse: ${WHY[because]}. Decide on what there is`, { folio, because });
  }
}

export class NotWaitingForCitizen extends Refusal {
  readonly code = 'not-waiting-for-citizen';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} waits for nothing from the citizen: only one that was asked for something lapses`, { folio });
  }
}

/** The same warning, or one told before the one that stands. */
export class LapseAlreadyWarned extends Refusal {
  readonly code = 'lapse-already-warned';
  readonly kind = 'conflict';
  constructor(notifiedOn: string, actBy: string) {
    super(
      `The citizen was warned on ${notifiedOn} and has until ${actBy}: another warning takes effect on a later day`,
      { field: 'notifiedOn', notifiedOn, actBy },
    );
  }
}

export class LapseNotWarned extends Refusal {
  readonly code = 'lapse-not-warned';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The citizen was not warned that case ${folio} lapses: warn them first`, { folio });
  }
}

export class LapseTermRunning extends Refusal {
  readonly code = 'lapse-term-running';
  readonly kind = 'conflict';
  constructor(actBy: string) {
    super(`The citizen may act until ${actBy}: archive the case after that day`, { actBy });
  }
}
