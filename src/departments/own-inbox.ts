import { may, type OperationName, type Principal } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import type { InstitutionDirectory } from '../institutions/index.js';

/** Another department's inbox does not exist for who may not see it. @throws Problem 404 */
export async function requireOwnInbox(
  institutions: InstitutionDirectory,
  principal: Principal,
  code: string,
  operation: OperationName = 'read-inbox',
): Promise<void> {
  if (!may(operation, principal, { department: code })) throw opaqueNotFound();
  const { departments } = await institutions.get(principal.institution);
  if (!departments.some((one) => one.code === code)) throw opaqueNotFound();
}
