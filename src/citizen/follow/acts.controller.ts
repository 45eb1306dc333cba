import { createHmac } from 'node:crypto';
import { readFileForm, TakesFileForm } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { problemOf } from '@libs/problem-details';
import { Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CITIZEN_REOPENING_REASONS, CitizenCases, heard, UPLOAD_BUDGET } from '../../cases/index.js';
import { CitizenLimits } from '../citizen-limits.store.js';
import { seeOther } from '../page/send-page.js';
import { formOf } from '../page/visitor.js';
import type { Words } from '../words/words.js';
import { CaseScreens } from './case-screens.js';
import { CommentForm, TextForm } from './acts.dto.js';
import { readForm } from './read-form.js';
import { type NotTaken, type Visit, Visits } from './visits.js';

const CASE = '/consulta/tramite';
const REPLY = '/consulta/respuesta';
const APPEAL = '/consulta/recurso';
const REOPEN = '/consulta/reapertura';

/** What a citizen does about a case that they opened with its code. */
@ApiExcludeController()
@Controller('consulta')
@Operation('act-with-acuse')
export class ActsController {
  constructor(
    private readonly visits: Visits,
    private readonly cases: CitizenCases,
    private readonly screens: CaseScreens,
    private readonly limits: CitizenLimits,
  ) {}

  @Get('respuesta')
  async asked(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const visit = await this.visits.find(request.headers.cookie);
    if (visit === undefined) return seeOther(reply, '/consulta');
    await this.screens.reply(request, reply, visit);
  }

