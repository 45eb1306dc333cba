import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { FolioBook } from '../../folios/index.js';
import { CaseLedger } from '../case-ledger.js';
import { RequestUnknown } from '../domain/case.custody.refusals.js';
import { requireRegistered } from '../domain/case.guards.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import type { RegisteredCase } from '../domain/case.state.js';

/** The cases in which people ask for what becomes of their data elsewhere (ARCO, habeas data). */
@Injectable()
export class RequestCases {
  constructor(
    private readonly cases: CaseLedger,
    private readonly folios: FolioBook,
  ) {}

  /** Its id, where somebody named it by its folio. No reserved one is found by that. @throws RequestUnknown */
  async idOf(institution: string, named: string): Promise<string> {
    if (isUUID(named)) return named;
    const found = await this.folios.findTyped(institution, named);
    if (found === undefined) throw new RequestUnknown();
    const { reserve } = await this.require(institution, found.caseId);
    if (reserve !== undefined) throw new RequestUnknown();
    return found.caseId;
  }

  /** @throws RequestUnknown where the institution has no such case */
  async require(institution: string, caseId: string): Promise<RegisteredCase> {
    try {
      const { state } = await this.cases.get(institution, caseId);
      return requireRegistered(state);
    } catch (error) {
      throw error instanceof CaseUnknown ? new RequestUnknown() : error;
    }
  }
}
