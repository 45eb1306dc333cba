import type { BusinessCalendar, CivilDate } from '@libs/business-calendar';

/** A term cannot be counted from what is known. Says which field is at fault and the way out. */
export abstract class LegalTermError extends Error {
  /** Stable, for programs. */
  abstract readonly code: string;

  constructor(
    readonly field: string,
    reason: string,
    readonly wayOut: string,
  ) {
    super(`${field}: ${reason}. ${wayOut}.`);
    this.name = new.target.name;
  }
}

/** A fact is not what it must be. */
export class FactInvalid extends LegalTermError {
  readonly code = 'fact-invalid';
}

/** Two facts cannot both be true. */
export class FactsContradict extends LegalTermError {
  readonly code = 'facts-contradict';
}

/** The regime fixes no length. */
export class LengthMissing extends LegalTermError {
  readonly code = 'length-missing';

  constructor(regime: string) {
    super(
      'length',
      `the law of ${regime} fixes none`,
      'Give the length the institution or the procedure has set, with its unit',
    );
  }
}

/** The regime was not in force when the term began. */
export class RegimeNotInForce extends LegalTermError {
  readonly code = 'regime-not-in-force';

  constructor(regime: { id: string; validFrom: CivilDate | null; validTo: CivilDate | null }, on: CivilDate) {
    const span = `from ${regime.validFrom ?? 'ever'} to ${regime.validTo ?? 'further notice'}`;
    super('regime', `${regime.id} is in force ${span}, not on ${on}`, 'Take the record of the law then in force');
  }
}

/** More preventions than the law allows. */
export class PreventionNotAllowed extends LegalTermError {
  readonly code = 'prevention-not-allowed';

  constructor(regime: string, most: number) {
    super(
      'preventions',
      `${regime} allows ${most}, in one complete review`,
      'Leave the further one out, or give it an override with its reason',
    );
  }
}

/** The extension is longer or later than the law allows; without it the first term stands. */
export class ExtensionRefused extends LegalTermError {
  readonly code = 'extension-refused';
}

/** The term runs past the days the calendar knows; a guess would make a false due date. */
export class CalendarTooShort extends LegalTermError {
  readonly code = 'calendar-too-short';
  readonly year: number;

  constructor(
    readonly date: CivilDate,
    readonly calendar: Pick<BusinessCalendar, 'version' | 'validFrom' | 'validTo'>,
  ) {
    const { version, validFrom, validTo } = calendar;
    const year = Number(date.slice(0, 4));
    super(
      'calendar',
      `${date} lies outside ${version}, which knows ${validFrom} to ${validTo}`,
      `Load the days of ${year}`,
    );
    this.year = year;
  }
}

/** A regime's file says something that cannot be. */
export class RegimeInvalid extends LegalTermError {
  readonly code = 'regime-invalid';

  constructor(
    readonly file: string,
    field: string,
    reason: string,
  ) {
    super(`${file}, ${field}`, reason, 'Correct the file; libs/legal-terms/README.md lists the fields');
  }
}
