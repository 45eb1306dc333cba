import type { Condition } from './condition.js';
import { isObject, type JsonObject } from './json-object.js';
import type { Check, Place } from './shape.js';

const PREDICATES = ['equals', 'oneOf', 'present', 'greaterThan', 'all', 'any', 'not'];
/** Deeper ones cannot be read aloud. */
const MAX_DEPTH = 4;

/** A condition that may name form fields and, where it stands in a stage, tasks of earlier stages. */
export function conditionBefore(stage: number): Check<Condition> {
  return (value, place) => checkCondition(value, place, stage, 1);
}

function checkCondition(value: unknown, place: Place, stage: number, depth: number): void {
  if (!isObject(value)) return place.fault('debe ser un objeto con un predicado');
  const [predicate, ...more] = Object.keys(value);
  if (predicate === undefined || more.length > 0 || !PREDICATES.includes(predicate))
    return place.fault(`debe tener un solo predicado, de: ${PREDICATES.join(', ')}`);
  if (depth > MAX_DEPTH) return place.fault(`pasa de ${MAX_DEPTH} niveles`);
  const inner = value[predicate];
  const at = place.at(predicate);
  if (predicate === 'not') return checkCondition(inner, at, stage, depth + 1);
  if (predicate === 'all' || predicate === 'any') {
    if (!Array.isArray(inner) || inner.length < 2) return at.fault('debe ser una lista de al menos dos condiciones');
    return inner.forEach((part, index) => checkCondition(part, at.at(index), stage, depth + 1));
  }
  if (!isObject(inner)) return at.fault('debe ser un objeto');
  checkLeaf(predicate, inner, at, stage);
}

const LEAF_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  equals: ['field', 'task', 'value'],
  oneOf: ['field', 'task', 'values'],
  present: ['field', 'task'],
  greaterThan: ['field', 'value'],
};

function checkLeaf(predicate: string, leaf: JsonObject, place: Place, stage: number): void {
  const allowed = LEAF_MEMBERS[predicate] ?? [];
  for (const key of Object.keys(leaf))
    if (!allowed.includes(key)) place.at(key).fault(`campo desconocido; se admiten: ${allowed.join(', ')}`);
  const { field, task } = leaf;
  if ((field === undefined) === (task === undefined || predicate === 'greaterThan'))
    return place.fault('debe nombrar un campo del formulario (field) o una tarea (task), y solo uno');
  const compared = comparedIn(predicate, leaf, place);
  if (field === undefined) checkTask(task, compared, place, stage);
  else checkField(field, predicate, compared, place);
}

function comparedIn(predicate: string, leaf: JsonObject, place: Place): [unknown, Place][] {
  if (predicate === 'present') return [];
  if (predicate !== 'oneOf') {
    if (leaf['value'] === undefined) place.at('value').fault('falta');
    return leaf['value'] === undefined ? [] : [[leaf['value'], place.at('value')]];
  }
  const { values } = leaf;
  if (!Array.isArray(values) || values.length === 0) {
    place.at('values').fault('debe ser una lista con al menos un valor');
    return [];
  }
  return values.map((value: unknown, at) => [value, place.at('values').at(at)]);
}

function checkTask(task: unknown, compared: [unknown, Place][], place: Place, stage: number): void {
  const known = typeof task === 'string' ? place.declared.tasks.get(task) : undefined;
  if (known === undefined) return place.at('task').fault('nombra una tarea que no existe');
  if (known.stage >= stage)
    return place.at('task').fault('solo puede nombrar tareas de etapas anteriores: las etapas no vuelven atrás');
  for (const [value, at] of compared)
    if (!known.outcomes.includes(value as string))
      at.fault(`no es un resultado de la tarea; los suyos son: ${known.outcomes.join(', ')}`);
}

function checkField(field: unknown, predicate: string, compared: [unknown, Place][], place: Place): void {
  const known = typeof field === 'string' ? place.declared.fields.get(field) : undefined;
  if (known === undefined) return place.at('field').fault('nombra un campo que el formulario no tiene');
  const type = known['type'];
  const isNumber = type === 'integer' || type === 'number';
  if (predicate === 'greaterThan' && !isNumber) return place.at('field').fault('greaterThan pide un campo numérico');
  const wanted = isNumber ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  const choices = codesIn(type === 'array' ? known['items'] : known);
  for (const [value, at] of compared) {
    if (typeof value !== wanted) at.fault(`no es del tipo del campo (${String(type)})`);
    else if (choices !== undefined && !choices.includes(value))
      at.fault(`el campo no admite ese valor; admite: ${choices.join(', ')}`);
  }
}

function codesIn(field: unknown): unknown[] | undefined {
  if (!isObject(field)) return undefined;
  if (Array.isArray(field['enum'])) return field['enum'];
  const { oneOf } = field;
  return Array.isArray(oneOf) ? oneOf.map((one: unknown) => (isObject(one) ? one['const'] : undefined)) : undefined;
}
