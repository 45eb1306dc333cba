export { edgeOptions, type EdgeLimits } from './edge-options.js';
export { installHttpEdge, type HttpEdgeOptions } from './http-edge.js';
export { problemBody, PROBLEM_MEDIA_TYPE, type ProblemBody, type ProblemContext } from './problem-body.js';
export { problemOf } from './problem-of.js';
export {
  invalidInput,
  notSignedIn,
  opaqueNotFound,
  Problem,
  Unavailable,
  type FieldError,
  type ProblemDetails,
  type ProblemExtras,
} from './problem.js';
export { ProblemFilter } from './problem.filter.js';
export { sendProblem } from './send-problem.js';
export { storeFailure } from './store-failure.js';
