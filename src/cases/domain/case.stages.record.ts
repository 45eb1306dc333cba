import type { TaskKind } from '@libs/procedures';
import type { TaskSilenceEffect } from './case.codes.js';

/** A task of a stage, for one unit. Codes, dates and flags only. */
export interface TaskRecord {
  readonly stage: string;
  readonly task: string;
  readonly kind: TaskKind;
  readonly unit?: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly blocking: boolean;
  readonly silence: TaskSilenceEffect;
  readonly silenceOutcome?: string;
  readonly outcomes: readonly string[];
  readonly ending: readonly string[];
  readonly phase: 'open' | 'silent' | 'done';
  /** As recorded, or as silence stands for it. */
  readonly outcome?: string;
  /** When it was done or its silence took effect. */
  readonly settledOn?: string;
  /** The account of who recorded it. */
  readonly by?: string;
}

/** Of one unit, where several do it. */
export type TaskName = Pick<TaskRecord, 'task' | 'unit'>;
