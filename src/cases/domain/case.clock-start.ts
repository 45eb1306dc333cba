import type { CaseEvent, CaseEventData } from './case.events.js';
import { recorded } from './case.guards.js';
import { readinessOf } from './case.readiness.js';
import { type CaseState, isRegistered, type RegisteredCase } from './case.state.js';

/** A case whose legal clock waits for its file. */
export type WaitingCase = RegisteredCase & Required<Pick<RegisteredCase, 'law'>>;

export function waitsForFile(state: CaseState): state is WaitingCase {
  return isRegistered(state) && state.law?.waitsFor === 'READY_TO_RESOLVE';
}

/**
 * Day zero of a clock that waits for the file, if nothing is left to wait for (Guatemala, LCA 1; DOMAIN.md C.1). What came in after hours
 * was received on the next business day, and is not ready before that.
 */
export function clockStartsOn(state: WaitingCase, today: string): string | undefined {
  // What the authority itself has yet to write is no diligence: the clock runs while it is written.
  if (readinessOf(state)?.waitsFor.every(({ writes }) => writes === true) !== true) return undefined;
  const { countsFrom = today } = state.law;
  return countsFrom > today ? countsFrom : today;
}

/**
 * The file is ready and the clock begins, once in a term. It is no step of its own: it follows from whatever made the file ready, so that
 * nobody keeps a clock from beginning by leaving a button alone. What is asked for afterwards does not stop it, let alone take it back.
 */
export function startClock(state: WaitingCase, begun: Omit<CaseEventData<'FileReady'>, 'previousDueOn'>): CaseEvent[] {
  const { readyOn, dueOn } = begun;
  return recorded('FileReady', { readyOn, previousDueOn: state.dueOn, dueOn });
}
