import { may, type OperationName } from '@libs/identity';
import { type CaseState, requireVisible, subjectOf, type Viewer } from '../cases/index.js';
import { NotTheMediator } from './domain/mediation.refusals.js';
import { isBegun, type MediationState } from './domain/mediation.state.js';

/**
 * Whether somebody has a right on the mediation of a case that they see. What is reserved was looked at for seeing the case; here the one
 * who leads the mediation counts besides.
 */
export function mayMediate(
  operation: OperationName,
  viewer: Viewer,
  state: Parameters<typeof subjectOf>[0],
  mediation: MediationState,
): boolean {
  const facilitator = isBegun(mediation) ? mediation.facilitator : undefined;
  const subject = { ...subjectOf(state), level: 'internal' as const };
  return may(operation, viewer, { ...subject, ...(facilitator !== undefined && { facilitator }) });
}

/** @throws CaseUnknown to who does not see the case, NotTheMediator to who sees it and does not mediate in it */
export function requireMediating(
  operation: OperationName,
  viewer: Viewer,
  state: CaseState,
  mediation: MediationState,
): void {
  if (!mayMediate(operation, viewer, requireVisible(viewer, state), mediation)) throw new NotTheMediator();
}
