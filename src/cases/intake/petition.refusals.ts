import { Refusal } from '@libs/decider';
import type { WayOut } from '@libs/identifiers';
import type { AnswerFault } from '@libs/procedures';

/** Why a petition does not fit the procedure it is filed under. */

export class ChannelNotOffered extends Refusal {
  readonly code = 'channel-not-offered';
  readonly kind = 'invalid';
  constructor(procedure: string, channels: readonly string[]) {
    super(`The procedure ${procedure} is not received by this channel, but by: ${channels.join(', ')}`, {
      field: 'channel',
      procedure,
      channels,
    });
  }
}

export class ApplicantRequired extends Refusal {
  readonly code = 'applicant-required';
  readonly kind = 'invalid';
  constructor(procedure: string) {
    super(`The procedure ${procedure} cannot be filed without saying who asks: give applicant.name`, {
      field: 'applicant',
      procedure,
    });
  }
}

export class IdentifierRequired extends Refusal {
  readonly code = 'identifier-required';
  readonly kind = 'invalid';
  constructor(procedure: string) {
    super(
      `The procedure ${procedure} requires that the applicant is identified: give applicant.identifier, and applicant.identifierKind where it is no identifier of the country`,
      { field: 'applicant.identifier', procedure },
    );
  }
}

export class IdentifierMalformed extends Refusal {
  readonly code = 'identifier-malformed';
  readonly kind = 'invalid';
  constructor(kind: string, fault: string, wayOut: WayOut) {
    super(
      `This cannot be a ${kind}: compare it with the document, or say by applicant.identifierKind what else it is`,
      { field: 'applicant.identifier', kind, fault, wayOut },
    );
  }
}

export class FormNotAcceptable extends Refusal {
  readonly code = 'form-not-acceptable';
  readonly kind = 'invalid';
  constructor(procedure: string, faults: readonly AnswerFault[]) {
    const told = faults.map(({ field, code }) => `form.${field}: ${code}`);
    super(
      `The form does not fit the procedure (${told.join(', ')}); GET /api/v1/procedures/${procedure} has it as JSON Schema`,
      { field: `form.${faults[0]?.field ?? ''}`, procedure, faults: told },
    );
  }
}

/** A case that others have seen is not hidden by another name, and one with a list of readers does not lose it by one. */
export class ProcedureSealed extends Refusal {
  readonly code = 'procedure-sealed';
  readonly kind = 'conflict';
  constructor(procedure: string) {
    super(
      `What is filed under ${procedure} is sealed from its registration on: register it anew there, and let whoever filed this one withdraw it`,
      { field: 'procedure', procedure },
    );
  }
}

/** Nobody may be accused by an account that is not there. */
export class AccusedUnknown extends Refusal {
  readonly code = 'accused-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('Nobody of this institution has an account with this id: leave it out and tell the name in the form', {
      field: 'accused.staff',
    });
  }
}

/** Elsewhere they would read it. */
export class AccusedNotTaken extends Refusal {
  readonly code = 'accused-not-taken';
  readonly kind = 'invalid';
  constructor() {
    super('Nobody is accused in a petition: file a complaint under the procedure for complaints, which is sealed', {
      field: 'accused',
    });
  }
}
