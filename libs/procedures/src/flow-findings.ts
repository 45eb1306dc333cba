import { error, type Found } from './finding.js';
import type { Procedure, Stage, Task } from './procedure.js';
import { canHappen } from './reachability.js';

/** What is wrong with the order of things: what never happens, what never ends, what comes too late or falls to the same person. */
export function flowFindings(procedure: Procedure): Found[] {
  return [
    ...unreachable(procedure),
    ...endings(procedure),
    ...incompleteTasks(procedure),
    ...payments(procedure),
    ...unawaitedPayments(procedure),
    ...idleOutcomes(procedure),
    ...sameHands(procedure),
    ...silences(procedure),
  ];
}

function unreachable(procedure: Procedure): Found[] {
  const { stages, requirements } = procedure;
  return [
    ...requirements.flatMap(({ name, when }, at) =>
      when !== undefined && canHappen(procedure, 0, [when]) === false
        ? [never('requirement-unreachable', ['requirements', at, 'when'], `El requisito «${name}» nunca se pide`)]
        : [],
    ),
    ...stages.flatMap((stage, at) => unreachableIn(procedure, stage, at)),
  ];
}

function unreachableIn(procedure: Procedure, { name, when, tasks }: Stage, at: number): Found[] {
  const needs = when === undefined ? [] : [when];
  if (canHappen(procedure, at, []) === false)
    return [
      error(
        'stage-unreachable',
        ['stages', at],
        `A la etapa «${name}» no se llega nunca: antes de ella el trámite ya terminó siempre`,
        'Quite la etapa, póngala antes, o deje un resultado que no termine el trámite en la etapa que lo termina siempre.',
      ),
    ];
  if (canHappen(procedure, at, needs) === false)
    return [never('stage-unreachable', ['stages', at, 'when'], `A la etapa «${name}» no se llega nunca`)];
  return tasks.flatMap((task, index) =>
    task.when !== undefined && canHappen(procedure, at, [...needs, task.when]) === false
      ? [never('task-unreachable', ['stages', at, 'tasks', index, 'when'], `La tarea «${task.name}» no se hace nunca`)]
      : [],
  );
}

function never(code: string, path: (string | number)[], what: string): Found {
  return error(
    code,
    path,
    `${what}: su condición no puede cumplirse con los valores del formulario y los resultados de las tareas anteriores`,
    'Corrija la condición, o quite lo que depende de ella.',
  );
}

function endings(procedure: Procedure): Found[] {
  const { stages } = procedure;
  if (canHappen(procedure, stages.length, []) !== true) return [];
  return [
    error(
      'may-not-end',
      ['stages', stages.length - 1],
      'El trámite puede recorrer todas sus etapas sin llegar a un resultado',
      'Haga que cada resultado de una tarea obligatoria de la última etapa termine el trámite (ends).',
    ),
  ];
}

function incompleteTasks({ stages }: Procedure): Found[] {
  return stages.flatMap(({ name, tasks }, at) => {
    if (tasks.length === 0)
      return [
        error(
          'stage-without-tasks',
          ['stages', at, 'tasks'],
          `La etapa «${name}» no tiene tareas`,
          'Agregue una tarea o quite la etapa.',
        ),
      ];
    return tasks.flatMap((task, index) => incomplete(task, ['stages', at, 'tasks', index]));
  });
}

function incomplete({ name, term, unit, forEach }: Task, path: (string | number)[]): Found[] {
  const found: Found[] = [];
  if (term === undefined)
    found.push(
      error('task-without-term', path, `La tarea «${name}» no tiene plazo`, 'Agregue term: una duración o un régimen.'),
    );
  if (unit === undefined && forEach === undefined)
    found.push(
      error(
        'task-without-unit',
        path,
        `La tarea «${name}» no tiene unidad competente`,
        'Agregue unit (una dependencia, o ROUTED para la que recibió el turno) o forEach.',
      ),
    );
  return found;
}

interface Placed {
  readonly task: Task;
  readonly stage: number;
  readonly path: (string | number)[];
}