  /** The words that answer what was asked; the clock of the town hall runs again. */
  @Post('respuesta')
  @HttpCode(303)
  async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const { t, texto = '', sobre = '' } = formOf(request);
    const visit = await this.visits.openBy(request.headers.cookie, t);
    const words = await this.screens.words(request, reply, visit);
    const read = await readForm(TextForm, { texto }, words);
    if ('problem' in read) return this.notTaken(reply, visit, { on: 'reply', given: texto, problem: read.problem });
    try {
      await this.cases.reply(visit.found, keyOf(visit, 'reply', sobre, texto), {
        requestId: sobre,
        text: read.form.texto,
      });
      await this.visits.tell(visit, 'reply');
    } catch (refused) {
      return this.overtaken(reply, visit, { given: texto, refused, words });
    }
    await seeOther(reply, CASE);
  }

  /** One paper that was asked for, received at once. */
  @Post('archivo')
  @HttpCode(303)
  @TakesFileForm(UPLOAD_BUDGET)
  bring(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    return heard(request, async () => {
      await this.limits.take('file', address);
      const { fields, file } = await readFileForm(request);
      const visit = await this.visits.openBy(request.headers.cookie, fields['t']);
      const words = await this.screens.words(request, reply, visit);
      if (file === undefined)
        return this.notTaken(reply, visit, { on: 'reply', fileProblem: words.say('problem.file-none') });
      try {
        const upload = { ...file, sheets: 1, bytes: undefined };
        await this.cases.bring(visit.found, (sha256) => keyOf(visit, 'paper', file.name, sha256), upload);
        await this.visits.tell(visit, { file: file.name });
      } catch (refused) {
        const fileProblem = words.find(`file.${problemOf(refused).code}`);
        if (fileProblem === undefined) throw refused;
        return this.notTaken(reply, visit, { on: 'reply', fileProblem });
      }
      await seeOther(reply, REPLY);
    });
  }

  /** How they were attended, once. */
  @Post('calificacion')
  @HttpCode(303)
  async rate(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const { t, calificacion = '', comentario = '' } = formOf(request);
    const visit = await this.visits.openBy(request.headers.cookie, t);
    const words = await this.screens.words(request, reply, visit);
    const said = comentario.trim() === '' ? {} : { comentario };
    const read = await readForm(CommentForm, said, words);
    const rating = /^[1-5]$/.test(calificacion) ? Number(calificacion) : undefined;
    if ('problem' in read || rating === undefined) {
      const choiceProblem = rating === undefined ? words.say('problem.rating') : undefined;
      return this.notTaken(
        reply,
        visit,
        notBoth('rate', { given: comentario, chosen: calificacion }, read, choiceProblem),
      );
    }
    const { comentario: comment } = read.form;
    try {
      await this.cases.rate(visit.found, keyOf(visit, 'rate', calificacion, comentario), {
        rating,
        ...(comment !== undefined && { comment }),
      });
      await this.visits.tell(visit, 'rate');
    } catch (refused) {
      return this.overtaken(reply, visit, { given: comentario, refused, words });
    }
    await seeOther(reply, CASE);
  }

  @Get('reapertura')
  async reopening(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const visit = await this.visits.find(request.headers.cookie);
    if (visit === undefined) return seeOther(reply, '/consulta');
    await this.screens.reopening(request, reply, visit);
  }

  /** The case goes on in the department that had it; asked for within some days of its end. */
  @Post('reapertura')
  @HttpCode(303)
  async reopen(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const { t, motivo = '', texto = '' } = formOf(request);
    const visit = await this.visits.openBy(request.headers.cookie, t);
    const words = await this.screens.words(request, reply, visit);
    const read = await readForm(TextForm, { texto }, words);
    const reasonCode = CITIZEN_REOPENING_REASONS.find((code) => code === motivo);
    if ('problem' in read || reasonCode === undefined) {
      const choiceProblem = reasonCode === undefined ? words.say('problem.choose') : undefined;
      return this.notTaken(reply, visit, notBoth('reopen', { given: texto, chosen: motivo }, read, choiceProblem));
    }
    try {
      const given = { reasonCode, reason: read.form.texto };
      await this.cases.reopen(visit.found, keyOf(visit, 'reopen', motivo, texto), given);
      await this.visits.tell(visit, 'reopen');
    } catch (refused) {
      return this.overtaken(reply, visit, { given: texto, refused, words });
    }
    await seeOther(reply, CASE);
  }

  @Get('recurso')
  async appealing(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const visit = await this.visits.find(request.headers.cookie);
    if (visit === undefined) return seeOther(reply, '/consulta');
    await this.screens.appeal(request, reply, visit);
  }

  @Post('recurso')
  @HttpCode(303)
  async appeal(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const { t, texto = '' } = formOf(request);
    const visit = await this.visits.openBy(request.headers.cookie, t);
    const words = await this.screens.words(request, reply, visit);
    const read = await readForm(TextForm, { texto }, words);
    const again = (problem: string) => this.notTaken(reply, visit, { on: 'appeal', given: texto, problem });
    if ('problem' in read) return again(read.problem);
    try {
      await this.cases.appeal(visit.found, keyOf(visit, 'appeal', texto), read.form.texto);
      await this.visits.tell(visit, 'appeal');
    } catch (refused) {
      const { code } = problemOf(refused);
      if (code === 'appeal-late') return again(words.say('appeal.late'));
      if (code === 'appeal-term-unknown') return again(words.say('appeal.unknown'));
      return this.overtaken(reply, visit, { given: texto, refused, words });
    }
    await seeOther(reply, CASE);
  }

  /** The case moved on before this came: what was written is shown beside where the case is now. The same form sent twice does not come here. */
  private overtaken(
    reply: FastifyReply,
    visit: Visit,
    { given, refused, words }: { given: string; refused: unknown; words: Words },
  ): Promise<void> {
    const { status, code } = problemOf(refused);
    if (status !== 409) throw refused;
    const problem = words.find(`case.${code}`) ?? words.say('case.overtaken');
    return this.notTaken(reply, visit, { on: 'case', given, problem });
  }

  /** Said on the page it came from, which can be gone back to. */
  private async notTaken(reply: FastifyReply, visit: Visit, told: NotTaken): Promise<void> {
    await this.visits.tell(visit, told);
    await seeOther(reply, { reply: REPLY, rate: CASE, reopen: REOPEN, appeal: APPEAL, case: CASE }[told.on]);
  }
}

/** Of a form with something to choose and something to write: what was given, and each of the two that was not taken. */
function notBoth(
  on: NotTaken['on'],
  given: Pick<NotTaken, 'given' | 'chosen'>,
  read: object,
  choiceProblem: string | undefined,
): NotTaken {
  const problem = 'problem' in read && typeof read.problem === 'string' ? read.problem : undefined;
  return {
    on,
    ...given,
    ...(problem !== undefined && { problem }),
    ...(choiceProblem !== undefined && { choiceProblem }),
  };
}

/** The same form sent twice is one act. Made with what only this browser has, so that nobody tells from a key what was sent. */
function keyOf({ token }: Visit, ...sent: readonly string[]): string {
  return createHmac('sha256', token).update(JSON.stringify(sent)).digest('base64url');
}
