import type { RectificationDto } from '../../src/cases/custody/custody.dto.js';
import type { CaseRef } from './staff-member.js';

/** What somebody asks for in a case of its own. */
export function aRectification(
  { caseId }: CaseRef,
  person: RectificationDto['person'],
  subject = 'p1',
): RectificationDto {
  return {
    subject,
    basis: 'arco-rectificacion',
    request: caseId,
    person,
    reason: 'Así consta en el acta de nacimiento que exhibe',
  };
}
