import { conditionBefore } from './check-condition.js';
import { basisKeys, regimeId, term } from './check-law.js';
import {
  type Letter,
  type Letters,
  MENTIONS,
  OTHER_DUTIES,
  type Outcome,
  type Requirement,
  REQUIREMENT_KINDS,
  ROUTED_UNIT,
  type Routing,
  type RoutingLine,
  SENSES,
  type Separation,
  type Stage,
  type Task,
  TASK_KINDS,
  type TaskOutcome,
  type TaskSilence,
  type TaskTerm,
} from './procedure.js';
import { isObject } from './json-object.js';
import {
  byCode,
  type Check,
  choice,
  code,
  CODE_FORM,
  codeForm,
  flag,
  list,
  optional,
  type Place,
  record,
  shapeBy,
  text,
} from './shape.js';

/** Before any stage: about form fields only. */
export const requirement: Check<Requirement> = record<Requirement>({
  code,
  name: text,
  kind: choice(...REQUIREMENT_KINDS),
  issuer: text,
  basis: basisKeys,
  when: optional(conditionBefore(0)),
});

/** Names of routes that no rule gave. */
const RESERVED_RULE_NAMES = ['default', 'suggestion', 'ruling', 'import'];

const routingLine = record<RoutingLine>(
  { name: code, matter: optional(code), place: optional(code), department: code },
  ({ name, matter, place: where }, place) => {
    if (matter === undefined && where === undefined)
      place.fault('sin materia ni lugar vale para todo: eso es defaultDepartment');
    if (RESERVED_RULE_NAMES.includes(name as string)) place.at('name').fault('ese nombre está reservado');
  },
);

export const routing: Check<Routing> = record<Routing>({
  rules: list(routingLine, { unique: 'name' }),
  defaultDepartment: optional(code),
});

const outcomeCode: Check<string> = (value, place) => {
  if (typeof value !== 'string' || !place.declared.outcomes.has(value))
    place.fault('nombra un resultado que no está en outcomes');
};

const taskOutcome = record<TaskOutcome>({ code, name: text, ends: optional(outcomeCode) });

const unit: Check<string> = (value, place) => {
  if (typeof value !== 'string' || (value !== ROUTED_UNIT && !codeForm.test(value)))
    place.fault(`${CODE_FORM}, o ${ROUTED_UNIT}`);
};

const taskTerm: Check<TaskTerm> = (value, place) =>
  isObject(value) && 'regime' in value
    ? record<{ regime: string }>({ regime: regimeId })(value, place)
    : term(value, place);

type Plain = Extract<TaskSilence, { effect: 'WAIT' | 'ESCALATE' | 'GO_ON' }>;
const plain = record<Plain>({ effect: choice('WAIT', 'ESCALATE', 'GO_ON') });
const taskSilence: Check<TaskSilence> = shapeBy<TaskSilence>('effect', {
  WAIT: plain,
  ESCALATE: plain,
  GO_ON: plain,
  OUTCOME: record<Extract<TaskSilence, { effect: 'OUTCOME' }>>({ effect: choice('OUTCOME'), outcome: code }),
});

function taskIn(stage: number): Check<Task> {
  return record<Task>(
    {
      code,
      name: text,
      kind: choice(...TASK_KINDS),
      unit: optional(unit),
      forEach: optional(list(code, { min: 1 })),
      term: optional(taskTerm),
      when: optional(conditionBefore(stage)),
      outcomes: list(taskOutcome, { min: 1, unique: 'code' }),
      evidence: list(text, { min: 1 }),
      blocking: flag,
      silence: taskSilence,
      purpose: optional(text),
      issues: optional(flag),
    },
    checkTask,
  );
}

function checkTask(task: Readonly<Record<string, unknown>>, place: Place): void {
  const { code: own, kind, unit: by, forEach, silence, purpose, issues } = task;
  if (by !== undefined && forEach !== undefined)
    place.at('forEach').fault('lleva unit (una unidad) o forEach (una tarea por unidad), no los dos');
  if (kind === 'inspection' && purpose === undefined)
    place.at('purpose').fault('falta: una inspección dice para qué es y con qué facultad');
  if (kind !== 'inspection' && purpose !== undefined) place.at('purpose').fault('solo es de una inspección');
  if (kind !== 'deliverable' && issues !== undefined) place.at('issues').fault('solo es de un entregable');
  const outcomes = place.declared.tasks.get(own as string)?.outcomes ?? [];
  const silent = isObject(silence) ? silence['outcome'] : undefined;
  if (silent !== undefined && !outcomes.includes(silent as string))
    place.at('silence').at('outcome').fault('no es un resultado de la tarea');
}

export const stages: Check<readonly Stage[]> = (value, place) => {
  list<Stage>(() => {}, { min: 1, unique: 'code' })(value, place);
  if (!Array.isArray(value)) return;
  value.forEach((stage: unknown, at) =>
    record<Stage>({
      code,
      name: text,
      when: optional(conditionBefore(at)),
      tasks: list(taskIn(at)),
    })(stage, place.at(at)),
  );
  repeatedTasks(value, place);
};

/** Task codes are one row over all stages: conditions and separations name them without their stage. */
function repeatedTasks(found: readonly unknown[], place: Place): void {
  const seen = new Set<unknown>();
  found.forEach((stage, at) => {
    const tasks: unknown[] = isObject(stage) && Array.isArray(stage['tasks']) ? stage['tasks'] : [];
    tasks.forEach((task, index) => {
      const own = isObject(task) ? task['code'] : undefined;
      if (typeof own === 'string' && seen.has(own))
        place.at(at).at('tasks').at(index).at('code').fault(`«${own}» está repetido`);
      seen.add(own);
    });
  });
}

export const outcome: Check<Outcome> = record<Outcome>({ code, name: text, sense: choice(...SENSES) });

const letter = record<Letter>({ template: code, title: text, mentions: list(choice(...MENTIONS)) });

export const letters: Check<Letters> = record<Letters>({
  acuse: optional(letter),
  prevention: optional(letter),
  admission: optional(letter),
  notification: optional(letter),
  referral: optional(letter),
  dismissal: optional(letter),
  lapse: optional(letter),
  silence: optional(letter),
  resolutions: byCode(codeForm, letter, outcomeCode),
});

const duty: Check<string> = (value, place) => {
  const known = place.declared.tasks.has(value as string) || OTHER_DUTIES.some((other) => other === value);
  if (!known) place.fault(`no es una tarea ni ${OTHER_DUTIES.join(' o ')}`);
};
export const separation: Check<Separation> = record<Separation>({ duties: list(duty, { min: 2 }), reason: text });
