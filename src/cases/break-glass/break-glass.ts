import { may, type Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../access-log/index.js';
import { FolioBook } from '../../folios/index.js';
import { StaffDirectory } from '../../staff/index.js';
import { type CaseFile, CaseFiles } from '../case-file.js';
import { subjectOf } from '../case-scope.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { GlassBook, type Opening } from './glass-book.store.js';
import type { GlassReason } from './glass.codes.js';
import { SecondFactorMissing } from './glass.refusals.js';

export interface GivenReason {
  readonly folio: string;
  readonly reasonCode: GlassReason;
  readonly reason: string;
}

/** Reading a case that is not one's own to read: for a reason, for half an hour, and looked into afterwards. Never a reserved one. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly book: GlassBook,
    private readonly files: CaseFiles,
    private readonly folios: FolioBook,
    private readonly staff: StaffDirectory,
    private readonly log: AccessLog,
  ) {}

  /** @throws CaseUnknown, alike for a folio that is not there and a reserved one; SecondFactorMissing | GlassSuspended */
  async open(principal: Principal, { folio, reasonCode, reason }: GivenReason): Promise<Opening> {
    const { id: by, institution, role, department } = principal;
    if ((await this.staff.findById(by))?.secondFactor === undefined) throw new SecondFactorMissing();
    const found = await this.folios.findCase(institution, folio.trim().toUpperCase());
    if (found === undefined) throw new CaseUnknown();
    const { caseId } = found;
    const { state } = await this.files.state(institution, caseId);
    const registered = requireOpenable(principal, state);
    const { folio: number, department: caseDepartment } = registered;
    return this.book.break({
      institution,
      caseId,
      folio: number,
      by,
      role,
      reasonCode,
      reason,
      ...(department !== undefined && { department }),
      ...(caseDepartment !== undefined && { caseDepartment }),
    });
  }

  /** The file, recorded before it is handed over. @throws CaseUnknown, also where it was not opened or no longer is */
  async read(principal: Principal, caseId: string): Promise<{ file: CaseFile; opening: Opening }> {
    const { institution, id } = principal;
    const opening = await this.book.findStanding(institution, id, caseId);
    if (opening === undefined) throw new CaseUnknown();
    const file = await this.files.open(institution, caseId);
    const subject = { ...subjectOf(file.state), glassBroken: true };
    if (!may('read-by-break-glass', principal, subject)) throw new CaseUnknown();
    await this.log.record(principal, {
      relation: 'break-glass',
      what: 'read-by-break-glass',
      cases: [caseId],
      opening: opening._id,
      reason: opening.reasonCode,
    });
    return { file, opening };
  }
}

function requireOpenable(principal: Principal, state: CaseState): RegisteredCase {
  const openable =
    isRegistered(state) && state.reserve === undefined && may('break-glass', principal, subjectOf(state));
  if (!openable) throw new CaseUnknown();
  return state;
}
