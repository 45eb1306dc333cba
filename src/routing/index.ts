export {
  findRoute,
  RESERVED_RULE_NAMES,
  type Route,
  type RoutingFacts,
  type RoutingRule,
  type RoutingTable,
} from './domain/find-route.js';
export { findRoutingFaults, type RoutingCodes } from './domain/routing-faults.js';
