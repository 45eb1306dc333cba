export type { Checked, Doubt, Doubtful, Fault, Malformed, StandIn, Valid, WayOut } from './checked.js';
export { checkCui } from './cui.js';
export { checkCurp } from './curp.js';
export { identityDemand, type IdentityDemand, type IdentityPolicy } from './identity-policy.js';
export { checkNit } from './nit.js';
export { checkRfc } from './rfc.js';
