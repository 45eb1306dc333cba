import type { Checked } from './checked.js';

/**
 * Whether a procedure may insist on knowing who asks. A property of the procedure: Mexico's trámites require the CURP (LNETB 59), a simple
 * petition does not, and an information request (LGTAIP 126) or an anonymous complaint (LGRA 91) must be received without.
 */
export type IdentityPolicy = 'REQUIRED' | 'OPTIONAL' | 'FORBIDDEN_TO_REQUIRE';

/**
 * What an intake form may still insist on. `reason`: why the clerk keeps an identifier that is doubtful. Nothing here refuses reception:
 * what stays open is asked for afterwards.
 */
export type IdentityDemand = 'nothing' | 'identifier' | 'correction' | 'reason';

/** What the form may demand by the procedure's policy, given what was filled in so far, if anything. */
export function identityDemand(policy: IdentityPolicy, given?: Checked): IdentityDemand {
  if (policy === 'FORBIDDEN_TO_REQUIRE') return 'nothing';
  if (given?.kind === 'malformed') return 'correction'; // where it is optional, emptying the field is one
  if (given?.kind === 'doubtful') return 'reason';
  const namesSomebody = given !== undefined && given.standIn === undefined;
  return policy === 'REQUIRED' && !namesSomebody ? 'identifier' : 'nothing';
}
