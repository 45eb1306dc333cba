export { Acting, actAs, principalOf } from './acting.js';
export { assertEveryRouteHasPolicy, type RoutePolicy, routePolicies, RouteWithoutPolicy } from './assert-policies.js';
export {
  ActingOrCalling,
  ByKey,
  type Caller,
  type IntegrationClient,
  KeyGate,
  KeyResolver,
  type Scope,
  SCOPES,
} from './integration.js';
export { Allowed, type Policy, Public, StepUp, WhileDue } from './policy.js';
export { type Due, type Principal, type Role, ROLES, sessionIdOf, SessionResolver } from './principal.js';
export { SessionCookie } from './session-cookie.js';
export { SESSION_CACHE_MS, SessionGate } from './session-gate.js';
export { SessionGuard } from './session.guard.js';
