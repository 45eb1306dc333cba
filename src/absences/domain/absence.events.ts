import type { EventOf } from '@libs/decider';

/** Who of an institution is away and who acts for them, in a stream of its own. Why is not kept: it may be somebody's health. */
export type AbsenceEvent = AbsenceRecorded | AbsenceEnded;
export type AbsenceEventType = AbsenceEvent['type'];

/** Civil dates in the institution's zone, both included. People are ids of accounts. */
export type AbsenceRecorded = EventOf<
  'AbsenceRecorded',
  { absenceId: string; staff: string; from: string; to: string; substitute?: string }
>;

/** From `returnsOn` they are there again; on or before the first day of the absence, it never was. */
export type AbsenceEnded = EventOf<'AbsenceEnded', { absenceId: string; returnsOn: string }>;
