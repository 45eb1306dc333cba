import type { CaseEvent, CaseEventData, CaseEventType } from './case.events.js';

/** What a spec cares about of an event. */
export type Overrides<Type extends CaseEventType> = Partial<CaseEventData<Type>>;

/** A usual event with what the spec cares about put over it. */
export function built<Type extends CaseEventType>(
  type: Type,
  usual: CaseEventData<Type>,
  overrides: Overrides<Type>,
): CaseEvent {
  return { type, data: { ...usual, ...overrides } } as CaseEvent;
}