function placedTasks({ stages }: Procedure): Placed[] {
  return stages.flatMap(({ tasks }, stage) =>
    tasks.map((task, index) => ({ task, stage, path: ['stages', stage, 'tasks', index] })),
  );
}

function payments(procedure: Procedure): Found[] {
  const tasks = placedTasks(procedure);
  const paid = tasks.filter(({ task }) => task.kind === 'payment');
  const issued = tasks.filter(({ task }) => task.issues === true);
  const late = paid.flatMap(({ task, stage, path }) =>
    issued
      .filter((issue) => issue.stage <= stage)
      .map((issue) =>
        error(
          'payment-after-issue',
          path,
          `El pago «${task.name}» no va antes de la entrega «${issue.task.name}»`,
          'Ponga el pago en una etapa anterior a la de la entrega: nada se expide sin pago o exención registrada.',
        ),
      ),
  );
  if (procedure.fee.kind === 'free' || paid.length > 0) return late;
  return [
    error(
      'fee-without-payment',
      ['fee'],
      'El trámite tiene costo, pero ninguna tarea de pago',
      'Agregue una tarea de pago antes de la entrega, o declare el trámite gratuito.',
    ),
  ];
}

/** Nothing is issued without payment or a recorded exemption, so the stage waits and no passing of time stands for either. */
function unawaitedPayments(procedure: Procedure): Found[] {
  return placedTasks(procedure)
    .filter(({ task: { kind, blocking, silence } }) => {
      const goesOn = silence.effect === 'GO_ON' || silence.effect === 'OUTCOME';
      return kind === 'payment' && (!blocking || goesOn);
    })
    .map(({ task, path }) =>
      error(
        'payment-not-awaited',
        path,
        `El trámite puede seguir sin que se haya hecho el pago «${task.name}»`,
        'Ponga blocking en true y silence en WAIT o ESCALATE; la exención es un resultado que alguien registra.',
      ),
    );
}

function idleOutcomes({ outcomes, stages }: Procedure): Found[] {
  const reached = new Set(
    stages.flatMap(({ tasks }) => tasks.flatMap((task) => task.outcomes.map(({ ends }) => ends))),
  );
  return outcomes.flatMap(({ code, name }, at) =>
    reached.has(code)
      ? []
      : [
          error(
            'outcome-unreachable',
            ['outcomes', at],
            `Ninguna tarea termina el trámite con el resultado «${name}»`,
            'Nómbrelo en ends de un resultado de tarea, o quítelo.',
          ),
        ],
  );
}

/** D.3: no inspection by the same person who authorises. */
function sameHands(procedure: Procedure): Found[] {
  const tasks = placedTasks(procedure);
  const kept = (one: string, other: string) =>
    procedure.separation.some(({ duties }) => duties.includes(one) && duties.includes(other));
  return tasks
    .filter(({ task }) => task.kind === 'approval')
    .flatMap(({ task: approval, path }) =>
      tasks
        .filter(({ task }) => task.kind === 'inspection' && !kept(task.code, approval.code))
        .map(({ task: inspection }) =>
          error(
            'inspects-and-authorises',
            path,
            `La misma persona podría hacer «${inspection.name}» y «${approval.name}»`,
            `Agregue a separation una línea con "${inspection.code}" y "${approval.code}".`,
          ),
        ),
    );
}

/** A loss of right for the citizen is a person's act. */
function silences(procedure: Procedure): Found[] {
  const lost = new Set(
    procedure.outcomes
      .filter(({ sense }) => sense === 'DESFAVORABLE' || sense === 'IMPROCEDENTE')
      .map(({ code }) => code),
  );
  return placedTasks(procedure).flatMap(({ task: { name, silence, outcomes }, path }) => {
    if (silence.effect !== 'OUTCOME') return [];
    const ends = outcomes.find(({ code }) => code === silence.outcome)?.ends;
    if (ends === undefined || !lost.has(ends)) return [];
    return [
      error(
        'silence-takes-right',
        [...path, 'silence'],
        `Si vence el plazo de «${name}», el trámite terminaría solo y en contra de quien lo pidió`,
        'Use ESCALATE: una negativa la dicta una persona.',
      ),
    ];
  });
}
