import { Refusal } from '@libs/decider';
import type { Finding } from '@libs/procedures';

/** A catalogue with an error is not published, not even in part. */
export class CatalogueRefused extends Refusal {
  readonly code = 'catalogue-refused';
  readonly kind = 'invalid';

  /** @param findings all of them, warnings too */
  constructor(readonly findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const told = errors.map(({ file, path, message, wayOut }) => `${file}#${path}: ${message}. ${wayOut}`);
    super(`The catalogue was not published, nothing of it is in force: ${told.join(' ')}`, { errors: told });
  }
}

/** The catalogue knows the procedure, and no version of it on that day. */
export class ProcedureNotInForce extends Refusal {
  readonly code = 'procedure-not-in-force';
  readonly kind = 'invalid';

  constructor(procedure: string, on: string) {
    super(
      `No version of the procedure ${procedure} is in force on ${on}; GET /api/v1/procedures lists those that can be filed`,
      { field: 'procedure', procedure, on },
    );
  }
}

/** The law that the procedure's term rests on has ended and what follows it was not published. */
export class RegimeNotPublished extends Refusal {
  readonly code = 'regime-not-published';
  readonly kind = 'conflict';

  constructor(procedure: string, regime: string, on: string) {
    super(
      `The regime ${regime} of the procedure ${procedure} is not in force on ${on}: the catalogue must be loaded with the one that is`,
      { procedure, regime, on },
    );
  }
}
