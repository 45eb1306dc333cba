import { createHash } from 'node:crypto';
import { beginStages, recordTask, recordTaskSilence } from '../domain/case.stages.js';
import type { StageEvent } from '../domain/case.stages.events.js';
import { by, staff, type Step } from './golden-people.js';

const inspector = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a06', 'officer', 'obras-publicas');
const visit = { task: 'inspeccionar', unit: 'obras-publicas' } as const;

/** The review by the department, and a visit by another unit whose silence stands for an outcome. */
const begin: Step = {
  by: by.officer,
  decide: (state, actor) =>
    beginStages(state, {
      by: actor,
      openings: [
        {
          stage: 'inspeccion',
          ...visit,
          kind: 'inspection',
          openedOn: '2026-11-25',
          dueOn: '2026-11-30',
          blocking: true,
          silence: 'outcome',
          silenceOutcome: 'conforme',
          outcomes: 'conforme,no-conforme,ajena',
          ending: 'ajena',
          opinionId: '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718299',
          question: 'Visitar el lugar (Inspección)',
        },
      ],
    }),
  consulted: { calendar: createHash('sha256').update('c').digest('hex') },
};
const record: Step = {
  by: inspector,
  decide: (state, actor) =>
    recordTask(state, {
      by: actor,
      ...visit,
      outcome: 'no-conforme',
      recordedOn: '2026-11-27',
      evidence: 'Acta circunstanciada 117, con dos testigos',
      requirementsAsked: false,
      apart: [],
    }),
};
const beSilent: Step = {
  by: by.supervisor,
  decide: (state, actor) => recordTaskSilence(state, { by: actor, ...visit, silentOn: '2026-12-01' }),
};

/** A story for each event of the stages, after those of golden-stories.ts. */
export function stageStories(received: readonly Step[]): Readonly<Record<StageEvent['type'], readonly Step[]>> {
  return {
    TaskOpened: [...received, begin],
    TaskRecorded: [...received, begin, record],
    TaskSilent: [...received, begin, beSilent],
  };
}
