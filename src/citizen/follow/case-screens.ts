import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CitizenCase, CitizenCases } from '../../cases/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import type { Part } from '../page/html.js';
import type { Fault } from '../page/layout.js';
import { seeOther, sendPage } from '../page/send-page.js';
import { wordsFor } from '../page/visitor.js';
import type { Words } from '../words/words.js';
import { appealPage, casePage, reopeningPage, replyPage } from './follow-pages.js';
import type { NotTaken, Visit } from './visits.js';

const CASE = '/consulta/tramite';

/** Sends the pages of an opened case. */
@Injectable()
export class CaseScreens {
  constructor(
    private readonly cases: CitizenCases,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async words(request: FastifyRequest, reply: FastifyReply, { found }: Visit): Promise<Words> {
    return wordsFor(request, reply, await this.institutions.get(found.institution));
  }

  async show(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<void> {
    const { words, record, shown } = await this.opened(request, reply, visit);
    const refused = notTaken(visit, 'rate');
    const overtaken = notTaken(visit, 'case') ?? (shown.can.rate ? undefined : this.tooLate(words, refused));
    const writing = { token: visit.formToken, ...refused, ...done(words, visit), ...(overtaken && { overtaken }) };
    const body = casePage(words, shown, writing);
    const faults = faultsOf(refused, { text: '#comentario', choice: '#calificacion-0' });
    const title = words.say('case.title', { folio: shown.status.folio });
    await this.send(reply, { words, record, title, back: '/consulta', body, faults });
  }

  /** Where nothing is asked any more, the case. */
  async reply(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<void> {
    const { words, record, shown } = await this.opened(request, reply, visit);
    if (shown.asked === undefined) return this.instead(request, reply, visit, words);
    const refused = notTaken(visit, 'reply');
    const writing = { token: visit.formToken, ...refused, ...done(words, visit) };
    const body = replyPage(words, shown.asked, writing);
    await this.send(reply, {
      words,
      record,
      title: words.say('reply.title'),
      back: CASE,
      body,
      faults: faultsOf(refused),
    });
  }

  async reopening(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<void> {
    const { words, record, shown } = await this.opened(request, reply, visit);
    const { reopenBy, can } = shown;
    if (reopenBy === undefined || !can.reopen) return this.instead(request, reply, visit, words);
    const refused = notTaken(visit, 'reopen');
    await this.send(reply, {
      words,
      record,
      title: words.say('reopen.title'),
      back: CASE,
      body: reopeningPage(words, reopenBy, { token: visit.formToken, ...refused, ...done(words, visit) }),
      faults: faultsOf(refused, { choice: '#motivo-0' }),
    });
  }

  async appeal(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<void> {
    const { words, record, shown } = await this.opened(request, reply, visit);
    if (!shown.can.appeal) return this.instead(request, reply, visit, words);
    const refused = notTaken(visit, 'appeal');
    const body = appealPage(words, { token: visit.formToken, ...refused, ...done(words, visit) });
    await this.send(reply, {
      words,
      record,
      title: words.say('appeal.title'),
      back: CASE,
      body,
      faults: faultsOf(refused),
    });
  }

  /** There is nothing any more to type into: the case, with what was typed. */
  private async instead(request: FastifyRequest, reply: FastifyReply, visit: Visit, words: Words): Promise<void> {
    const { told } = visit;
    const late = typeof told === 'object' && 'on' in told ? this.tooLate(words, told) : undefined;
    if (late === undefined) return seeOther(reply, CASE);
    await this.show(request, reply, { ...visit, told: late });
  }

  private tooLate(words: Words, { given }: Partial<NotTaken> = {}): NotTaken | undefined {
    return given === undefined ? undefined : { on: 'case', given, problem: words.say('case.overtaken') };
  }

  private async opened(
    request: FastifyRequest,
    reply: FastifyReply,
    { found }: Visit,
  ): Promise<{ words: Words; record: InstitutionRecord; shown: CitizenCase }> {
    const record = await this.institutions.get(found.institution);
    return { words: wordsFor(request, reply, record), record, shown: await this.cases.show(found) };
  }

  private async send(
    reply: FastifyReply,
    page: {
      words: Words;
      record: InstitutionRecord;
      title: string;
      back: string;
      body: Part;
      faults: readonly Fault[];
    },
  ): Promise<void> {
    const { record, ...rest } = page;
    await sendPage(reply, { ...rest, institution: record });
  }
}

function faultsOf(
  { problem, choiceProblem, fileProblem }: Partial<NotTaken> = {},
  { text = '#texto', choice = '' }: { text?: string; choice?: string } = {},
): Fault[] {
  return [
    ...(choiceProblem === undefined ? [] : [{ href: choice, words: choiceProblem }]),
    ...(problem === undefined ? [] : [{ href: text, words: problem }]),
    ...(fileProblem === undefined ? [] : [{ href: '#archivo', words: fileProblem }]),
  ];
}

function notTaken({ told }: Visit, on: NotTaken['on']): NotTaken | undefined {
  return typeof told === 'object' && 'on' in told && told.on === on ? told : undefined;
}

function done(words: Words, { told }: Visit): { done?: string } {
  if (typeof told === 'string') return { done: words.say(`${told}.done`) };
  if (told !== undefined && 'on' in told) return told.resumed ? { done: words.say('unsent.resumed') } : {};
  return told !== undefined && 'file' in told ? { done: words.say('reply.received', { name: told.file }) } : {};
}
