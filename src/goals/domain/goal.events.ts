import type { EventOf } from '@libs/decider';
import type { GoalKind } from '@libs/goals';
import type { Measure } from './goal.codes.js';

/**
 * What a department set out to do in a year, in a stream of the institution's goals. Names are kept for ever. What goal.event-schemas.ts
 * does not list as clear is sealed and may be absent when an event is read.
 */

/** `q1` to `q4`: per cent of the annual goal in hundredths. */
export interface GoalNumbers {
  readonly kind: GoalKind;
  readonly annual: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  readonly q4: number;
}

/** Defined, or defined anew as long as it was not authorised. */
export type GoalDefined = EventOf<
  'GoalDefined',
  GoalNumbers & { goalId: string; department: string; year: number; measure: Measure }
>;

/** From here on it is frozen. */
export type GoalAuthorised = EventOf<'GoalAuthorised', { goalId: string; authorisedOn: string; act: string }>;

/** A frozen goal got another version, by an act of its own and with the reason. */
export type GoalRevised = EventOf<
  'GoalRevised',
  GoalNumbers & { goalId: string; revisionId: string; revisedOn: string; reason: string; act: string }
>;

export type GoalEvent = GoalDefined | GoalAuthorised | GoalRevised;
export type GoalEventType = GoalEvent['type'];
export type GoalEventData<Type extends GoalEventType> = Extract<GoalEvent, { type: Type }>['data'];
