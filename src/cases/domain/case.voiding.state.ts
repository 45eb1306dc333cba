import type { CaseEvent } from './case.events.js';
import { clockRunning } from './case.folds.js';
import type { RegisteredCase } from './case.state.js';
import type { CaseVoided } from './case.voiding.events.js';

export function isOfVoiding(event: CaseEvent): event is CaseVoided {
  return event.type === 'CaseVoided';
}

export function evolveVoiding(state: RegisteredCase, { data }: CaseVoided): RegisteredCase {
  const { voidedOn: on, reasonCode, keptCase, keptFolio } = data;
  const kept = { ...(keptCase !== undefined && { keptCase }), ...(keptFolio !== undefined && { keptFolio }) };
  return { ...clockRunning(state, on), status: 'voided', voided: { on, reasonCode, ...kept } };
}
