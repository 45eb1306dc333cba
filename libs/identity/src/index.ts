export { Acting, actAs, admissionOf } from './acting.js';
export { assertEveryRouteHasPolicy, type RoutePolicy, routePolicies, RouteWithoutPolicy } from './assert-policies.js';
export {
  type Asker,
  decide,
  filterFor,
  may,
  mayEver,
  projected,
  reads,
  relationOf,
  type RelationColumns,
  type Subject,
  type Verdict,
} from './authorise.js';
export {
  ActingOrCalling,
  askerOf,
  ByKey,
  type Caller,
  type IntegrationClient,
  KeyGate,
  KeyResolver,
  type Scope,
  SCOPES,
} from './integration.js';
export {
  authorisation,
  type Level,
  type Matrix,
  MatrixInvalid,
  type OperationName,
  parseMatrix,
  type Relation,
} from './matrix.js';
export { Operation, StepUp, WhileDue } from './policy.js';
export { type Due, type Principal, type Role, ROLES, sessionIdOf, SessionResolver } from './principal.js';
export { SessionCookie } from './session-cookie.js';
export { SESSION_CACHE_MS, SessionGate } from './session-gate.js';
export { SessionGuard } from './session.guard.js';
