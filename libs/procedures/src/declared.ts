import { isObject, type JsonObject } from './json-object.js';

/**
 * What a document declares and its other parts name, taken before anything is checked, so that a wrong reference and a wrong shape are told
 * in one go. Where the document is broken it declares less.
 */
export interface Declared {
  readonly basis: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, JsonObject>;
  /** The tasks in order, with the number of their stage. */
  readonly tasks: ReadonlyMap<string, { readonly stage: number; readonly outcomes: readonly string[] }>;
}

export function declaredIn(document: unknown): Declared {
  const root = isObject(document) ? document : {};
  const form = isObject(root['form']) ? root['form'] : {};
  const properties = isObject(form['properties']) ? form['properties'] : {};
  const tasks = objects(root['stages']).flatMap((stage, at) =>
    objects(stage['tasks']).flatMap((task): [string, { stage: number; outcomes: string[] }][] =>
      typeof task['code'] === 'string'
        ? [[task['code'], { stage: at, outcomes: values(task['outcomes'], 'code') }]]
        : [],
    ),
  );
  return {
    basis: new Set(values(root['legalBasis'], 'key')),
    outcomes: new Set(values(root['outcomes'], 'code')),
    fields: new Map(Object.entries(properties).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))),
    // The first of two with one code is the one that counts; the second is a fault of its own.
    tasks: new Map(tasks.toReversed()),
  };
}

/** Keeps places: what is no object counts as an empty one. */
function objects(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.map((one: unknown) => (isObject(one) ? one : {})) : [];
}

function values(list: unknown, member: string): string[] {
  return objects(list)
    .map((one) => one[member])
    .filter((value) => typeof value === 'string');
}
