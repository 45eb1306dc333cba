import { CodeParam } from '@libs/http-input';
import { Operation, SessionCookie } from '@libs/identity';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession, sessionAnswer, SessionDto } from '../staff/index.js';
import { IdentityProviders } from './identity-providers.js';
import { OidcProvidersDto } from './oidc.dto.js';
import { FLOW_SECONDS } from './oidc-flows.store.js';
import { OidcSignIn } from './oidc-sign-in.js';

export const FLOW_COOKIE = 'OidcFlowCookie';

/** Signing in by an identity provider of the institution, in a browser. */
@ApiTags('sessions')
@Controller('sessions/oidc')
@Operation('open-session')
export class OidcController {
  constructor(
    private readonly signIn: OidcSignIn,
    private readonly providers: IdentityProviders,
    private readonly browser: BrowserSession,
    @Inject(FLOW_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  /** The providers there are. */
  @Get()
  @ApiOkResponse({ type: OidcProvidersDto })
  list(): OidcProvidersDto {
    return {
      providers: this.providers.settings.map(({ name, label, institution }) => ({ name, label, institution })),
    };
  }

  /** Sends the browser to the provider. */
  @Get(':code')
  @ApiFoundResponse()
  async begin(@CodeParam() name: string, @Res() reply: FastifyReply): Promise<void> {
    const { url, token } = await this.signIn.begin(name);
    await reply.header('set-cookie', this.cookie.set(token, FLOW_SECONDS)).redirect(url, 302);
  }

  /** Where the provider sends it back to: the session is open, or tells what is still due. */
  @Get(':code/callback')
  @ApiOkResponse({ type: SessionDto })
  async finish(@CodeParam() name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request.headers.cookie);
    const at = request.url.indexOf('?');
    const query = at < 0 ? '' : request.url.slice(at);
    const { account, landing, ...opened } = await this.signIn.finish(name, query, token);
    await this.browser.replace(request, reply, opened);
    void reply.header('set-cookie', this.cookie.clear());
    if (landing !== undefined) await reply.redirect(landing, 303);
    else await reply.send(sessionAnswer(account, opened));
  }
}
