import type { EventSchema, EventSchemas } from '@libs/decider';
import { GOAL_KINDS } from '@libs/goals';
import { MEASURES } from './goal.codes.js';
import type { GoalEventType } from './goal.events.js';

const NUMBERS = {
  kind: GOAL_KINDS,
  annual: 'integer',
  q1: 'integer',
  q2: 'integer',
  q3: 'integer',
  q4: 'integer',
} as const;

/** What lies in clear, per event type and version (index v-1). Everything not named here is sealed under the stream's own key. */
export const goalEventSchemas = {
  GoalDefined: [{ clear: { goalId: 'uuid', department: 'code', year: 'integer', measure: MEASURES, ...NUMBERS } }],
  GoalAuthorised: [{ clear: { goalId: 'uuid', authorisedOn: 'date' } }],
  GoalRevised: [{ clear: { goalId: 'uuid', revisionId: 'uuid', revisedOn: 'date', ...NUMBERS } }],
} as const satisfies { readonly [Type in GoalEventType]: readonly EventSchema[] } & EventSchemas;
