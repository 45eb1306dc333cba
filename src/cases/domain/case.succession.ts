import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireStep } from './case.guards.js';
import { type CaseState, isEnded } from './case.state.js';
import { type Route, routeCase } from './case.transfer.js';

/** Which unit became part of which other one, by which act. */
export type Succession = CaseEventData<'CaseHandedOver'>;

/** Routed to the unit that a merged one became part of: the rule is named as it is, and the merger beside it. */
export function routeToSuccessor(
  state: CaseState,
  route: Route & Acting,
  succession: Succession | undefined,
): CaseEvent[] {
  const routed = routeCase(state, route);
  return routed.length === 0 || succession === undefined
    ? routed
    : [...routed, ...recorded('CaseHandedOver', succession)];
}

/**
 * What a merged unit has open is the other's, with its officer and its state; what has ended stays with the unit that ended it. A reserved
 * case goes by no rule: who is on its list is said by a person.
 */
export function handOver(state: CaseState, { by, source: _, ...succession }: Succession & Acting): CaseEvent[] {
  const registered = requireStep('route', state, by);
  const { department, reserve } = registered;
  if (department !== succession.from || reserve !== undefined || isEnded(registered)) return [];
  return recorded('CaseHandedOver', succession);
}
