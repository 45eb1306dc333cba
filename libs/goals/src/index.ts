export {
  GOAL_KINDS,
  type GoalKind,
  type GoalWarning,
  type Percentages,
  type Progress,
  progressOf,
  type QuarterlyGoal,
  type QuarterProgress,
  rises,
  warningsOf,
  WHOLE,
} from './quarterly-goal.js';
