export {
  DUE_DATE_RECOMPUTATIONS,
  type DueDateRecomputation,
  DueDateRecomputations,
} from './due-date-recomputations.store.js';
export { RecomputationModule, RecomputationProgressModule } from './recomputation.module.js';
export { RecomputationRunner } from './recomputation-runner.js';
