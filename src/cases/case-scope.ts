import { type Asker, decide, may, type OperationName, type Subject } from '@libs/identity';
import type { Viewer } from './case-command.js';
import { CaseUnknown, NotThisDepartment, NotYourRole } from './domain/case.refusals.js';
import { DrafterCannotDecide } from './domain/case.resolution.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';

/** What rights look at of a case. Its level is `internal`: what a procedure seals is not taken in yet (`ProcedureSealed`). */
export function subjectOf(state: RegisteredCase): Subject {
  const { department, returnedBy, officer, instruction, resolution, tasks = [] } = state;
  const opinions = instruction?.opinions.filter(({ stage }) => stage !== 'withdrawn') ?? [];
  // What its opinion was asked for as a task is its opinion: it may be withdrawn.
  const ofUnits = tasks.flatMap(({ unit, kind }) => (unit === undefined || kind === 'opinion' ? [] : [unit]));
  return {
    level: 'internal',
    formerDepartments: returnedBy,
    askedDepartments: [...opinions.map(({ unit }) => unit), ...ofUnits],
    drafted: resolution !== undefined,
    ...(department !== undefined && { department }),
    ...(officer !== undefined && { officer }),
    ...(resolution && { proposer: resolution.drafter }),
  };
}

/** @throws CaseUnknown where there is no case, and alike to who may not see it */
export function requireVisible(
  viewer: Viewer,
  state: CaseState,
  operation: OperationName = 'read-case',
): RegisteredCase {
  if (!isRegistered(state) || !maySee(viewer, state, operation)) throw new CaseUnknown();
  return state;
}

export function maySee(viewer: Viewer, state: RegisteredCase, operation: OperationName = 'read-case'): boolean {
  return may(operation, viewer, subjectOf(state));
}

/**
 * Whether somebody may take the step they ask for on a case, before anything of it is decided: to who may not see it, it does not exist;
 * who sees it and may not take the step is told so. What stands in no department yet is left to the decision, which has its own words.
 * @throws CaseUnknown | NotThisDepartment | NotYourRole | DrafterCannotDecide
 */
export function requireMay(operation: OperationName, viewer: Asker, state: CaseState): void {
  const registered = requireVisible(viewer, state);
  const verdict = decide(operation, viewer, subjectOf(registered));
  if (verdict.allowed) return;
  switch (verdict.why) {
    case 'relation':
      if (registered.department !== undefined) throw new NotThisDepartment();
      return;
    case 'needs':
      // Without a draft there is nothing to decide on, and the decision says so.
      if (registered.resolution?.drafter === viewer.id) throw new DrafterCannotDecide('approve');
      return;
    case 'role':
    case 'institution':
    case 'phase':
    case 'level':
      throw new NotYourRole(operation, viewer.role);
  }
}
