import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { StepReceipt } from '../case-command.js';
import { sendPdf } from '../papers/send-pdf.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ApprovePublicVersion } from './approve-version.js';
import { ProposePublicVersion } from './propose-version.js';
import {
  ProposedVersionDto,
  PublicVersionApprovalDto,
  PublicVersionProposalDto,
  PublicVersionRejectionDto,
  PublicVersionsDto,
  SourceQueryDto,
  VersionSourceDto,
} from './public-versions.dto.js';
import { RejectPublicVersion } from './reject-version.js';
import { VersionPages } from './version-pages.js';

/** Documents of a case without what is classified in them: one person marks it, a legal adviser approves the very document that comes of it. */
@ApiTags('public versions')
@Controller('cases/:id')
export class PublicVersionsController {
  constructor(
    private readonly pages: VersionPages,
    private readonly steps: StepDesk,
  ) {}

  /** What the case has in text, what waits for its second person, and what was approved. Of no text anything. */
  @Get('public-versions')
  @Operation('read-public-versions')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PublicVersionsDto })
  list(@Acting() principal: Principal, @IdParam() id: string): Promise<PublicVersionsDto> {
    return this.pages.list(principal, id);
  }

  /** A text of the case as it is, for whoever marks it. */
  @Get('public-versions/source')
  @Operation('prepare-public-version')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: VersionSourceDto })
  source(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Query() query: SourceQueryDto,
  ): Promise<VersionSourceDto> {
    return this.pages.source(principal, id, plain(query));
  }

  /** What stands proposed, with what will be taken out of the text. */
  @Get('public-versions/proposal')
  @Operation('prepare-public-version')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ProposedVersionDto })
  proposal(@Acting() principal: Principal, @IdParam() id: string): Promise<ProposedVersionDto> {
    return this.pages.proposal(principal, id);
  }

  /** The document that would be published, byte for byte: its hash is the one that stands proposed. */
  @Get('public-versions/proposal.pdf')
  @Operation('prepare-public-version')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  async preview(@Acting() principal: Principal, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPdf(reply, 'version-publica-propuesta', await this.pages.preview(principal, id));
  }

  /** One that was approved. Never the text that it was made of. */
  @Get('public-versions/:versionId/version-publica.pdf')
  @Operation('read-public-versions')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  async pdf(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdParam('versionId') versionId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, `version-publica-${versionId.slice(0, 8)}`, await this.pages.pdf(principal, id, versionId));
  }

  /** Marks what is classified, part by part, after it was asked for. Nothing is published before a legal adviser approves it within 72 hours. */
  @Post('public-version-proposals')
  @HttpCode(200)
  @StepHeaders()
  @Operation('propose-public-version')
  propose(@Step() step: StepRequest, @Body() body: PublicVersionProposalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ProposePublicVersion',
      plain(body),
      (id, command, given) => new ProposePublicVersion(id, command, given),
    );
  }

  /** Never by its author, nor by who stands in for them. The document is built anew, looked through, and kept as it is. */
  @Post('public-version-approval')
  @HttpCode(200)
  @StepHeaders()
  @Operation('approve-public-version')
  @StepUp()
  approve(@Step() step: StepRequest, @Body() body: PublicVersionApprovalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ApprovePublicVersion',
      plain(body),
      (id, command, given) => new ApprovePublicVersion(id, command, given),
    );
  }

  @Post('public-version-rejection')
  @HttpCode(200)
  @StepHeaders()
  @Operation('reject-public-version')
  reject(@Step() step: StepRequest, @Body() body: PublicVersionRejectionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RejectPublicVersion',
      plain(body),
      (id, command, given) => new RejectPublicVersion(id, command, given),
    );
  }
}
