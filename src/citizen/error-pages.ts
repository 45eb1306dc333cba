import { PROBLEM_MEDIA_TYPE, type ProblemBody, problemOf } from '@libs/problem-details';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unsentPage } from './follow/follow-pages.js';
import { type Unsent, unsentIn } from './follow/unsent.js';
import { html, type Html } from './page/html.js';
import { pageOf } from './page/layout.js';
import { pageHeaders } from './page/send-page.js';
import { wordsFor } from './page/visitor.js';
import type { Words } from './words/words.js';

/** The case is to be opened anew. */
const CLOSED = new Set(['visit-over', 'visit-changed']);

const DOORS = /^\/(tramites|solicitud|consulta|licencia)(?=[/?]|$)/;

/**
 * Every error of these pages as a page, whoever raised it: a handler, a guard, the parser of forms, the router. They all become problem+json at
 * the edge (libs/problem-details), and are said anew here on their way out.
 */
export function tellErrorsAsPages(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, reply, payload, done) => {
    const ours = DOORS.test(request.url) && isProblem(reply) && Buffer.isBuffer(payload);
    done(null, ours ? told(JSON.parse(payload.toString()) as ProblemBody, request, reply) : payload);
  });
}

type FrameworkErrors = (error: Error, request: FastifyRequest, reply: FastifyReply) => void;

/** The same for paths that are none (`%zz`, a part too long): the router answers those itself, and no hook sees them. */
export function withErrorPages<Options extends { frameworkErrors: FrameworkErrors }>(options: Options): Options {
  return {
    ...options,
    frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
      if (!DOORS.test(request.url)) return options.frameworkErrors(error, request, reply);
      const { status, code } = problemOf(error);
      void reply.code(status).send(told({ status, code }, request, reply));
    },
  };
}

function isProblem(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  return typeof type === 'string' && type.startsWith(PROBLEM_MEDIA_TYPE);
}

function told(problem: Pick<ProblemBody, 'status' | 'code'>, request: FastifyRequest, reply: FastifyReply): string {
  const words = wordsFor(request, reply);
  pageHeaders(reply);
  const seconds = Number(reply.getHeader('retry-after') ?? 60);
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const { status } = problem;
  return pageOf({ words, title: titleOf(words, status), body: errorBody(words, problem, minutes, unsentIn(request)) });
}

function titleOf(words: Words, status: number): string {
  return words.find(`error.${status}`) ?? words.say(status >= 500 ? 'error.500' : 'error.400');
}

/** What was written is never kept from who wrote it. Where their case was closed meanwhile it is opened again from here. */
function errorBody(
  words: Words,
  { status, code }: Pick<ProblemBody, 'status' | 'code'>,
  minutes: number,
  unsent: Unsent | undefined,
): Html {
  const known = (unsent && words.find(`error.${code}.what`)) ?? words.find(`error.${status}.what`, { minutes });
  const what = known ?? words.say(status >= 500 ? 'error.500.what' : 'error.400.what');
  // From another site it may be anything.
  if (unsent !== undefined && status !== 403) {
    const { act: _, ...written } = unsent;
    return html`${unsentPage(words, titleOf(words, status), what, CLOSED.has(code) ? unsent : written)}
      <p><a href="/tramites">${words.say('error.home')}</a></p>`;
  }
  return html`<h1>${titleOf(words, status)}</h1>
    <p>${what}</p>
    <p><a href="/tramites">${words.say('error.home')}</a></p>`;
}
