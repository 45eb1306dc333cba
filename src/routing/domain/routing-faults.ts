import { RESERVED_RULE_NAMES, type RoutingRule, type RoutingTable } from './find-route.js';

/** The codes a routing table may name. */
export interface RoutingCodes {
  readonly departments: readonly string[];
  readonly matters: readonly string[];
  readonly places: readonly string[];
  readonly procedures: readonly string[];
}

/** What is wrong with a table, a sentence each; empty when it may go live. */
export function findRoutingFaults(table: RoutingTable, codes: RoutingCodes): string[] {
  const faults = table.rules.flatMap((rule, at) => faultsOf(rule, table.rules.slice(0, at), codes));
  if (!codes.departments.includes(table.defaultDepartment))
    faults.push(`the default department ${table.defaultDepartment} does not exist`);
  return faults;
}

function faultsOf(rule: RoutingRule, before: readonly RoutingRule[], codes: RoutingCodes): string[] {
  const { name, matter, place, procedure, department } = rule;
  const said: [boolean, string][] = [
    [RESERVED_RULE_NAMES.includes(name), 'its name is reserved'],
    [before.some((other) => other.name === name), 'its name is taken'],
    [matter === undefined && place === undefined && procedure === undefined, 'it fits everything: that is the default'],
    [matter !== undefined && !codes.matters.includes(matter), `the matter ${matter} does not exist`],
    [place !== undefined && !codes.places.includes(place), `the place ${place} does not exist`],
    [procedure !== undefined && !codes.procedures.includes(procedure), `the procedure ${procedure} does not exist`],
    [!codes.departments.includes(department), `the department ${department} does not exist`],
    [
      before.some((other) => sameConditions(other, rule)),
      'an earlier rule has the same conditions, so it never applies',
    ],
  ];
  return said.filter(([wrong]) => wrong).map(([, fault]) => `rule ${name}: ${fault}`);
}

// The same conditions for another department do have a use: it gets the case once the first one has returned it.
function sameConditions(one: RoutingRule, other: RoutingRule): boolean {
  return (
    one.matter === other.matter &&
    one.place === other.place &&
    one.procedure === other.procedure &&
    one.department === other.department
  );
}
