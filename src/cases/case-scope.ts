import type { Viewer } from './case-command.js';
import { CaseUnknown } from './domain/case.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';

export function requireVisible(viewer: Viewer, state: CaseState): RegisteredCase {
  if (!isRegistered(state) || !maySee(viewer, state)) throw new CaseUnknown();
  return state;
}

/**
 * Officers and heads see their department's cases, those it returned, so that they can follow what became of them, and those on which it was
 * asked for an opinion or has a task of the procedure to do, as long as the request stands.
 */
export function maySee({ role, department }: Viewer, state: RegisteredCase): boolean {
  switch (role) {
    case 'clerk':
    case 'supervisor':
      return true;
    case 'officer':
    case 'head':
      return department !== undefined && isConcerned(department, state);
    case 'legal-adviser':
      // What there is a draft of, and nothing before.
      return state.resolution !== undefined;
    default:
      // Administrators never see what is in a case.
      return false;
  }
}

function isConcerned(
  department: string,
  { department: present, returnedBy, instruction, tasks }: RegisteredCase,
): boolean {
  if (present === department || returnedBy.includes(department)) return true;
  // What its opinion was asked for as a task is its opinion: it may be withdrawn.
  if (tasks?.some(({ unit, kind }) => unit === department && kind !== 'opinion')) return true;
  return instruction?.opinions.some(({ unit, stage }) => unit === department && stage !== 'withdrawn') === true;
}
