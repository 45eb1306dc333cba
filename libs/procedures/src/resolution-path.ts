import type { ResolutionWay, Stage } from './procedure.js';

/** What a procedure asks before its decision is given to the citizen. */
export interface ResolutionPath {
  /** A draft that a second person approves and a competent one signs; otherwise one officer answers. */
  readonly approvalAsked: boolean;
  /** An opinion on the draft before it is approved. */
  readonly reviewAsked: boolean;
}

/**
 * The procedure's own word, or read from the stages: an `approval` task asks for an approved resolution. An `opinion` that comes after the stage of a `deliverable` which
 * is not yet what the citizen asked for (the draft), and not after the approval, is an opinion on that draft.
 */
export function resolutionPathOf({
  stages,
  resolution,
}: {
  readonly stages: readonly Stage[];
  readonly resolution?: ResolutionWay | undefined;
}): ResolutionPath {
  if (resolution !== undefined)
    return { approvalAsked: resolution !== 'one-step', reviewAsked: resolution === 'reviewed' };
  const first = (holds: (task: Stage['tasks'][number]) => boolean) =>
    stages.findIndex(({ tasks }) => tasks.some(holds));
  const approval = first(({ kind }) => kind === 'approval');
  const draft = first(({ kind, issues }) => kind === 'deliverable' && issues !== true);
  const reviewed = stages
    .slice(draft + 1, approval + 1)
    .some(({ tasks }) => tasks.some(({ kind, blocking }) => kind === 'opinion' && blocking));
  return { approvalAsked: approval >= 0, reviewAsked: approval >= 0 && draft >= 0 && reviewed };
}
