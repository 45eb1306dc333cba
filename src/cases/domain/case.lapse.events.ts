import type { EventOf } from '@libs/decider';
import type { NotificationMode } from './case.codes.js';

/** The citizen was told, with effect on `notifiedOn`, that the case lapses unless they do what it waits for by `actBy`. */
export type LapseWarned = EventOf<
  'LapseWarned',
  {
    /** The question or prevention that nobody replied to. */
    requestId: string;
    mode: NotificationMode;
    notifiedOn: string;
    /** The last day to act, as it was told. */
    actBy: string;
    reason: string;
    legalBasis: string;
    proof: string;
  }
>;

/** A person archived the case, because the citizen did nothing until `actBy` although they were warned (caducidad). */
export type CaseLapsed = EventOf<
  'CaseLapsed',
  {
    requestId: string;
    warnedOn: string;
    /** The last day to act, counted again with the calendar in force, and never before the one that was told. */
    actBy: string;
    lapsedOn: string;
    reason: string;
    legalBasis: string;
  }
>;

export type LapseEvent = LapseWarned | CaseLapsed;
