import type { Actor } from '@libs/decider';
import { type QuarterlyGoal, rises } from '@libs/goals';
import type { Goal, Goals } from './goal.decider.js';
import type { GoalEvent, GoalEventData, GoalNumbers } from './goal.events.js';
import { GoalFalls, GoalFrozen, GoalNotAuthorised, GoalNotForThisRole, GoalUnknown } from './goal.refusals.js';

interface By {
  readonly by: Actor;
}

export type GoalDraft = Pick<Goal, 'goalId' | 'department' | 'year' | 'measure'> & QuarterlyGoal;
export type Authorisation = GoalEventData<'GoalAuthorised'>;
export type Revision = Omit<GoalEventData<'GoalRevised'>, keyof GoalNumbers> & QuarterlyGoal;

/** One goal a department, year and measure; a draft is defined anew under the id it has. */
export function defineGoal(state: Goals, { by, ...draft }: GoalDraft & By): GoalEvent[] {
  requireSupervisor(by);
  requireRising(draft);
  const { department, year, measure } = draft;
  const known = state.goals.find(
    (one) => one.department === department && one.year === year && one.measure === measure,
  );
  if (known && isSame(known, draft)) return [];
  if (known?.authorisedOn !== undefined) throw new GoalFrozen(known.goalId, known.authorisedOn);
  const goalId = known?.goalId ?? draft.goalId;
  return [{ type: 'GoalDefined', data: { goalId, department, year, measure, ...numbersOf(draft) } }];
}

/** From here on it is frozen: what it was measured by is not changed without a trace. */
export function authoriseGoal(state: Goals, { by, ...authorisation }: Authorisation & By): GoalEvent[] {
  requireSupervisor(by);
  const goal = requireGoal(state, authorisation.goalId);
  return goal.authorisedOn === undefined ? [{ type: 'GoalAuthorised', data: authorisation }] : [];
}

/** Another version of a frozen goal, with its reason and its own act. */
export function reviseGoal(state: Goals, { by, ...revision }: Revision & By): GoalEvent[] {
  requireSupervisor(by);
  requireRising(revision);
  const { goalId, revisionId, revisedOn, reason, act } = revision;
  const goal = requireGoal(state, goalId);
  if (goal.lastRevisionId === revisionId || isSame(goal, revision)) return [];
  if (goal.authorisedOn === undefined) throw new GoalNotAuthorised(goalId);
  return [{ type: 'GoalRevised', data: { goalId, revisionId, revisedOn, reason, act, ...numbersOf(revision) } }];
}

function requireSupervisor({ kind, role }: Actor): void {
  const acting = kind === 'staff' ? (role ?? 'none') : kind;
  if (acting !== 'supervisor') throw new GoalNotForThisRole(acting);
}

function requireRising({ kind, percent }: QuarterlyGoal): void {
  if (kind === 'CUMULATIVE' && !rises(percent)) throw new GoalFalls();
}

function requireGoal({ goals }: Goals, goalId: string): Goal {
  const goal = goals.find((one) => one.goalId === goalId);
  if (goal === undefined) throw new GoalUnknown(goalId);
  return goal;
}

function isSame(one: QuarterlyGoal, other: QuarterlyGoal): boolean {
  return (
    one.kind === other.kind &&
    one.annual === other.annual &&
    one.percent.every((part, at) => part === other.percent[at])
  );
}

function numbersOf({ kind, annual, percent: [q1, q2, q3, q4] }: QuarterlyGoal): GoalNumbers {
  return { kind, annual, q1, q2, q3, q4 };
}
