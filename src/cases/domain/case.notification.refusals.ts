import { Refusal } from '@libs/decider';

/** A signed resolution is notified to each party with proof: a word on the telephone concludes nothing (DOMAIN.md K.13). */
export class ProofRequired extends Refusal {
  readonly code = 'proof-required';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The resolution of case ${folio} is signed: record how each party was served, with its proof`, { folio });
  }
}

export class PartyUnknown extends Refusal {
  readonly code = 'party-unknown';
  readonly kind = 'invalid';
  constructor(party: string) {
    super(`Nobody takes part in the case as ${party}: p1 is the applicant, others are named first`, {
      field: 'party',
      party,
    });
  }
}

export class AlreadyServed extends Refusal {
  readonly code = 'already-served';
  readonly kind = 'conflict';
  constructor(party: string, servedOn: string) {
    super(`${party} was served on ${servedOn}`, { party, servedOn });
  }
}

/** There is no such act to notify yet, or no such appeal that was decided. */
export class NothingToNotify extends Refusal {
  readonly code = 'nothing-to-notify';
  readonly kind = 'conflict';
  constructor(act: string) {
    super(`The case has no ${act} to notify yet`, { field: 'act', act });
  }
}

/** LFPA 36: another person is served, or the act posted, only at the hour of a citatorio. */
export class SummonsMissing extends Refusal {
  readonly code = 'summons-missing';
  readonly kind = 'conflict';
  constructor(servedOn: string) {
    super(`No citatorio was left for ${servedOn}: record it first, for a fixed hour of the next business day`, {
      field: 'servedOn',
      servedOn,
    });
  }
}

/** LFPA 35-II: by electronic means only who expressly accepted them, and only with proof of reception. */
export class ElectronicNotAccepted extends Refusal {
  readonly code = 'electronic-not-accepted';
  readonly kind = 'conflict';
  constructor() {
    super('The person has not expressly accepted electronic notices: serve them otherwise, or record the acceptance', {
      field: 'electronicAccepted',
    });
  }
}

export class NoticeNotOpened extends Refusal {
  readonly code = 'notice-not-opened';
  readonly kind = 'conflict';
  constructor() {
    super(
      'The institution has set no number of days after which an unopened electronic notice counts: give the day it was opened, or serve otherwise',
      { field: 'openedOn' },
    );
  }
}

/** The effect of this mode is local law and the institution has not said what it is. */
export class NoticeRuleMissing extends Refusal {
  readonly code = 'notice-rule-missing';
  readonly kind = 'conflict';
  constructor(mode: string) {
    super(
      `The institution has no rule for the effect of ${mode}: serve otherwise, or have its legal unit set the rule`,
      {
        field: 'mode',
        mode,
      },
    );
  }
}

/** LFPA 35-III and 37: three consecutive days. */
export class PublicationsIncomplete extends Refusal {
  readonly code = 'publications-incomplete';
  readonly kind = 'invalid';
  constructor(count: number) {
    super('An edict is published on three consecutive days: give each of them, in order', {
      field: 'publishedOn',
      count,
    });
  }
}
