import type { Principal } from '@libs/identity';
import type { OpenedSession } from './session-store.js';
import type { CurrentSessionDto, SessionDto, SignedInStaffDto } from './sessions.dto.js';
import type { StaffDocument } from './staff.store.js';

export function sessionAnswer(
  account: StaffDocument,
  { expiresAt, due }: OpenedSession,
): Pick<SessionDto, keyof SessionDto> {
  const staff = staffAnswer({ ...account, id: account._id });
  return { staff, expiresAt: expiresAt.toISOString(), ...(due && { due }) };
}

export function currentAnswer(principal: Principal): Pick<CurrentSessionDto, keyof CurrentSessionDto> {
  const { due } = principal;
  return { ...staffAnswer(principal), ...(due && { due }) };
}

function staffAnswer({
  id,
  name = '',
  role,
  institution,
  department,
}: Pick<Principal, 'id' | 'name' | 'role' | 'institution' | 'department'>): Pick<
  SignedInStaffDto,
  keyof SignedInStaffDto
> {
  return { id, name, role, institution, ...(department !== undefined && { department }) };
}
