import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireStep, requireUnanswered } from './case.guards.js';
import type { CaseState } from './case.state.js';

export type Rebinding = Omit<CaseEventData<'CaseRebound'>, 'previousVersion'> & {
  /** The law its term runs under from here on. */
  readonly law: CaseEventData<'RegimeApplied'>;
};

/**
 * A supervisor moves a case to another version of its procedure, with a reason. Without it a case keeps the version of its filing to
 * the end (Guatemala's Decreto 5-2021 says so outright). The version it has already changes nothing.
 * @throws CaseAlreadyEnded; CaseAlreadyAnswered: in time or late, that answer was given under the version it had
 */
export function rebindCase(state: CaseState, { by, source: _, law, ...rebinding }: Rebinding & Acting): CaseEvent[] {
  const registered = requireStep('rebind', state, by);
  requireUnanswered(registered);
  const { procedureVersion: previousVersion, dueOn } = registered;
  if (previousVersion === rebinding.procedureVersion) return [];
  const moved = rebinding.dueOn === dueOn ? undefined : rebinding.dueOn;
  return [
    ...recorded('CaseRebound', { ...rebinding, previousVersion, dueOn: moved }),
    ...recorded('RegimeApplied', law),
  ];
}
