import { Acting, Operation, type Principal } from '@libs/identity';
import { IdParam } from '@libs/http-input';
import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { plain, Step, StepDesk, StepHeaders, type StepRequest, versioned } from '../cases/index.js';
import { FileRenewal } from './file-renewal.js';
import { IssueLicence } from './issue-licence.js';
import { LicencePages } from './licence-pages.js';
import {
  LicenceDto,
  LicenceIssueDto,
  LicenceMeasureDto,
  LicenceReceipt,
  LicenceRenewalDto,
  MeasureApprovalDto,
  MeasureRejectionDto,
} from './licences.dto.js';
import { DecideMeasure, ProposeMeasure } from './measures.js';

/**
 * The licence that a case issued, or renews. Issuing and renewing name the version of the case, which they rest on; what two persons decide
 * names that of the licence. None of them changes the case.
 */
@ApiTags('licences')
@ApiParam({ name: 'id', type: 'string', format: 'uuid', description: 'The case' })
@Controller('cases/:id/licence')
export class LicenceController {
  constructor(
    private readonly steps: StepDesk,
    private readonly pages: LicencePages,
  ) {}

  /** Whether there is one, how it stands today and why, and its history. */
  @Get()
  @Operation('read-licence')
  @ApiOkResponse({ type: LicenceDto })
  @Header('cache-control', 'no-store')
  async page(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenceDto> {
    return versioned(reply, await this.pages.page(principal, id));
  }

  /** What was granted and notified is entered in the register; of a case that renews a licence, its next period. If-Match names the version of the case. */
  @Post()
  @HttpCode(201)
  @StepHeaders()
  @Operation('issue-licence')
  @ApiCreatedResponse({ type: LicenceReceipt })
  issue(@Step() step: StepRequest, @Body() body: LicenceIssueDto): Promise<LicenceReceipt> {
    return this.steps.take(
      step,
      'IssueLicence',
      plain(body),
      (id, command, given) => new IssueLicence(id, command, given),
    );
  }

  /** The case asks that the licence of this number go on; in time or not goes by the day on which the case was filed. If-Match names the version of the case. */
  @Post('renewal')
  @HttpCode(200)
  @StepHeaders()
  @Operation('file-renewal')
  @ApiOkResponse({ type: LicenceReceipt })
  renew(@Step() step: StepRequest, @Body() body: LicenceRenewalDto): Promise<LicenceReceipt> {
    return this.steps.take(
      step,
      'FileRenewal',
      plain(body),
      (id, command, given) => new FileRenewal(id, command, given),
    );
  }

  /** It is to be suspended, given back or revoked. Changes nothing before another person approves it within 72 hours. */
  @Post('measures')
  @HttpCode(200)
  @StepHeaders()
  @Operation('propose-measure')
  @ApiOkResponse({ type: LicenceReceipt })
  propose(@Step() step: StepRequest, @Body() body: LicenceMeasureDto): Promise<LicenceReceipt> {
    return this.steps.take(
      step,
      'ProposeMeasure',
      plain(body),
      (id, command, given) => new ProposeMeasure(id, command, given),
    );
  }

  /** By another person than the one who proposed it, and than who acts in their place: in force from today. */
  @Post('measure-approval')
  @HttpCode(200)
  @StepHeaders()
  @Operation('approve-measure')
  @ApiOkResponse({ type: LicenceReceipt })
  approve(@Step() step: StepRequest, @Body() body: MeasureApprovalDto): Promise<LicenceReceipt> {
    return this.steps.take(
      step,
      'ApproveMeasure',
      plain(body),
      (id, command, given) => new DecideMeasure(id, command, given),
    );
  }

  @Post('measure-rejection')
  @HttpCode(200)
  @StepHeaders()
  @Operation('reject-measure')
  @ApiOkResponse({ type: LicenceReceipt })
  reject(@Step() step: StepRequest, @Body() body: MeasureRejectionDto): Promise<LicenceReceipt> {
    return this.steps.take(
      step,
      'RejectMeasure',
      plain(body),
      (id, command, given) => new DecideMeasure(id, command, given),
    );
  }
}
