import { isCode } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import { Controller, Get, Header, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { CitizenLimits } from '../citizen-limits.store.js';
import { DraftSessions } from '../filing/draft-sessions.js';
import { FilingDesk } from '../filing/filing-desk.js';
import { STYLE } from '../page/assets.js';
import { seeOther, sendPage } from '../page/send-page.js';
import { otherLanguage, wordsFor } from '../page/visitor.js';
import { cataloguePage, institutionsPage } from './catalogue-page.js';
import { servicePage } from './service-page.js';
import { ServiceCatalogue } from './services.js';

const LONGEST_SEARCH = 100;

/** What can be asked for, for everybody to read; and where a petition begins. */
@ApiExcludeController()
@Controller('tramites')
@Operation('read-public-pages')
export class CatalogueController {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly services: ServiceCatalogue,
    private readonly drafts: DraftSessions,
    private readonly filing: FilingDesk,
    private readonly limits: CitizenLimits,
  ) {}

  @Get('estilo.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  css(): string {
    return STYLE;
  }

  @Get()
  async choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const all = await this.institutions.all();
    const [only] = all;
    if (only !== undefined && all.length === 1) return seeOther(reply, `/tramites/${only._id}`);
    const words = wordsFor(request, reply);
    await sendPage(reply, { words, title: words.say('catalogue.institutions'), body: institutionsPage(words, all) });
  }

  @Get(':institution')
  async list(
    @Param('institution') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('page', address);
    const record = await this.get(code);
    const words = wordsFor(request, reply, record);
    const { q } = (request.query ?? {}) as { q?: string };
    const asked = (q ?? '').trim().slice(0, LONGEST_SEARCH);
    const body = cataloguePage(words, record, await this.services.of(record), asked);
    const more = otherLanguage(words, record, `/tramites/${record._id}`);
    await sendPage(reply, { words, title: words.say('catalogue.title'), institution: record, body, ...more });
  }

  @Get(':institution/:service')
  async show(
    @Param('institution') code: string,
    @Param('service') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('page', address);
    const record = await this.get(code);
    const service = await this.services.get(record, name);
    const words = wordsFor(request, reply, record);
    const home = `/tramites/${record._id}`;
    const more = otherLanguage(words, record, `${home}/${service.code}`);
    const body = servicePage(words, record, service);
    await sendPage(reply, { words, title: service.name, institution: record, back: home, body, ...more });
  }

  /** Begins a petition, or goes on with the one of this service that is being written. */
  @Post(':institution/:service')
  @HttpCode(303)
  @Operation('file-online')
  async begin(
    @Param('institution') code: string,
    @Param('service') name: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('send', address);
    const record = await this.get(code);
    const service = await this.services.get(record, name);
    const present = (await this.drafts.find(headers.cookie))?.draft;
    const goesOn = present?.institution === record._id && present.service === service.code && !present.filed;
    if (!goesOn) {
      const draft = this.filing.begin(record._id, service.code);
      void reply.header('set-cookie', await this.drafts.begin(draft, headers.cookie));
    }
    await seeOther(reply, '/solicitud');
  }

  /** @throws Problem 404 */
  private async get(code: string): Promise<InstitutionRecord> {
    const found = isCode(code) ? (await this.institutions.all()).find(({ _id }) => _id === code) : undefined;
    if (found === undefined) throw opaqueNotFound();
    return found;
  }
}
