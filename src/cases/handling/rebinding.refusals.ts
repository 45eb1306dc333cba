import { Refusal } from '@libs/decider';

/** Why a case cannot go on under the version that was asked for. */

export class VersionNotPublished extends Refusal {
  readonly code = 'version-not-published';
  readonly kind = 'invalid';
  constructor(procedure: string) {
    super(`This is no published version of ${procedure}; leave it out for the one in force today`, {
      field: 'procedureVersion',
      procedure,
    });
  }
}

/** The institution's own short list has one version only. */
export class NoVersionToRebind extends Refusal {
  readonly code = 'no-version-to-rebind';
  readonly kind = 'conflict';
  constructor(procedure: string) {
    super(`The catalogue has no procedure ${procedure}: publish it first (npm run procedures -- load)`, { procedure });
  }
}

/** Hours have run since the reception, day and night: they cannot be begun afterwards. */
export class TermInHours extends Refusal {
  readonly code = 'term-in-hours';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} cannot be moved to a version whose term is in hours; file a new case under it`, { folio });
  }
}
