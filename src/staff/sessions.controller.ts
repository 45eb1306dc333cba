import { Clock } from '@libs/clock';
import { Acting, Operation, type Principal, WhileDue } from '@libs/identity';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession } from './browser-session.js';
import { OwnPassword } from './own-password.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { currentAnswer, sessionAnswer } from './session-answer.js';
import { SessionStore } from './session-store.js';
import { CurrentSessionDto, NewPasswordDto, ProofDto, SessionDto, SignInDto } from './sessions.dto.js';
import { SignIn } from './sign-in.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: SessionStore,
    private readonly browser: BrowserSession,
    private readonly secondFactors: SecondFactors,
    private readonly ownPassword: OwnPassword,
    private readonly clock: Clock,
  ) {}

  /** Signs in: answers who it is and sets the session cookie. `due` tells what is still to be shown before anything else opens. */
  @Post()
  @Operation('open-session')
  @ApiCreatedResponse({ type: SessionDto })
  async open(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { account, ...opened } = await this.signIn.attempt(username, password, request.ip);
    await this.browser.replace(request, reply, opened);
    return sessionAnswer(account, opened);
  }

  /** Shows the second factor: to finish signing in, or again before a step that asks for it freshly. The session gets a new token. */
  @Post('current/second-factor')
  @Operation('keep-session')
  @WhileDue('code')
  @ApiCreatedResponse({ type: SessionDto })
  async prove(
    @Acting() { id }: Principal,
    @Body() proof: ProofDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const account = await this.secondFactors.prove(id, proof, request.ip);
    const opened = await this.sessions.open(account, this.clock.now());
    await this.browser.replace(request, reply, opened);
    return sessionAnswer(account, opened);
  }

  /** Changes one's own password. Every session of the account ends; this browser gets a new one, in which the second factor is shown anew. */
  @Post('current/password')
  @Operation('keep-credentials')
  @WhileDue('password')
  @ApiCreatedResponse({ type: SessionDto })
  async changePassword(
    @Acting() { id }: Principal,
    @Body() { current, password }: NewPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const account = await this.ownPassword.change(id, { current, password }, request.ip);
    const opened = await this.sessions.open(account);
    await this.browser.replace(request, reply, opened);
    return sessionAnswer(account, opened);
  }

  /** Who is signed in. */
  @Get('current')
  @Operation('keep-session')
  @WhileDue('code', 'enrolment', 'password')
  @ApiOkResponse({ type: CurrentSessionDto })
  current(@Acting() principal: Principal): CurrentSessionDto {
    return currentAnswer(principal);
  }

  /** Signs out. */
  @Delete('current')
  @Operation('keep-session')
  @WhileDue('code', 'enrolment', 'password')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(
    @Acting() { sessionId }: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.browser.end(request, reply, sessionId);
  }
}
