import type { EventOf } from '@libs/decider';
import type { TaskKind } from '@libs/procedures';
import type { TaskSilenceEffect } from './case.codes.js';

/**
 * The stages of a procedure as a case goes through them. What the rules ask about later is taken from the pinned definition once, when a
 * task is opened: no fold reads a definition. What is said of case.events.ts holds here too.
 */

/** A task of a stage waits to be done; of one that fans out there is one event for each unit named. */
export type TaskOpened = EventOf<
  'TaskOpened',
  {
    stage: string;
    task: string;
    kind: TaskKind;
    /** Absent: whichever department has the case. */
    unit?: string;
    openedOn: string;
    /** By the task's own term. */
    dueOn: string;
    /** The stage, and the file, wait for it. */
    blocking: boolean;
    silence: TaskSilenceEffect;
    /** The outcome that silence stands for, where it stands for one. */
    silenceOutcome?: string;
    /** What it may come to, as a list of codes. */
    outcomes: string;
    /** Those of them with which the case needs no further stage. */
    ending?: string;
  }
>;

/** It was done: what came of it, and what shows so. */
export type TaskRecorded = EventOf<
  'TaskRecorded',
  {
    task: string;
    unit?: string;
    outcome: string;
    recordedOn: string;
    late: boolean;
    /** Absent where an act of the history shows it: the opinion of the unit. */
    evidence?: string;
  }
>;

/** Its term passed, and what was declared for that case takes effect. */
export type TaskSilent = EventOf<
  'TaskSilent',
  { task: string; unit?: string; effect: TaskSilenceEffect; outcome?: string; dueOn: string; silentOn: string }
>;

export type StageEvent = TaskOpened | TaskRecorded | TaskSilent;
