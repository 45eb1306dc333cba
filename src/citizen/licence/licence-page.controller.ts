import { Operation } from '@libs/identity';
import { problemOf } from '@libs/problem-details';
import { Controller, Get, Ip, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstitutionDirectory } from '../../institutions/index.js';
import { LicenceDoor } from '../../licences/index.js';
import { CitizenLimits } from '../citizen-limits.store.js';
import { sendPage } from '../page/send-page.js';
import { wordsFor } from '../page/visitor.js';
import { licenceLookUp, licencePage } from './licence-page.js';

/** As long as a number or a code may be; anything longer is neither. */
const LONGEST = 64;

/**
 * Whether a licence is valid, by hand or by the QR that stands on it. Number and code are in the address: they are on the wall of whoever
 * holds it, and open nothing else.
 */
@ApiExcludeController()
@Controller('licencia')
export class LicencePageController {
  constructor(
    private readonly door: LicenceDoor,
    private readonly limits: CitizenLimits,
    private readonly institutions: InstitutionDirectory,
  ) {}

  @Get()
  @Operation('verify-licence')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const { n, c, i } = request.query as Record<string, unknown>;
    const shown = { number: given(n), code: given(c), institution: given(i) || undefined };
    const record = (await this.institutions.all()).find(({ _id }) => _id === shown.institution);
    const words = wordsFor(request, reply, record);
    const title = words.say('licence.title');
    if (shown.number === '' && shown.code === '')
      return sendPage(reply, { words, title, body: licenceLookUp(words, false) });
    try {
      const licence = await this.door.verify(shown, address);
      const heading = words.say('licence.heading', { number: licence.number });
      return await sendPage(reply, { words, title: heading, body: licencePage(words, licence), back: '/licencia' });
    } catch (refused) {
      if (problemOf(refused).status !== 404) throw refused;
      void reply.removeHeader('x-request-id');
      const faults = [{ href: '#n', words: words.say('licence.wrong') }];
      return sendPage(reply, { words, title, body: licenceLookUp(words, true), faults, back: '/licencia' }, 404);
    }
  }
}

function given(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
}
