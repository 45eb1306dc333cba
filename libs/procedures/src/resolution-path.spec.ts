import type { Stage, Task } from './procedure.js';
import { resolutionPathOf } from './resolution-path.js';

describe('the way a procedure goes to its resolution', () => {
  it('is one step where no task approves', () => {
    expect(resolutionPathOf({ stages: [stage('deliverable')] })).toEqual({ approvalAsked: false, reviewAsked: false });
    expect(resolutionPathOf({ stages: [] })).toEqual({ approvalAsked: false, reviewAsked: false });
  });

  it('asks for an approval where a task approves', () => {
    const stages = [stage('opinion'), stage('deliverable'), stage('approval')];
    expect(resolutionPathOf({ stages })).toEqual({ approvalAsked: true, reviewAsked: false });
  });

  it('asks for a review where an opinion lies between the draft and its approval', () => {
    const stages = [stage('deliverable'), stage('opinion'), stage('approval')];
    expect(resolutionPathOf({ stages })).toEqual({ approvalAsked: true, reviewAsked: true });
  });

  it('takes no opinion after the approval, nor on what is issued, for a review of the draft', () => {
    const after = [stage('deliverable'), stage('approval'), stage('opinion')];
    expect(resolutionPathOf({ stages: after }).reviewAsked).toBe(false);
    const issued = [stage('deliverable', { issues: true }), stage('opinion'), stage('approval')];
    expect(resolutionPathOf({ stages: issued }).reviewAsked).toBe(false);
  });
});

function stage(kind: Task['kind'], more: Partial<Task> = {}): Stage {
  const task: Task = {
    code: kind,
    name: kind,
    kind,
    outcomes: [],
    evidence: [],
    blocking: true,
    silence: { effect: 'WAIT' },
    ...more,
  };
  return { code: `stage-${kind}`, name: kind, tasks: [task] };
}
