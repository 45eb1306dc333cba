import { CASE_ALIAS } from './case.event-schemas.js';
import { hangsOnFile, heldSpan, type RegisteredCase } from './case.state.js';

/** What several events do to a case alike. */

/** From a civil date on the clock stands still, for a question or a prevention. */
export function clockStopped(state: RegisteredCase, requestId: string, from: string): RegisteredCase {
  return { ...state, suspensions: [...state.suspensions, { requestId, from }] };
}

export function clockRunning(state: RegisteredCase, to: string): RegisteredCase {
  if (heldSpan(state) === undefined) return state;
  const suspensions = state.suspensions.map((span) => (span.to === undefined ? { ...span, to } : span));
  return { ...state, openQuestion: undefined, lapseWarning: undefined, suspensions };
}

/**
 * A term that begins anew on a day. The hour at which the petition came in says nothing of it, and a file that was ready once is waited for
 * no more: nobody gets time by making it unready again.
 */
export function begunAnew(state: RegisteredCase, from: string): Pick<RegisteredCase, 'termFrom' | 'law' | 'readyOn'> {
  const hangs = hangsOnFile(state);
  const law = state.law && { ...state.law, countsFrom: undefined, ...(hangs && { waitsFor: undefined }) };
  return { termFrom: from, law, readyOn: hangs ? from : undefined };
}

/** A department has it, and has yet to get it in its inbox. */
export function sentTo(state: RegisteredCase, department: string): RegisteredCase {
  const settled = { delivered: false, officer: undefined, returned: false, suggestedDepartment: undefined };
  return { ...state, ...settled, status: 'routed', department };
}

/** Something was sealed under the case's own key: if that key was destroyed before, there is something to erase again. */
export function withText(state: RegisteredCase): RegisteredCase {
  if (!state.erased.includes(CASE_ALIAS)) return state;
  return { ...state, erased: state.erased.filter((alias) => alias !== CASE_ALIAS) };
}
