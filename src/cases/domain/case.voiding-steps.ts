import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import type { CaseState } from './case.state.js';
import { voidCase } from './case.voiding.js';

const LAST_DAY = '9999-12-31';
const ANYTHING = '';

/** The step that annuls, with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const VOIDING_DECISIONS = {
  void: (state: CaseState, acting: Acting): CaseEvent[] =>
    voidCase(state, {
      ...acting,
      caseId: ANYTHING,
      reasonCode: 'registered-in-error',
      voidedOn: LAST_DAY,
      reason: ANYTHING,
    }),
};
