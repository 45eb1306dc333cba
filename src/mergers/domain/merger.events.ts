import type { EventOf } from '@libs/decider';

/**
 * What a published act made of an institution's departments, in a stream of its own. Names are kept for ever; dates are civil dates in the
 * institution's zone. What merger.event-schemas.ts does not list as clear is sealed and may be absent when an event is read.
 */

/** From a day on a department is part of another one. */
export type DepartmentsMerged = EventOf<
  'DepartmentsMerged',
  {
    mergerId: string;
    department: string;
    into: string;
    from: string;
    /** Number and date of the acuerdo, as it was published. */
    acuerdo: string;
    /** The law that the act rests on. */
    legalBasis?: string;
  }
>;

export type MergerEvent = DepartmentsMerged;
export type MergerEventType = MergerEvent['type'];
export type MergerEventData = MergerEvent['data'];
