import { type Asker, may } from '@libs/identity';
import type { CaseMove } from './domain/case-move.js';

/** What one reader is told: ids of cases they may read and departments whose lists they may read. */
export interface Heard {
  readonly position: number;
  readonly cases: readonly string[];
  readonly departments: readonly string[];
}

/** By the cells of the matrix that open a case and an inbox, so that nobody hears of what they could not open. Undefined: of nothing. */
export function heardBy(
  asker: Asker & { readonly institution: string },
  moves: readonly CaseMove[],
): Heard | undefined {
  const own = moves.filter(({ institution }) => institution === asker.institution);
  const cases = own.filter((move) => may('read-case', asker, subjectOf(move)));
  const gone = moves.filter(({ leaves }) => leaves === asker.institution);
  const lists = [...own, ...gone].flatMap(listsOf);
  const departments = new Set(lists.filter((department) => mayReadInbox(asker, department)));
  if (cases.length === 0 && departments.size === 0) return undefined;
  const positions = [...own, ...gone].map(({ position }) => position);
  return {
    position: positions.reduce((last, one) => Math.max(last, one), 0),
    cases: cases.map(({ caseId }) => caseId),
    departments: [...departments],
  };
}

function listsOf({ department, asked, touched }: CaseMove): string[] {
  return [...(department === null ? [] : [department]), ...asked, ...touched];
}

function mayReadInbox(asker: Asker & { readonly institution: string }, department: string): boolean {
  return may('read-inbox', asker, { institution: asker.institution, department });
}

function subjectOf({ institution, department, asked, returnedBy, awaitsReview }: CaseMove) {
  return {
    institution,
    ...(department !== null && { department }),
    askedDepartments: asked,
    formerDepartments: returnedBy,
    drafted: awaitsReview,
  };
}
