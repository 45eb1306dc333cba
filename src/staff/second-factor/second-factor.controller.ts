import { Clock } from '@libs/clock';
import { Acting, Operation, type Principal, StepUp, WhileDue } from '@libs/identity';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession } from '../browser-session.js';
import { sessionAnswer } from '../session-answer.js';
import { SessionStore } from '../session-store.js';
import { EnrolledDto, EnrolmentDto, FirstCodeDto } from './second-factor.dto.js';
import { SecondFactors } from './second-factors.js';

/** One's own second factor: an authenticator program, RFC 6238. */
@ApiTags('second factor')
@Controller('second-factor')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: SessionStore,
    private readonly browser: BrowserSession,
    private readonly clock: Clock,
  ) {}

  /** Begins: answers the secret, and the `otpauth:` address to show as a QR code. Whoever has one shows it freshly first. */
  @Post('enrolment')
  @HttpCode(201)
  @Operation('keep-credentials')
  @WhileDue('enrolment')
  @StepUp()
  @ApiCreatedResponse({ type: EnrolmentDto })
  begin(@Acting() { id }: Principal): Promise<EnrolmentDto> {
    return this.factors.begin(id);
  }

  /** The first code: the second factor is in force, its recovery codes are shown this once, and every other session of the account ends. */
  @Post('confirmation')
  @HttpCode(201)
  @Operation('keep-credentials')
  @WhileDue('enrolment')
  @StepUp()
  @ApiCreatedResponse({ type: EnrolledDto })
  async confirm(
    @Acting() { id }: Principal,
    @Body() { code }: FirstCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledDto> {
    const { account, recovery } = await this.factors.confirm(id, code, request.ip);
    const opened = await this.sessions.open(account, this.clock.now());
    await this.browser.replace(request, reply, opened);
    return { ...sessionAnswer(account, opened), recoveryCodes: recovery };
  }
}
