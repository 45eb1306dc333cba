import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Acuse } from '../../cases/index.js';
import type { Fault, Page } from '../page/layout.js';
import { sendPage } from '../page/send-page.js';
import { wordsFor } from '../page/visitor.js';
import { donePage } from './done-page.js';
import type { Refused } from './draft.js';
import { type DraftSession, DraftSessions } from './draft-sessions.js';
import { fileWords } from './faults.js';
import { FilingDesk } from './filing-desk.js';
import { type Asking, checkPage, faultLinks, filesPage, questionPage, said } from './filing-pages.js';
import type { Question } from './questions.js';

/** Sends the pages of the filing. */
@Injectable()
export class FilingScreens {
  constructor(
    private readonly drafts: DraftSessions,
    private readonly desk: FilingDesk,
  ) {}

  async question(
    request: FastifyRequest,
    reply: FastifyReply,
    session: DraftSession,
    question: Question,
  ): Promise<void> {
    const asking = await this.asking(request, reply, session);
    const { given, faults } = refusedOn(session, question.id) ?? { given: session.draft.answers, faults: [] };
    const body = questionPage(asking, question, given, faults);
    const title = said(asking.words, asking.open.record, question.title);
    await this.send(reply, asking, {
      title,
      body,
      before: question.id,
      faults: faultLinks(asking, faults, 'question'),
    });
  }

  async files(request: FastifyRequest, reply: FastifyReply, session: DraftSession): Promise<void> {
    const asking = await this.asking(request, reply, session);
    const { words } = asking;
    const { file } = refusedOn(session, 'archivos') ?? {};
    const problem = file === undefined ? undefined : fileWords(words, file);
    const faults = problem === undefined ? [] : [{ href: '#archivo', words: problem }];
    const title = words.say('question.files');
    await this.send(reply, asking, { title, body: filesPage(asking, problem), before: 'archivos', faults });
  }

  async check(request: FastifyRequest, reply: FastifyReply, session: DraftSession): Promise<void> {
    const asking = await this.asking(request, reply, session);
    const { faults } = refusedOn(session, 'revisar') ?? { faults: [] };
    const links = faultLinks(asking, faults, 'check');
    const title = asking.words.say('check.title');
    await this.send(reply, asking, { title, body: checkPage(asking, faults), before: undefined, faults: links });
  }

  async done(request: FastifyRequest, reply: FastifyReply, session: DraftSession, acuse: Acuse): Promise<void> {
    const { words, open, token } = await this.asking(request, reply, session);
    const doubtful = session.draft.filed?.doubtful === true;
    const body = donePage(words, acuse, { token, doubtful });
    await sendPage(reply, { words, title: words.say('done.title'), institution: open.record, body });
  }

  private async send(
    reply: FastifyReply,
    { words, open }: Asking,
    {
      title,
      body,
      before,
      faults,
    }: Pick<Page, 'title' | 'body'> & { before: string | undefined; faults: readonly Fault[] },
  ): Promise<void> {
    const { record, service, questions } = open;
    const at = before === undefined ? questions.length : questions.findIndex(({ id }) => id === before);
    const earlier = questions[at - 1];
    const back = earlier === undefined ? `/tramites/${record._id}/${service.code}` : `/solicitud/${earlier.id}`;
    const page = { words, title: `${title} – ${service.name}`, institution: record, back, body, faults };
    await sendPage(reply, page);
  }

  private async asking(request: FastifyRequest, reply: FastifyReply, session: DraftSession): Promise<Asking> {
    const open = await this.desk.open(session.draft);
    const words = wordsFor(request, reply, open.record);
    return { words, open, draft: session.draft, token: this.drafts.formToken(session) };
  }
}

function refusedOn({ draft }: DraftSession, on: string): Refused | undefined {
  return draft.refused?.on === on ? draft.refused : undefined;
}
