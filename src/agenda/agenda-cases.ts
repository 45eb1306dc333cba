import type { Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseUnknown, requireVisible } from '../cases/index.js';
import { FolioBook } from '../folios/index.js';
import { ReservedCaseNotNamed } from './domain/agenda.refusals.js';

/** Cases as an agenda names them: by the folio that somebody reads from a paper. */
@Injectable()
export class AgendaCases {
  constructor(
    private readonly folios: FolioBook,
    private readonly cases: CaseFiles,
  ) {}

  /** @throws CaseUnknown, also to who may not see it; ReservedCaseNotNamed */
  async named(principal: Principal, folio: string): Promise<{ caseId: string; folio: string }> {
    const { institution } = principal;
    const found = await this.folios.findCase(institution, folio);
    if (found === undefined) throw new CaseUnknown();
    const { state } = await this.cases.state(institution, found.caseId);
    const aCase = requireVisible(principal, state);
    if (aCase.reserve !== undefined) throw new ReservedCaseNotNamed();
    return { caseId: found.caseId, folio: aCase.folio };
  }
}
