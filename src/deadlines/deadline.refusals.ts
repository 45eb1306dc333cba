import { Refusal } from '@libs/decider';

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
