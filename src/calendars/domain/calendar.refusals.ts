import { Refusal } from '@libs/decider';

/** Why a declaration is refused. The code is the class name in kebab-case and never changes; screens word it. */

export class NotForThisRole extends Refusal {
  readonly code = 'not-for-this-role';
  readonly kind = 'forbidden';
  constructor(role: string) {
    super(`A ${role} does not change the calendar: an administrator or a supervisor does`, { role });
  }
}

export class AcuerdoMissing extends Refusal {
  readonly code = 'acuerdo-missing';
  readonly kind = 'invalid';
  constructor() {
    super('Days are closed by a published act only: give the number and date of the acuerdo', { field: 'acuerdo' });
  }
}

export class DayAlreadyClosed extends Refusal {
  readonly code = 'day-already-closed';
  readonly kind = 'conflict';
  constructor(date: string) {
    super(`${date} does not count already, as a weekly rest, a holiday or a suspended day: nothing is to be declared`, {
      field: 'date',
      date,
    });
  }
}

export class NoDayToSuspend extends Refusal {
  readonly code = 'no-day-to-suspend';
  readonly kind = 'conflict';
  constructor(from: string, to: string) {
    super(`No day from ${from} to ${to} is a business day: nothing is to be suspended`, { field: 'to', from, to });
  }
}

export class SpanEndsBeforeItBegins extends Refusal {
  readonly code = 'span-ends-before-it-begins';
  readonly kind = 'invalid';
  constructor(from: string, to: string) {
    super(`A suspension from ${from} cannot end on ${to}: give its last day`, { field: 'to', from, to });
  }
}

export class SpanTooLong extends Refusal {
  readonly code = 'span-too-long';
  readonly kind = 'invalid';
  constructor(from: string, to: string, mostDays: number) {
    super(`A suspension has at most ${mostDays} days: declare a longer one by a further act when it is prolonged`, {
      field: 'to',
      from,
      to,
      mostDays,
    });
  }
}

export class DayOutsideCalendar extends Refusal {
  readonly code = 'day-outside-calendar';
  readonly kind = 'invalid';
  constructor(field: string, date: string, { validFrom, validTo }: { validFrom: string; validTo: string }) {
    super(
      `The calendar knows ${validFrom} to ${validTo} and says nothing of ${date}: load that year's calendar first`,
      {
        field,
        date,
        validFrom,
        validTo,
      },
    );
  }
}

export class DeclaredTooLate extends Refusal {
  readonly code = 'declared-too-late';
  readonly kind = 'invalid';
  constructor(field: string, date: string, earliest: string) {
    super(
      `${date} is too long ago: days from ${earliest} on can be declared; correct the loaded calendar for earlier ones`,
      {
        field,
        date,
        earliest,
      },
    );
  }
}

export class DeclarationUnknown extends Refusal {
  readonly code = 'declaration-unknown';
  readonly kind = 'not-found';
  constructor(declarationId: string) {
    super('Nothing was declared under this id: GET /api/v1/calendar lists what was', { declarationId });
  }
}

export class DeclarationAlreadyRevoked extends Refusal {
  readonly code = 'declaration-already-revoked';
  readonly kind = 'conflict';
  constructor(declarationId: string) {
    super('This declaration was revoked before; declare the days again by a new act', { declarationId });
  }
}
