import type { Envelope } from '@libs/decider';
import type { Decided } from '@libs/event-store';
import type { LegalClock } from '../../deadlines/index.js';
import { clockStartsOn, startClock, waitsForFile } from '../domain/case.clock-start.js';
import { caseDecider } from '../domain/case.decider.js';
import type { CaseEvent } from '../domain/case.events.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';
import { consultedFor, lawfulTerm } from './resumed-term.js';

/** The step as its commit will tell it. */
export type StepTaken = Pick<Envelope, 'institution' | 'streamId' | 'actor' | 'effectiveAt' | 'effectiveSource'> & {
  /** Its civil date in the institution's zone. */
  readonly on: string;
};

/**
 * A step with what follows from it for a clock that waits for the file: where nothing is left to wait for, the clock begins in the same
 * commit. Asked of every step, so that none can forget it.
 * @throws CalendarTooShort
 */
export async function withStartOfClock(
  clock: LegalClock,
  state: CaseState,
  decided: Decided<CaseEvent>,
  step: StepTaken,
): Promise<Decided<CaseEvent>> {
  const waits = waitsForFile(state) || decided.events.some(({ type }) => type === 'RegimeApplied');
  if (!isRegistered(state) || !waits) return decided;
  const after = stateAfter(state, decided, step);
  const readyOn = waitsForFile(after) ? clockStartsOn(after, step.on) : undefined;
  if (readyOn === undefined || !waitsForFile(after)) return decided;
  const due = await clock.countTerm(lawfulTerm(step.institution, { ...after, readyOn }, step.on));
  const begun = startClock(after, { readyOn, dueOn: due.dueOn });
  return {
    ...decided,
    events: [...decided.events, ...begun],
    consulted: { ...decided.consulted, ...consultedFor(due) },
  };
}

/** The state once the commit is written. */
export function stateAfter(
  state: CaseState,
  { events, consulted }: Decided<CaseEvent>,
  { on: _, ...step }: StepTaken,
): CaseState {
  const place = {
    ...step,
    version: 0,
    recordedAt: step.effectiveAt,
    ...(consulted && { consulted: { ...consulted } }),
  };
  return events.reduce<CaseState>(
    (before, event, index) => caseDecider.evolve(before, event, { ...place, index }),
    state,
  );
}
