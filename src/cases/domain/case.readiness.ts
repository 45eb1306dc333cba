import { instructionOf, openPrevention } from './case.instruction.js';
import { FileNotReady } from './case.instruction-refusals.js';
import type { Instruction, OpinionRecord } from './case.instruction-state.js';
import type { TaskRecord } from './case.stages.record.js';
import { StagesNotBegun } from './case.stages.refusals.js';
import { blockingTasks, opinionOf } from './case.stages.state.js';
import type { RegisteredCase } from './case.state.js';

/** Whether the file is ready to resolve ("en estado de resolver"): derived each time, never recorded. */
export interface Readiness {
  readonly ready: boolean;
  readonly waitsFor: readonly Wait[];
}

export interface Wait {
  readonly what:
    | 'acceptance'
    | 'admission'
    | 'question'
    | 'prevention'
    | 'requirement'
    | 'diligence'
    | 'opinion'
    | 'task'
    | 'referral';
  /** Id of the question, prevention, opinion or referral; code of the requirement, diligence or task. */
  readonly ref?: string;
  /** Of a task that somebody else than the department does. */
  readonly unit?: string;
  /** Of a task that writes what is decided: the file may be ready to resolve without it. */
  readonly writes?: true;
}

/** Undefined once the case has its answer or has ended. */
export function readinessOf(registered: RegisteredCase): Readiness | undefined {
  const { status, openQuestion } = registered;
  if (status === 'registered' || status === 'routed') return { ready: false, waitsFor: [{ what: 'acceptance' }] };
  if (status !== 'in-progress') return undefined;
  const instruction = instructionOf(registered);
  const prevention = openPrevention(registered);
  const waitsFor: Wait[] = [
    ...(unlisted(registered) ? [{ what: 'admission' as const }] : []),
    ...(openQuestion === undefined ? [] : [{ what: 'question' as const, ref: openQuestion }]),
    ...(prevention ? [{ what: 'prevention' as const, ref: prevention.preventionId }] : []),
    ...missingOf(instruction).map((ref) => ({ what: 'requirement' as const, ref })),
    ...tasksLeft(registered),
    ...awaitedOf(instruction).map((ref) => ({ what: 'referral' as const, ref })),
  ];
  return { ready: waitsFor.length === 0, waitsFor };
}

/**
 * What was asked for as blocking must be in, or given up, before the answer. A question or a prevention is not held against it: an answer
 * ends the waiting, and a simple petition is answered without any of this.
 * @throws FileNotReady; StagesNotBegun where the procedure has an approved resolution at the end of its stages
 */
export function requireReady(registered: RegisteredCase, stagesAsked = false): void {
  if (stagesAsked && registered.tasks === undefined) throw new StagesNotBegun(registered.folio);
  const waits = tasksLeft(registered);
  if (waits.length > 0)
    throw new FileNotReady(
      registered.folio,
      waits.map(({ ref }) => ref),
    );
}

/**
 * Where the legal clock waits for the file, nobody knows what is left to be done until the admission lists it (LCA 1). Any other case may be
 * answered without one.
 */
function unlisted(registered: RegisteredCase): boolean {
  return registered.law?.waitsFor === 'READY_TO_RESOLVE' && instructionOf(registered).admission === undefined;
}

/** After admission what was missing then is missing no more. */
function missingOf({ requirements, admission }: Instruction): readonly string[] {
  return admission === undefined ? (requirements?.missing ?? []) : [];
}

/** The department may still answer on what it knows. */
function awaitedOf({ referrals = [] }: Instruction): readonly string[] {
  return referrals.filter(({ stage }) => stage === 'awaited').map(({ referralId }) => referralId);
}

function tasksLeft(registered: RegisteredCase): (Wait & { ref: string })[] {
  const { admission, opinions } = instructionOf(registered);
  const diligences = (admission?.pending ?? []).filter((code) => !isSettled(code, opinions));
  return [
    ...diligences.map((ref) => ({ what: 'diligence' as const, ref })),
    ...opinions.filter(blocks).map(({ opinionId }) => ({ what: 'opinion' as const, ref: opinionId })),
    ...blockingTasks(registered)
      .filter((task) => task.kind !== 'approval' && opinionOf(registered, task) === undefined)
      .map(waitFor),
  ];
}

/** The decision is not waited for before it is made; an opinion that was asked for as a task is told as an opinion. */
function waitFor({ task, unit, kind }: TaskRecord): Wait & { ref: string } {
  return { what: 'task', ref: task, ...(unit && { unit }), ...(kind === 'deliverable' && { writes: true }) };
}

/** A diligence that was put to units is done when those that were asked have all spoken, or their silence speaks for them. */
function isSettled(task: string, opinions: readonly OpinionRecord[]): boolean {
  const asked = opinions.filter((one) => one.task === task && one.stage !== 'withdrawn');
  return asked.length > 0 && asked.every((one) => one.stage !== 'asked' && !blocks(one));
}

/** Silence lifts the block only where it was declared to. */
function blocks({ blocking, stage, silence }: OpinionRecord): boolean {
  return blocking && (stage === 'asked' || (stage === 'silent' && silence === 'escalate'));
}
