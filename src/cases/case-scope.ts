import { ProposerCannotApprove } from '@libs/four-eyes';
import { type Asker, decide, may, type OperationName, type Subject } from '@libs/identity';
import type { Viewer } from './case-command.js';
import { CaseUnknown, NotThisDepartment, NotYourRole } from './domain/case.refusals.js';
import { DrafterCannotDecide } from './domain/case.resolution.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';

/** What rights look at of a case. What its procedure seals is reserved: for those on its list, and never for whom it is about. */
export function subjectOf(state: RegisteredCase, operation?: OperationName): Subject {
  const { department, returnedBy, officer, instruction, resolution, tasks = [], legalMatter, reserve } = state;
  const proposer = firstOf(state, operation);
  const opinions = instruction?.opinions.filter(({ stage }) => stage !== 'withdrawn') ?? [];
  // What its opinion was asked for as a task is its opinion: it may be withdrawn.
  const ofUnits = tasks.flatMap(({ unit, kind }) => (unit === undefined || kind === 'opinion' ? [] : [unit]));
  return {
    level: reserve === undefined ? 'internal' : 'reserved',
    ...(reserve && {
      listed: reserve.readers.map(({ account }) => account),
      accused: [...reserve.accused.staff, ...reserve.accused.departments],
    }),
    formerDepartments: returnedBy,
    askedDepartments: [...opinions.map(({ unit }) => unit), ...ofUnits],
    drafted: resolution !== undefined,
    ...(department !== undefined && { department }),
    ...(officer !== undefined && { officer }),
    ...(legalMatter && { legal: true }),
    ...(proposer !== undefined && { proposer }),
  };
}

/** Who took the first of the two steps that an operation is the second of. */
function firstOf(state: RegisteredCase, operation?: OperationName): string | undefined {
  if (operation === 'approve-erasure') return state.erasureProposal?.proposer;
  if (operation === 'approve-public-version') return state.publicVersionProposal?.proposer;
  if (operation === 'confirm-decision') return state.decisionProposal?.proposer;
  return state.resolution?.drafter;
}

/** Asked for about cases that the one who asks does not read: what somebody asked for elsewhere, or ordered. */
const UNSEEN: ReadonlySet<OperationName> = new Set<OperationName>(['propose-erasure', 'rectify', 'place-hold']);

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
  return may(operation, viewer, subjectOf(state, operation));
}

/**
 * Whether somebody may take the step they ask for on a case, before anything of it is decided: to who may not see it, it does not exist;
 * who sees it and may not take the step is told so. What stands in no department yet is left to the decision, which has its own words.
 * @throws CaseUnknown | NotThisDepartment | NotYourRole | DrafterCannotDecide | ProposerCannotApprove
 */
export function requireMay(operation: OperationName, viewer: Asker, state: CaseState): void {
  if (!isRegistered(state)) throw new CaseUnknown();
  const verdict = decide(operation, viewer, subjectOf(state, operation));
  if (verdict.allowed && UNSEEN.has(operation)) return;
  const registered = requireVisible(viewer, state);
  if (verdict.allowed) return;
  switch (verdict.why) {
    case 'relation':
      if (registered.department !== undefined) throw new NotThisDepartment();
      return;
    case 'needs':
      // Without a draft there is nothing to decide on, and the decision says so.
      if (operation === 'approve' && registered.resolution?.drafter === viewer.id)
        throw new DrafterCannotDecide('approve');
      if (operation !== 'approve' && firstOf(registered, operation) === viewer.id) throw new ProposerCannotApprove();
      return;
    case 'role':
    case 'institution':
    case 'phase':
    case 'accused':
    case 'level':
      throw new NotYourRole(operation, viewer.role);
  }
}
