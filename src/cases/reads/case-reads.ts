import { Clock } from '@libs/clock';
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

/** So many days after its filing a case is still the desk's business (RELIABILITY.md 6.3: "o desk 30 days"). */
const DESK_DAYS = 30;

/** The one way by which staff read a case: who may not see it finds none, and what is to be recorded of it is, before it is served. */
@Injectable()
export class CaseReads {
  constructor(
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Of a reserved case each read is recorded; of any other, those of personal data by who oversees and does not work on it, and by a desk
   * that has had nothing to do with it for long.
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
    const beyond = isBeyond(principal, registered, this.clock.now());
    if (!reserved && !(personal && beyond)) return registered;
    const relation = reserved ? 'listed' : (relationOf(what, principal, subjectOf(registered)) ?? 'allowed');
    const read = { relation, what, cases: [caseId], reserved };
    await this.log.record(principal, { ...read, ...(attachment !== undefined && { attachment }) });
    return registered;
  }
}

/**
 * Whether somebody reads what they do not work on themselves: who oversees, and a desk that has had nothing to do with it for long. Compared
 * by the day in UTC: a day more or less is nothing to a month.
 */
export function isBeyond(reader: Principal, { filedOn }: Pick<RegisteredCase, 'filedOn'>, now: Date): boolean {
  if (reader.role === 'clerk') return Date.parse(filedOn) < now.getTime() - DESK_DAYS * 86_400_000;
  return oversees(reader);
}
