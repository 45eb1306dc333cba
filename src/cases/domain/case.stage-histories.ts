import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events of the stages for specs, built as in case.histories.ts. */

/** The department reviews what came in, by Thursday 22 January. */
export const taskOpened = (overrides: Overrides<'TaskOpened'> = {}): CaseEvent =>
  built(
    'TaskOpened',
    {
      stage: 'requisitos',
      task: 'revisar',
      kind: 'requirement-check',
      openedOn: '2026-01-19',
      dueOn: '2026-01-22',
      blocking: true,
      silence: 'escalate',
      outcomes: 'completo,no-compete',
      ending: 'no-compete',
    },
    overrides,
  );

export const taskRecorded = (overrides: Overrides<'TaskRecorded'> = {}): CaseEvent =>
  built(
    'TaskRecorded',
    { task: 'revisar', outcome: 'completo', recordedOn: '2026-01-20', late: false, evidence: 'Lista de cotejo 12' },
    overrides,
  );

export const taskSilent = (overrides: Overrides<'TaskSilent'> = {}): CaseEvent =>
  built('TaskSilent', { task: 'revisar', effect: 'escalate', dueOn: '2026-01-22', silentOn: '2026-01-23' }, overrides);

/** Another unit visits the place. */
export const visitOpened = (overrides: Overrides<'TaskOpened'> = {}): CaseEvent =>
  taskOpened({
    stage: 'inspeccion',
    task: 'inspeccionar',
    kind: 'inspection',
    unit: 'obras-publicas',
    outcomes: 'conforme,no-conforme',
    ending: undefined,
    ...overrides,
  });

export const decisionOpened = (overrides: Overrides<'TaskOpened'> = {}): CaseEvent =>
  taskOpened({
    stage: 'decision',
    task: 'autorizar',
    kind: 'approval',
    outcomes: 'autoriza,niega',
    ending: 'niega',
    ...overrides,
  });
