import { TASK_KINDS } from '@libs/procedures';
import { TASK_SILENCES } from './case.codes.js';

/** What lies in clear in the events of the stages; case.event-schemas.ts holds them to their types. */
export const stageSchemas = {
  TaskOpened: [
    {
      clear: {
        stage: 'code',
        task: 'code',
        kind: TASK_KINDS,
        unit: 'code',
        openedOn: 'date',
        dueOn: 'date',
        blocking: 'boolean',
        silence: TASK_SILENCES,
        silenceOutcome: 'code',
        outcomes: 'codes',
        ending: 'codes',
      },
    },
  ],
  TaskRecorded: [{ clear: { task: 'code', unit: 'code', outcome: 'code', recordedOn: 'date', late: 'boolean' } }],
  TaskSilent: [
    {
      clear: {
        task: 'code',
        unit: 'code',
        effect: TASK_SILENCES,
        outcome: 'code',
        dueOn: 'date',
        silentOn: 'date',
      },
    },
  ],
} as const;
