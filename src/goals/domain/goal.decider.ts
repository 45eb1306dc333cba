import type { Decider } from '@libs/decider';
import type { QuarterlyGoal } from '@libs/goals';
import type { Measure } from './goal.codes.js';
import type { GoalEvent, GoalNumbers } from './goal.events.js';

export interface Goal extends QuarterlyGoal {
  readonly goalId: string;
  readonly department: string;
  readonly year: number;
  readonly measure: Measure;
  /** Absent while it is a draft. */
  readonly authorisedOn?: string;
  /** From 1; one more with each revision after it was authorised. */
  readonly version: number;
  readonly lastRevisionId?: string;
  readonly revisedOn?: string;
}

export interface Goals {
  readonly goals: readonly Goal[];
}

export const goalDecider: Decider<Goals, GoalEvent> = {
  initial: { goals: [] },

  evolve({ goals }, event) {
    const changed = (change: (goal: Goal) => Goal): Goals => ({
      goals: goals.map((goal) => (goal.goalId === event.data.goalId ? change(goal) : goal)),
    });
    switch (event.type) {
      case 'GoalDefined': {
        const { goalId, department, year, measure } = event.data;
        const others = goals.filter((goal) => goal.goalId !== goalId);
        return { goals: [...others, { goalId, department, year, measure, version: 1, ...numbersOf(event.data) }] };
      }
      case 'GoalAuthorised': {
        const { authorisedOn } = event.data;
        return changed((goal) => ({ ...goal, authorisedOn }));
      }
      case 'GoalRevised': {
        const { revisionId: lastRevisionId, revisedOn } = event.data;
        const numbers = numbersOf(event.data);
        return changed((goal) => ({ ...goal, ...numbers, version: goal.version + 1, lastRevisionId, revisedOn }));
      }
    }
  },
};

function numbersOf({ kind, annual, q1, q2, q3, q4 }: GoalNumbers): QuarterlyGoal {
  return { kind, annual, percent: [q1, q2, q3, q4] };
}
