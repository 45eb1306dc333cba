import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireDelivered, requireOpen, requireStep, requireUnanswered } from './case.guards.js';
import {
  CaseAlreadyRouted,
  CaseNotRouted,
  DepartmentReturnedCase,
  NoRulingNeeded,
  RulingIsFinal,
  RulingRequired,
} from './case.refusals.js';
import { requireMayHave, requireUnaccused } from './case.reserve.js';
import { ReservedStandsAlone } from './case.reserve.refusals.js';
import type { CaseState } from './case.state.js';

export type Route = CaseEventData<'CaseRouted'>;
export type Delivery = CaseEventData<'CaseDelivered'>;
export type Return = Omit<CaseEventData<'CaseReturned'>, 'department'>;
export type Ruling = CaseEventData<'TransferRuled'>;

/** The case goes to the department the rules found. A department that returned it gets it again only as the default. */
export function routeCase(state: CaseState, { by, source: _, ...route }: Route & Acting): CaseEvent[] {
  const registered = requireStep('route', state, by);
  const { folio, department } = registered;
  if (department !== undefined && department === route.department) return [];
  requireOpen(registered);
  if (department !== undefined) throw new CaseAlreadyRouted(folio, department);
  if (registered.needsRuling) throw new RulingRequired(folio, registered.returns);
  requireUnaccused(registered, route.department);
  if (route.basis !== 'default' && registered.returnedBy.includes(route.department))
    throw new DepartmentReturnedCase(folio, route.department);
  return recorded('CaseRouted', route);
}

/**
 * The department's queue puts the case in the inbox, with an officer where the policy names one. A signal for a case that has
 * moved on changes nothing, since what it was about is over.
 */
export function deliverCase(state: CaseState, { by, source: _, ...delivery }: Delivery & Acting): CaseEvent[] {
  const registered = requireStep('deliver', state, by);
  const { status, department, delivered } = registered;
  if (status !== 'routed' || department !== delivery.department || delivered) return [];
  if (delivery.officer !== undefined) requireMayHave(registered, delivery.officer, department);
  return recorded('CaseDelivered', delivery);
}

/** The department takes the case as its own. */
export function acceptCase(state: CaseState, { by }: Acting): CaseEvent[] {
  const registered = requireStep('accept', state, by);
  const { status, folio, department } = registered;
  if (status === 'in-progress') return [];
  requireUnanswered(registered);
  requireDelivered(registered);
  if (department === undefined) throw new CaseNotRouted(folio);
  return recorded('CaseAccepted', { department });
}

/** The department says it is not the one to answer. The third return calls for the supervisor. */
export function returnCase(state: CaseState, { by, source: _, ...given }: Return & Acting): CaseEvent[] {
  const registered = requireStep('return', state, by);
  const { folio, department } = registered;
  requireUnanswered(registered);
  requireDelivered(registered);
  if (registered.reserve) throw new ReservedStandsAlone(folio);
  if (department === undefined) throw new CaseNotRouted(folio);
  if (registered.ruled) throw new RulingIsFinal(folio);
  return recorded('CaseReturned', { department, ...given });
}

/** The supervisor orders which department answers. */
export function ruleOnTransfer(state: CaseState, { by, source: _, ...ruling }: Ruling & Acting): CaseEvent[] {
  const registered = requireStep('rule', state, by);
  requireOpen(registered);
  if (!registered.needsRuling) throw new NoRulingNeeded(registered.folio);
  requireUnaccused(registered, ruling.department);
  return recorded('TransferRuled', ruling);
}
