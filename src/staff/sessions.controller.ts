import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Acting, Operation, type Principal, SessionCookie, SessionGate } from '@libs/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_SECONDS, SessionStore } from './session-store.js';
import { SessionDto, SignedInStaffDto, SignInDto } from './sessions.dto.js';
import { SignIn } from './sign-in.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: SessionStore,
    private readonly gate: SessionGate,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: answers who it is and sets the session cookie. */
  @Post()
  @Operation('open-session')
  @ApiCreatedResponse({ type: SessionDto })
  async open(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { token, expiresAt, account } = await this.signIn.attempt(username, password, request.ip);
    // Whoever held this browser before is signed out: one session a browser, and none that was planted survives.
    const before = this.cookie.read(request.headers.cookie);
    if (before !== undefined) await this.sessions.revoke(before);
    this.gate.forget(request);
    void reply.header('set-cookie', this.cookie.set(token, SESSION_SECONDS));
    return { staff: staffOf({ ...account, id: account._id }), expiresAt: expiresAt.toISOString() };
  }

  /** Who is signed in. */
  @Get('current')
  @Operation('keep-session')
  @ApiOkResponse({ type: SignedInStaffDto })
  current(@Acting() principal: Principal): SignedInStaffDto {
    return staffOf(principal);
  }

  /** Signs out. */
  @Delete('current')
  @Operation('keep-session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @Acting() { sessionId }: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revokeById(sessionId);
    this.gate.forget(request);
    void reply.header('set-cookie', this.cookie.clear());
  }
}

function staffOf({
  id,
  name = '',
  role,
  institution,
  department,
}: Omit<Principal, 'kind' | 'sessionId'>): SignedInStaffDto {
  return { id, name, role, institution, ...(department !== undefined && { department }) };
}
