import { type OperationName, type Principal, relationOf } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { AccessLog, oversees } from '../../access-log/index.js';
import { maySee, requireVisible, subjectOf } from '../case-scope.js';
import type { CaseState, RegisteredCase } from '../domain/case.state.js';

/** What opens words of a case, or its bytes; the others show codes and dates. */
const SHOWS_PERSONAL_DATA: ReadonlySet<OperationName> = new Set<OperationName>([
  'read-case',
  'read-acuse',
  'list-attachments',
  'download-attachment',
  'read-letters',
  'draft-letter',
  'prepare-public-version',
  'read-mediation',
  'read-licence',
  'print-mediation-act',
]);

/** The one way by which staff read a case: who may not see it finds none, and what is to be recorded of it is, before it is served. */
@Injectable()
export class CaseReads {
  constructor(private readonly log: AccessLog) {}

  /**
   * Of a reserved case each read is recorded; of any other, those of personal data by who oversees and does not work on it.
   * @throws CaseUnknown, also to who may not see it; Problem 503 where the read cannot be recorded
   */
  async requireRead(
    principal: Principal,
    { caseId, state }: { readonly caseId: string; readonly state: CaseState },
    what: OperationName,
    attachment?: string,
  ): Promise<RegisteredCase> {
    const registered = requireVisible(principal, state, what);
    const reserved = registered.reserve !== undefined;
    const personal = SHOWS_PERSONAL_DATA.has(what) && maySee(principal, registered, 'read-personal-data');
    if (!reserved && !(personal && oversees(principal))) return registered;
    const relation = reserved ? 'listed' : (relationOf(what, principal, subjectOf(registered)) ?? 'allowed');
    const read = { relation, what, cases: [caseId], reserved };
    await this.log.record(principal, { ...read, ...(attachment !== undefined && { attachment }) });
    return registered;
  }
}
