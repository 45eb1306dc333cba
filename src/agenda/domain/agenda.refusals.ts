import { Refusal } from '@libs/decider';

export class TimeMalformed extends Refusal {
  readonly code = 'time-malformed';
  readonly kind = 'invalid';
  constructor(field: string) {
    super('A time is written as 2026-03-08T20:00, in the time of the institution', { field });
  }
}

/** The clocks go forward over it. */
export class HourNotThere extends Refusal {
  readonly code = 'hour-not-there';
  readonly kind = 'invalid';
  constructor(field: string, time: string) {
    super('The clocks leave this hour out on that day', { field, time });
  }
}

/** The clocks go back over it. */
export class HourThereTwice extends Refusal {
  readonly code = 'hour-there-twice';
  readonly kind = 'invalid';
  constructor(field: string, times: readonly string[]) {
    super('The clocks show this hour twice on that day: write one of the two', { field, times });
  }
}

export class AgendaNotKept extends Refusal {
  readonly code = 'agenda-not-kept';
  readonly kind = 'conflict';
  constructor() {
    super('No department keeps this agenda yet: a supervisor entrusts it to one');
  }
}

export class AgendaOfAnotherDepartment extends Refusal {
  readonly code = 'agenda-of-another-department';
  readonly kind = 'forbidden';
  constructor() {
    super('Another department keeps this agenda');
  }
}

export class AgendaFull extends Refusal {
  readonly code = 'agenda-full';
  readonly kind = 'conflict';
  constructor(most: number) {
    super('Too many bookings are open: settle or cancel what is past first', { most });
  }
}

export class BookingUnknown extends Refusal {
  readonly code = 'booking-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such booking in this agenda');
  }
}

export class BookingNotInStatus extends Refusal {
  readonly code = 'booking-not-in-status';
  readonly kind = 'conflict';
  constructor(status: string) {
    super('As the booking stands this cannot be done with it', { status });
  }
}

/** Says when the other one is, and never what it is; and when there is time for this one, where there is within a week. */
export class AgendaConflict extends Refusal {
  readonly code = 'agenda-conflict';
  readonly kind = 'conflict';
  constructor(other: { leavesAt: string; backAt: string }, resources: readonly string[], free?: FreeTime) {
    super('Who is asked for is on the way or there at that time', {
      ...other,
      resources,
      ...(free && { freeFrom: free.from, freeUntil: free.until }),
    });
  }
}

/** As somebody there reads it. */
export interface FreeTime {
  readonly from: string;
  readonly until: string;
}

export class BookingInThePast extends Refusal {
  readonly code = 'booking-in-the-past';
  readonly kind = 'invalid';
  constructor() {
    super('A booking begins later than now', { field: 'from' });
  }
}

export class BookingTooFarAhead extends Refusal {
  readonly code = 'booking-too-far-ahead';
  readonly kind = 'invalid';
  constructor(days: number) {
    super('A booking is not that far ahead', { field: 'from', days });
  }
}

export class BookingEndsBeforeItBegins extends Refusal {
  readonly code = 'booking-ends-before-it-begins';
  readonly kind = 'invalid';
  constructor() {
    super('A booking ends after it begins', { field: 'until' });
  }
}

export class BookingTooLong extends Refusal {
  readonly code = 'booking-too-long';
  readonly kind = 'invalid';
  constructor(days: number) {
    super('A booking is not that long', { field: 'until', days });
  }
}

export class ParticipantsMissing extends Refusal {
  readonly code = 'participants-missing';
  readonly kind = 'invalid';
  constructor() {
    super('Somebody goes on a visit, each named once', { field: 'participants' });
  }
}

export class NotFollowed extends Refusal {
  readonly code = 'booking-not-followed';
  readonly kind = 'invalid';
  constructor() {
    super(
      'It follows a booking that holds its time, that ends at most a day earlier, and with time to get from one to the other',
      {
        field: 'follows',
      },
    );
  }
}

export class BookingIsFollowed extends Refusal {
  readonly code = 'booking-is-followed';
  readonly kind = 'conflict';
  constructor(from: string) {
    super('Another booking follows this one directly: put that one on a way of its own first', { from });
  }
}

export class RescheduleReasonMissing extends Refusal {
  readonly code = 'reschedule-reason-missing';
  readonly kind = 'invalid';
  constructor() {
    super('What holds its time already is put elsewhere for a reason', { field: 'reason' });
  }
}

export class DisplacementReasonMissing extends Refusal {
  readonly code = 'displacement-reason-missing';
  readonly kind = 'invalid';
  constructor() {
    super('What gives way to an official act does so for a reason, which is recorded', { field: 'reason' });
  }
}

export class BookingToCome extends Refusal {
  readonly code = 'booking-to-come';
  readonly kind = 'conflict';
  constructor(from: string) {
    super('What became of it is recorded once it has begun', { from });
  }
}

export class NotAPerformance extends Refusal {
  readonly code = 'not-a-performance';
  readonly kind = 'conflict';
  constructor() {
    super('This is a step of a performance of the band');
  }
}

export class NotAVisit extends Refusal {
  readonly code = 'not-a-visit';
  readonly kind = 'conflict';
  constructor() {
    super('This is a step of a visit');
  }
}

export class ParticipantUnknown extends Refusal {
  readonly code = 'participant-unknown';
  readonly kind = 'invalid';
  constructor() {
    super('Only officers and heads of this institution go on its visits', { field: 'participants' });
  }
}

export class InformationOutOfTime extends Refusal {
  readonly code = 'information-out-of-time';
  readonly kind = 'invalid';
  constructor(on: string) {
    super('What is reported was learnt on the visit, and not after today', { field: 'informationOn', on });
  }
}

export class SituationReportUnknown extends Refusal {
  readonly code = 'situation-report-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('There is no such report of this visit', { field: 'report' });
  }
}

/** Who wrote it does not approve it. */
export class OwnSituationReport extends Refusal {
  readonly code = 'own-situation-report';
  readonly kind = 'forbidden';
  constructor() {
    super('Somebody else approves a report than who wrote it');
  }
}

export class TooManyReports extends Refusal {
  readonly code = 'too-many-reports';
  readonly kind = 'conflict';
  constructor(most: number) {
    super('A visit has no more reports and demands than that', { most });
  }
}

/** The folio would tell everybody who reads the agenda that the case is there. */
export class ReservedCaseNotNamed extends Refusal {
  readonly code = 'reserved-case-not-named';
  readonly kind = 'conflict';
  constructor() {
    super('A reserved case is not named in an agenda', { field: 'folio' });
  }
}
