import type { MetadataStorage } from 'class-validator';

type Rules = ReturnType<MetadataStorage['getTargetValidationMetadatas']>;
type Grouped = ReturnType<MetadataStorage['groupByPropertyName']>;

const remembering = new WeakSet<MetadataStorage>();

/**
 * class-validator looks up the rules of a class anew for each object it checks, asking every class that has rules whether this one
 * inherits from it: with some hundreds of DTO classes that costs more than the checks. Rules come from decorators as the classes load,
 * so each class's are found once; a rule added later forgets them all. Lookups by group are passed on as they are.
 */
export function rememberRules(storage: MetadataStorage): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  let found = new WeakMap<Function, Rules>();
  const grouped = new WeakMap<Rules, Grouped>();

  storage.addValidationMetadata = (rule) => {
    found = new WeakMap();
    add(rule);
  };
  // A class keeps its rules under itself, so the name of a schema (the second parameter) finds nothing more.
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (typeof target !== 'function' || always || strictGroups || groups !== undefined)
      return find(target, schema, always, strictGroups, groups);
    let rules = found.get(target);
    if (rules === undefined) {
      rules = find(target, schema, always, strictGroups, groups);
      // Shared from now on: who changed it would change what is asked of every later body.
      Object.freeze(rules);
      found.set(target, rules);
    }
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    let byName = grouped.get(rules);
    if (byName === undefined) {
      byName = group(rules);
      if (Object.isFrozen(rules)) grouped.set(rules, byName);
    }
    return byName;
  };
}
