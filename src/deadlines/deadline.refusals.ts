import { Refusal } from '@libs/decider';
import type { LegalTermError } from '@libs/legal-terms';

/** The institution has published no calendar for the days in question. Nothing is guessed: the next calendar must be loaded first. */
export class CalendarTooShort extends Refusal {
  readonly code = 'calendar-too-short';
  readonly kind = 'conflict';

  constructor(
    institution: string,
    date: string,
    { version, validFrom, validTo }: Record<'version' | 'validFrom' | 'validTo', string>,
  ) {
    super(
      `Calendar ${version} knows ${validFrom} to ${validTo} and says nothing of ${date}: the calendar of that year must be loaded`,
      {
        institution,
        date,
        version,
        validFrom,
        validTo,
      },
    );
  }
}

/** The law of the term allows no extension, or none so long or so late; without it the term stands as it is. */
export class ExtensionNotAllowed extends Refusal {
  readonly code = 'extension-not-allowed';
  readonly kind = 'conflict';

  constructor({ field, message, wayOut }: Pick<LegalTermError, 'field' | 'message' | 'wayOut'>) {
    super(`The term cannot be extended: ${message}`, { field, wayOut });
  }
}

/** The law, the facts and the calendar of a term do not fit each other. Nothing is guessed. */
export class TermNotCountable extends Refusal {
  readonly code = 'term-not-countable';
  readonly kind = 'conflict';

  constructor({ code, field, message, wayOut }: Pick<LegalTermError, 'code' | 'field' | 'message' | 'wayOut'>) {
    super(`The term cannot be counted: ${message}`, { because: code, field, wayOut });
  }
}
