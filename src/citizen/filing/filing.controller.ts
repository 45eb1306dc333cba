import { type FileForm, readFileForm, TakesFileForm } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { opaqueNotFound, problemOf } from '@libs/problem-details';
import { Controller, Get, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { heard, HeldPapers, renderAcuse, sendPdf, UPLOAD_BUDGET } from '../../cases/index.js';
import { CitizenLimits } from '../citizen-limits.store.js';
import { seeOther } from '../page/send-page.js';
import { formOf } from '../page/visitor.js';
import type { Answers, Draft } from './draft.js';
import { type DraftSession, DraftSessions } from './draft-sessions.js';
import { FilingDesk, type OpenDraft } from './filing-desk.js';
import { isFileRefusal } from './faults.js';
import { FilingScreens } from './filing-screens.js';
import { MOST_FILES, type Question } from './questions.js';

const REGISTERED = '/solicitud/registrada';
const CHECK = 'revisar';
const FILES = 'archivos';

/** A petition, one question a page: every page can be opened again and gone back from, and nothing of it stands in an address. */
@ApiExcludeController()
@Controller('solicitud')
@Operation('file-online')
export class FilingController {
  constructor(
    private readonly drafts: DraftSessions,
    private readonly desk: FilingDesk,
    private readonly screens: FilingScreens,
    private readonly papers: HeldPapers,
    private readonly limits: CitizenLimits,
  ) {}

  /** Where somebody left off. */
  @Get()
  async goOn(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const { draft } = await this.drafts.open(headers.cookie);
    await seeOther(reply, draft.filed ? REGISTERED : await this.nextOf(draft));
  }

  @Get(CHECK)
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const session = await this.drafts.open(request.headers.cookie);
    if (session.draft.filed) return seeOther(reply, REGISTERED);
    await this.screens.check(request, reply, session);
  }

  /** Registers it. Sent twice, it is one petition, and both are shown its folio. */
  @Post('enviar')
  @HttpCode(303)
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const session = await this.drafts.openBy(request.headers.cookie, formOf(request)['t']);
    const { draft } = session;
    if (draft.filed) return seeOther(reply, REGISTERED);
    await this.limits.take('petition', address);
    const filed = await this.desk.file(draft, await this.desk.open(draft));
    if ('faults' in filed) {
      const refused = { on: CHECK, given: {}, faults: filed.faults };
      await this.drafts.change(session, (one) => ({ ...one, refused }));
      return seeOther(reply, `/solicitud/${CHECK}`);
    }
    const annexes = draft.papers.map(({ name }) => name);
    const doubtful = (filed.acuse.warnings ?? []).length > 0;
    await this.drafts.change(session, (one) => ({
      ...one,
      answers: {},
      answered: [],
      papers: [],
      refused: undefined,
      filed: { annexes, doubtful },
    }));
    await seeOther(reply, REGISTERED);
  }

  @Get('registrada')
  async registered(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const session = await this.drafts.open(request.headers.cookie);
    if (!session.draft.filed) return seeOther(reply, '/solicitud');
    await this.screens.done(request, reply, session, await this.desk.acuse(session.draft));
  }

  @Get('acuse.pdf')
  async acuse(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('page', address);
    const { draft } = await this.drafts.open(headers.cookie);
    if (!draft.filed) throw opaqueNotFound();
    const acuse = await this.desk.acuse(draft);
    const { annexes } = draft.filed;
    const pdf = await renderAcuse({ ...acuse, ...(annexes.length > 0 && { annexes }) });
    await sendPdf(reply.header('cache-control', 'no-store'), `acuse-${acuse.folio}`, pdf);
  }

  /** Folio and code are noted: from now on nobody sees the code in this browser. */
  @Post('terminar')
  @HttpCode(303)
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const session = await this.drafts.openBy(request.headers.cookie, formOf(request)['t']);
    if (!session.draft.filed) return seeOther(reply, '/solicitud');
    void reply.header('set-cookie', await this.drafts.end(session));
    await seeOther(reply, '/consulta');
  }

  /** One file of the petition; it lies sealed under the key of the case to come. */
  @Post('archivo')
  @HttpCode(303)
  @TakesFileForm(UPLOAD_BUDGET)
  bring(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    return heard(request, async () => {
      await this.limits.take('file', address);
      const { fields, file } = await readFileForm(request);
      const session = await this.drafts.openBy(request.headers.cookie, fields['t']);
      const { draft } = session;
      if (draft.filed) return seeOther(reply, REGISTERED);
      const refused = file === undefined ? 'none' : await this.take(session, file);
      if (refused !== undefined) {
        const told = { on: FILES, given: {}, faults: [], file: refused };
        await this.drafts.change(session, (one) => ({ ...one, refused: told }));
      }
      await seeOther(reply, `/solicitud/${FILES}`);
    });
  }

  @Post('quitar')
  @HttpCode(303)
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    await this.limits.take('send', address);
    const { t, archivo } = formOf(request);
    const session = await this.drafts.openBy(request.headers.cookie, t);
    const paper = session.draft.papers.find(({ contentId }) => contentId === archivo);
    if (paper !== undefined) {
      const rest = (one: Draft) => one.papers.filter(({ contentId }) => contentId !== archivo);
      await this.drafts.change(session, (one) => ({ ...one, papers: rest(one), refused: undefined }));
      await this.papers.discard(paper);
    }
    await seeOther(reply, `/solicitud/${FILES}`);
  }

  @Get(':question')
  async ask(
    @Param('question') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('page', address);
    const session = await this.drafts.open(request.headers.cookie);
    if (session.draft.filed) return seeOther(reply, REGISTERED);
    const open = await this.desk.open(session.draft);
    const question = requireQuestion(open, id);
    if (question.files) return this.screens.files(request, reply, session);
    await this.screens.question(request, reply, session, question);
  }

  @Post(':question')
  @HttpCode(303)
  async answer(
    @Param('question') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    await this.limits.take('send', address);
    const form = formOf(request);
    const session = await this.drafts.openBy(request.headers.cookie, form['t']);
    if (session.draft.filed) return seeOther(reply, REGISTERED);
    const open = await this.desk.open(session.draft);
    const question = requireQuestion(open, id);
    const given = answersIn(question, form);
    const faults = await this.desk.faultsOf(open, question, { ...session.draft.answers, ...given });
    if (faults.length > 0) {
      await this.drafts.change(session, (one) => ({ ...one, refused: { on: id, given, faults } }));
      return seeOther(reply, `/solicitud/${id}`);
    }
    const changed = await this.drafts.change(session, (one) => ({
      ...one,
      answers: { ...one.answers, ...given },
      answered: [...one.answered.filter((before) => before !== id), id],
      refused: undefined,
    }));
    await seeOther(reply, await this.nextOf(changed, id));
  }

  /** @returns the code of what it is refused for, where these pages have words for it */
  private async take(session: DraftSession, file: NonNullable<FileForm['file']>): Promise<string | undefined> {
    const { draft } = session;
    if (draft.papers.length >= MOST_FILES) return 'many';
    try {
      const place = { institution: draft.institution, caseId: this.desk.caseIdOf(draft), holder: draft.key };
      const paper = await this.papers.receive({ ...place, until: this.drafts.until() }, file);
      const withIt = (one: Draft) => [...one.papers, paper].slice(0, MOST_FILES);
      await this.drafts.change(session, (one) => ({ ...one, papers: withIt(one), refused: undefined }));
      return undefined;
    } catch (refused) {
      const { code } = problemOf(refused);
      if (!isFileRefusal(code)) throw refused;
      return code;
    }
  }

  /** The first question that was not answered, from the one after this on; with all answered, all of them. */
  private async nextOf(draft: Draft, after?: string): Promise<string> {
    const { questions } = await this.desk.open(draft);
    const from = questions.findIndex(({ id }) => id === after) + 1;
    const order = [...questions.slice(from), ...questions.slice(0, from)];
    const next = order.find(({ id }) => !draft.answered.includes(id));
    return next === undefined ? '/solicitud/revisar' : `/solicitud/${next.id}`;
  }
}

/** @throws Problem 404 */
function requireQuestion({ questions }: OpenDraft, id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw opaqueNotFound();
  return question;
}

/** Of the fields this question has; where several may be chosen, each comes by a name of its own. */
function answersIn({ fields }: Question, form: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    fields.map(({ name, kind, choices = [] }) => [
      name,
      kind === 'some' ? choices.flatMap((_, at) => form[`${name}.${at}`] ?? []) : (form[name] ?? ''),
    ]),
  );
}
