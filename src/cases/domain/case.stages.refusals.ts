import { Refusal } from '@libs/decider';

/** Why a step in the stages of a procedure is refused. What is said of case.refusals.ts holds here too. */

export class NoStages extends Refusal {
  readonly code = 'no-stages';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`The procedure of case ${folio} has no stages to go through: answer it without`, { folio });
  }
}

/** Where an approved resolution is asked for, the way to it is gone as the procedure lists it. */
export class StagesNotBegun extends Refusal {
  readonly code = 'stages-not-begun';
  readonly kind = 'conflict';
  constructor(folio: string) {
    super(`Case ${folio} is decided after the stages of its procedure: begin them (POST …/stages)`, { folio });
  }
}

export class StageTasksLeft extends Refusal {
  readonly code = 'stage-tasks-left';
  readonly kind = 'conflict';
  constructor(folio: string, tasks: readonly string[]) {
    super(`Tasks of case ${folio} are not done: record what came of them, or the resolution that its procedure has`, {
      folio,
      tasks,
    });
  }
}

export class TaskUnknown extends Refusal {
  readonly code = 'task-unknown';
  readonly kind = 'invalid';
  constructor(task: string, unit: string | undefined) {
    super(`No task ${task} is open for that unit: name one of stages, with its unit where several do it`, {
      field: 'task',
      task,
      ...(unit !== undefined && { unit }),
    });
  }
}

export class TaskSettled extends Refusal {
  readonly code = 'task-settled';
  readonly kind = 'conflict';
  constructor(task: string, settledOn: string | undefined) {
    super(`Task ${task} was done: put what came later into a note`, { task, ...(settledOn && { settledOn }) });
  }
}

export class TaskOutcomeUnknown extends Refusal {
  readonly code = 'task-outcome-unknown';
  readonly kind = 'invalid';
  constructor(task: string, outcomes: readonly string[]) {
    super(`Task ${task} comes to one of these: ${outcomes.join(', ')}`, { field: 'outcome', task, outcomes });
  }
}

/** An opinion, a check of requirements and a resolution are acts of their own: the record of the task follows them. */
export class TaskActMissing extends Refusal {
  readonly code = 'task-act-missing';
  readonly kind = 'conflict';
  constructor(task: string, act: 'opinion' | 'requirements' | 'resolution') {
    const first = {
      opinion: 'its unit gives the opinion, with the outcome in it (POST …/opinions)',
      requirements: 'check the requirements first (POST …/requirements)',
      resolution: 'answer the case, or sign its resolution, first',
    };
    super(`Task ${task} is not recorded by itself: ${first[act]}`, { task, act });
  }
}

/** No person does both (separation of duties of the procedure). */
export class DutiesApart extends Refusal {
  readonly code = 'duties-apart';
  readonly kind = 'forbidden';
  constructor(task: string, other: string) {
    super(`The procedure lets no person do both ${task} and ${other}: somebody else has to`, { task, other });
  }
}

export class TaskTermRunning extends Refusal {
  readonly code = 'task-term-running';
  readonly kind = 'conflict';
  constructor(dueOn: string) {
    super(`The task may be done until ${dueOn}, to the end of that day`, { dueOn });
  }
}

/** Nothing was declared to follow on silence. */
export class TaskAwaited extends Refusal {
  readonly code = 'task-awaited';
  readonly kind = 'conflict';
  constructor(task: string) {
    super(`The file waits for task ${task} however long it takes: remind its unit`, { task });
  }
}
