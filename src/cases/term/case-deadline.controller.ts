import { createHash } from 'node:crypto';
import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { termPage } from '@libs/legal-terms';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CaseDeadlineDto } from './case-deadline.dto.js';
import { type CaseDeadline, CaseDeadlines } from './case-deadline.js';
import { type CaseTimeAccount, CaseTimeAccounts } from './case-time-account.js';

/** The due date of a case and why it is that day. */
@ApiTags('cases')
@Controller('cases')
export class CaseDeadlineController {
  constructor(
    private readonly deadlines: CaseDeadlines,
    private readonly accounts: CaseTimeAccounts,
  ) {}

  /** Each day of the term: counted or not, for which cause and by which law. */
  @Get(':id/deadline')
  @Operation('read-deadline')
  @ApiOkResponse({ type: CaseDeadlineDto })
  @Header('cache-control', 'no-store')
  explain(@Acting() principal: Principal, @IdParam() id: string): Promise<CaseDeadline> {
    return this.deadlines.explain(principal, id);
  }

  /** Who had the case how long: each office, and the citizen while asked. */
  @Get(':id/time-account')
  @Operation('read-time-account')
  @Header('cache-control', 'no-store')
  account(@Acting() principal: Principal, @IdParam() id: string): Promise<CaseTimeAccount> {
    return this.accounts.of(principal, id);
  }

  /** The deadline as a page in Spanish, to print and put in the file. */
  @Get(':id/deadline.html')
  @Operation('read-deadline')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  async page(@Acting() principal: Principal, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { folio, term } = await this.deadlines.explain(principal, id);
    const page = termPage(term, `Cómputo del plazo ${folio}`);
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policyFor(page))
      .send(page);
  }
}

/** The page holds its own style and loads nothing. */
function policyFor(page: string): string {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
