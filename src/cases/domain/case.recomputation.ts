import { clockRuns } from './case.deadline.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireStep } from './case.guards.js';
import { type CaseState, isRegistered, type RegisteredCase } from './case.state.js';

/** The due date by the calendar in force, and what of the law moved it. */
export type Recomputation = Omit<CaseEventData<'DueDateRecomputed'>, 'previousDueOn'>;

/**
 * Whether a change of law still moves the due date: the case is unanswered and its clock runs. One that has ended or was answered keeps
 * the date it had (DOMAIN.md C.2 rule 7). While the citizen is asked there is no due date to move: the reply counts every day anew, by
 * the calendar in force then. A due date taken over from elsewhere was not counted here and is not counted anew.
 */
export function isCounting(registered: RegisteredCase): boolean {
  return clockRuns(registered) && registered.calendar !== undefined;
}

/** A late holiday or a suspension moves the due date of a case that is open (DESIGN.md 4). A date that stays is no event. */
export function recomputeDueDate(state: CaseState, { by, source: _, ...given }: Recomputation & Acting): CaseEvent[] {
  requireStep('recompute', state, by);
  return movedDueDate(state, given);
}

/** The same as part of another step, which fixes the due date for good. */
export function movedDueDate(state: CaseState, given: Recomputation): CaseEvent[] {
  if (!isRegistered(state) || !isCounting(state) || state.dueOn === given.dueOn) return [];
  return recorded('DueDateRecomputed', { previousDueOn: state.dueOn, ...given });
}
