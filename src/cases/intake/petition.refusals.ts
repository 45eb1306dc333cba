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

/** What is sealed would lie open here: clerks and supervisors see every case. */
export class ProcedureSealed extends Refusal {
  readonly code = 'procedure-sealed';
  readonly kind = 'conflict';
  constructor(procedure: string, contact: string) {
    super(
      `The procedure ${procedure} is kept sealed, which is not done here yet: receive it on paper and hand it to ${contact}`,
      { field: 'procedure', procedure },
    );
  }
}
