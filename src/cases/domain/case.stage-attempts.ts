import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { beginStages, recordTask, recordTaskSilence, type TaskOpening } from './case.stages.js';
import type { CaseState } from './case.state.js';

/** For specs: the decisions in the stages with facts as a use case would give them, on one late day; each choice that a person has. */

const late = '2026-03-02';

export const anOpening: TaskOpening = {
  stage: 'requisitos',
  task: 'revisar',
  kind: 'requirement-check',
  openedOn: '2026-01-19',
  dueOn: '2026-01-22',
  blocking: true,
  silence: 'escalate',
  outcomes: 'completo,no-compete',
  ending: 'no-compete',
  opinionId: 'opinion-9',
  question: 'Revisar (Requisitos)',
};

const results = [
  { task: 'revisar', outcome: 'completo' },
  { task: 'inspeccionar', unit: 'obras-publicas', outcome: 'conforme' },
  { task: 'autorizar', outcome: 'autoriza' },
];

export const stageAttempts = {
  'begin-stages': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => beginStages(state, { ...acting, openings: [anOpening] }),
  ],
  'record-task': (state: CaseState, acting: Acting) =>
    results.map((result) => (): CaseEvent[] => {
      const shown = { recordedOn: late, evidence: 'Acta 9', requirementsAsked: false, apart: [] };
      return recordTask(state, { ...acting, ...result, ...shown });
    }),
  'record-task-silence': (state: CaseState, acting: Acting) =>
    results.map(({ task, unit }) => (): CaseEvent[] => {
      const name = { task, ...(unit !== undefined && { unit }) };
      return recordTaskSilence(state, { ...acting, ...name, silentOn: late });
    }),
};
