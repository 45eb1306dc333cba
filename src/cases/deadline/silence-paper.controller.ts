import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sendPdf } from '../papers/send-pdf.js';
import { renderSilencePaper } from './silence-paper.js';
import { SilencePapers } from './silence-papers.js';

@ApiTags('cases')
@Controller('cases/:id/silence')
export class SilencePaperController {
  constructor(private readonly papers: SilencePapers) {}

  /** The constancia to print, once the silence is certified and as long as its effect was not set aside. */
  @Get('certificate.pdf')
  @Operation('print-silence')
  @Header('cache-control', 'no-store')
  async print(@Acting() principal: Principal, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const paper = await this.papers.issue(principal, id);
    await sendPdf(reply, `constancia-${paper.folio}`, await renderSilencePaper(paper));
  }
}
