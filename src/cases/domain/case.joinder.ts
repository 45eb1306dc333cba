import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireOpen, requireStep } from './case.guards.js';
import { AlreadyJoined, CaseHasJoined, JoinedToItself, NotJoined } from './case.joinder.refusals.js';
import { ReservedStandsAlone } from './case.reserve.refusals.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export type JoinderAsked = CaseEventData<'JoinderRequested'> & {
  /** Id of the case that is to be joined. */
  readonly caseId: string;
};
export type JoinderAccepted = CaseEventData<'CaseJoined'>;
export type JoinderSettled = Pick<CaseEventData<'JoinderConfirmed'>, 'joinderId'>;
export type JoinderDecline = CaseEventData<'JoinderDeclined'>;

/** The case is to be joined to a main one; what the main case says comes by a duty. */
export function requestJoinder(
  state: CaseState,
  { by, source: _, caseId, ...asked }: JoinderAsked & Acting,
): CaseEvent[] {
  const registered = requireStep('join', state, by);
  if (registered.joinder?.joinderId === asked.joinderId) return [];
  requireOpen(registered);
  if (registered.reserve) throw new ReservedStandsAlone(registered.folio);
  if (asked.mainCase === caseId) throw new JoinedToItself();
  requireFree(registered);
  return recorded('JoinderRequested', asked);
}

/** The main case takes the other one in. Refused, the request is declined in the other case. */
export function acceptJoinder(state: CaseState, { by, source: _, ...accepted }: JoinderAccepted & Acting): CaseEvent[] {
  const registered = requireStep('accept-joinder', state, by);
  const { joined = [], joinder } = registered;
  if (joined.some(({ joinderId }) => joinderId === accepted.joinderId)) return [];
  requireOpen(registered);
  if (registered.reserve) throw new ReservedStandsAlone(registered.folio);
  if (joinder && isStanding(joinder.stage)) throw new AlreadyJoined(registered.folio, joinder.mainCase);
  return recorded('CaseJoined', accepted);
}

/** Both know of it. A late signal for one that was settled otherwise changes nothing. */
export function confirmJoinder(state: CaseState, { by, joinderId }: JoinderSettled & Acting): CaseEvent[] {
  const { joinder } = requireStep('confirm-joinder', state, by);
  if (joinder?.joinderId !== joinderId || joinder.stage !== 'requested') return [];
  return recorded('JoinderConfirmed', { joinderId, mainCase: joinder.mainCase });
}

/** The main case refused: the request is closed with the reason, and another may be made. */
export function declineJoinder(
  state: CaseState,
  { by, joinderId, reasonCode }: Omit<JoinderDecline, 'mainCase'> & Acting,
): CaseEvent[] {
  const { joinder } = requireStep('decline-joinder', state, by);
  if (joinder?.joinderId !== joinderId || joinder.stage !== 'requested') return [];
  return recorded('JoinderDeclined', { joinderId, mainCase: joinder.mainCase, reasonCode });
}

/** The case goes on alone, whatever became of either meanwhile. */
export function undoJoinder(state: CaseState, { by, reason }: { readonly reason: string } & Acting): CaseEvent[] {
  const registered = requireStep('undo-joinder', state, by);
  const { joinder, folio } = registered;
  if (joinder?.stage !== 'confirmed') throw new NotJoined(folio);
  const { joinderId, mainCase } = joinder;
  return recorded('JoinderUndone', { joinderId, mainCase, reason });
}

/** The main case lets the other one go. */
export function releaseJoined(state: CaseState, { by, joinderId }: JoinderSettled & Acting): CaseEvent[] {
  const { joined = [] } = requireStep('release-joined', state, by);
  const one = joined.find((line) => line.joinderId === joinderId);
  return one === undefined ? [] : recorded('JoinedCaseReleased', { joinderId, joinedCase: one.joinedCase });
}

/** Neither joined to another case nor about to be, and none is joined to it. @throws AlreadyJoined | CaseHasJoined */
export function requireFree({ folio, joinder, joined = [] }: RegisteredCase): void {
  if (joinder && isStanding(joinder.stage)) throw new AlreadyJoined(folio, joinder.mainCase);
  if (joined.length > 0) throw new CaseHasJoined(folio);
}

function isStanding(stage: string): boolean {
  return stage === 'requested' || stage === 'confirmed';
}
