import { Operation } from '@libs/identity';
import { problemOf } from '@libs/problem-details';
import { Controller, Get, Header, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StatusDoor } from '../../cases/index.js';
import { CitizenLimits } from '../citizen-limits.store.js';
import { SCRIPT, SCRIPT_ADDRESS } from '../page/assets.js';
import { seeOther, sendPage } from '../page/send-page.js';
import { formOf, wordsFor } from '../page/visitor.js';
import { CaseScreens } from './case-screens.js';
import { lookUpPage, unsentPage } from './follow-pages.js';
import { ACT_ADDRESSES, carriedIn, type Unsent } from './unsent.js';
import { type NotTaken, Visits } from './visits.js';

const CASE = '/consulta/tramite';
/** As long as a folio or a code may be; anything longer is neither. */
const LONGEST = 64;

/** Where a citizen follows a petition: folio and code in, by hand or by the QR of the acuse, and then the case. */
@ApiExcludeController()
@Controller('consulta')
export class FollowController {
  constructor(
    private readonly door: StatusDoor,
    private readonly visits: Visits,
    private readonly screens: CaseScreens,
    private readonly limits: CitizenLimits,
  ) {}

  @Get('consulta.js')
  @Operation('read-public-pages')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  js(): string {
    return SCRIPT;
  }

  @Get()
  @Operation('read-public-pages')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    await this.lookUp(request, reply);
  }

  /** A wrong folio and a wrong code get the same bytes after the same time: nothing of what was typed comes back. */
  @Post()
  @HttpCode(303)
  @Operation('read-public-status')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const form = formOf(request);
    const { folio = '', clave = '', institucion = '' } = form;
    const unsent = carriedIn(form);
    const shown = {
      folio: folio.trim().slice(0, LONGEST),
      code: clave.trim().slice(0, LONGEST),
      institution: institucion.trim().slice(0, LONGEST) || undefined,
    };
    try {
      const found = await this.door.open(shown, address);
      void reply.header('set-cookie', await this.visits.begin(found, resumed(unsent)));
    } catch (refused) {
      const { status } = problemOf(refused);
      if (status !== 404) throw refused;
      void reply.removeHeader('x-request-id');
      if (unsent !== undefined) return this.againWith(unsent, request, reply);
      return seeOther(reply, '/consulta/no-encontrado');
    }
    const { act = 'rate' } = unsent ?? {};
    await seeOther(reply, act === 'rate' ? CASE : ACT_ADDRESSES[act]);
  }

  /** What somebody is told who was wrong, at an address that can be gone back to. */
  @Get('no-encontrado')
  @Operation('read-public-pages')
  async wrong(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    await this.lookUp(request, reply, true);
  }

  @Get('tramite')
  @Operation('act-with-acuse')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const visit = await this.visits.find(request.headers.cookie);
    if (visit === undefined) return seeOther(reply, '/consulta');
    await this.screens.show(request, reply, visit);
  }

  @Post('salir')
  @HttpCode(303)
  @Operation('act-with-acuse')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.visits.find(request.headers.cookie);
    if (visit !== undefined) void reply.header('set-cookie', await this.visits.end(visit));
    await seeOther(reply, '/consulta');
  }

  /** Wrong, by whom has something to send still: it stays on the page, which depends on nothing else. */
  private async againWith(unsent: Unsent, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const words = wordsFor(request, reply);
    const title = words.say('unsent.again');
    const body = unsentPage(words, title, undefined, unsent, true);
    await sendPage(reply, { words, title, body, faults: [{ href: '#folio', words: words.say('follow.wrong') }] }, 404);
  }

  private async lookUp(request: FastifyRequest, reply: FastifyReply, wrong = false): Promise<void> {
    const words = wordsFor(request, reply);
    const title = words.say('follow.title');
    const faults = wrong ? [{ href: '#folio', words: words.say('follow.wrong') }] : [];
    await sendPage(
      reply,
      { words, title, body: lookUpPage(words, wrong), faults, script: SCRIPT_ADDRESS },
      wrong ? 404 : 200,
    );
  }
}

function resumed(unsent: Unsent | undefined): NotTaken | undefined {
  if (unsent?.act === undefined) return undefined;
  const { act: on, ...written } = unsent;
  return { on, ...written, resumed: true };
}
