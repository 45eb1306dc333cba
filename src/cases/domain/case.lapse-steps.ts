import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { archiveLapsed, warnOfLapse } from './case.lapse.js';
import type { CaseState } from './case.state.js';

const LAST_DAY = '9999-12-31';
const ANYTHING = '';

/** The steps to a lapse with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const LAPSE_DECISIONS = {
  'warn-of-lapse': (state, acting) =>
    warnOfLapse(state, {
      ...acting,
      mode: 'in-person',
      notifiedOn: LAST_DAY,
      actBy: LAST_DAY,
      today: LAST_DAY,
      reason: ANYTHING,
      legalBasis: ANYTHING,
      proof: ANYTHING,
    }),
  'archive-lapsed': (state, acting) =>
    archiveLapsed(state, { ...acting, lapsedOn: LAST_DAY, reason: ANYTHING, legalBasis: ANYTHING }),
} as const satisfies Partial<Record<CaseStep, (state: CaseState, acting: Acting) => CaseEvent[]>>;
