/** One line of an institution's routing table: whatever it names must fit, what it leaves out is open. */
export interface RoutingRule {
  /** Stands in the history with every case it routed: a code, never reused for another meaning. */
  readonly name: string;
  readonly matter?: string;
  readonly place?: string;
  readonly procedure?: string;
  readonly department: string;
}

export interface RoutingTable {
  /** Among rules of the same precision the first one wins. */
  readonly rules: readonly RoutingRule[];
  /** Takes what no rule fits, so that no case is lost. */
  readonly defaultDepartment: string;
}

/** What is known of a case when it is routed. */
export interface RoutingFacts {
  readonly matter: string;
  readonly place: string;
  readonly procedure: string;
  /** Departments that returned the case, and those that take none at present. */
  readonly exclude: readonly string[];
  /** The department that the returning one named. */
  readonly suggestion?: string;
}

export interface Route {
  readonly department: string;
  readonly rule: string;
  readonly basis: 'rule' | 'default' | 'suggestion';
  /** No rule fits: the default department has it until somebody says better. */
  readonly unroutable: boolean;
}

/** Names of routes that no rule gave; a rule may not be called so. */
export const RESERVED_RULE_NAMES: readonly string[] = ['default', 'suggestion', 'ruling', 'import'];

/**
 * The department that must answer. A suggestion goes first, then the most precise rule (matter and place, matter, place; naming the
 * procedure too is more precise than not naming it), then the default. A case that every fitting department returned goes to the default as
 * well, even if that one returned it: the cap of returns, not this table, calls for the supervisor.
 */
export function findRoute(table: RoutingTable, facts: RoutingFacts): Route {
  const { suggestion, exclude } = facts;
  if (suggestion !== undefined && !exclude.includes(suggestion))
    return { department: suggestion, rule: 'suggestion', basis: 'suggestion', unroutable: false };
  const rule = findRule(table.rules, facts);
  if (rule === undefined)
    return { department: table.defaultDepartment, rule: 'default', basis: 'default', unroutable: true };
  return { department: rule.department, rule: rule.name, basis: 'rule', unroutable: false };
}

function findRule(rules: readonly RoutingRule[], facts: RoutingFacts): RoutingRule | undefined {
  let best: RoutingRule | undefined;
  for (const rule of rules) {
    if (!fits(rule, facts) || facts.exclude.includes(rule.department)) continue;
    if (best === undefined || precision(rule) > precision(best)) best = rule;
  }
  return best;
}

function fits(rule: RoutingRule, facts: RoutingFacts): boolean {
  return (
    (rule.matter === undefined || rule.matter === facts.matter) &&
    (rule.place === undefined || rule.place === facts.place) &&
    (rule.procedure === undefined || rule.procedure === facts.procedure)
  );
}

function precision({ matter, place, procedure }: RoutingRule): number {
  return (matter === undefined ? 0 : 4) + (place === undefined ? 0 : 2) + (procedure === undefined ? 0 : 1);
}
