import { Injectable } from '@nestjs/common';
import { CaseLedger } from '../case-ledger.js';
import { RequestUnknown } from '../domain/case.custody.refusals.js';
import { requireRegistered } from '../domain/case.guards.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import type { RegisteredCase } from '../domain/case.state.js';

/** The cases in which people ask for what becomes of their data elsewhere (ARCO, habeas data). */
@Injectable()
export class RequestCases {
  constructor(private readonly cases: CaseLedger) {}

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
