import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where the screens of the staff lie; every address below it that is no file is one of theirs. */
const PATH = '/app';
/** Stands in the built page (web/index.html) where each answer puts a value of its own. */
const NONCE = '__NONCE__';
/** Keeps the page for a day without a network; a browser lets it answer for addresses below its own. */
const WORKER = 'shell-worker.js';
const log = new Logger('Screens');

/** Serves the built screens. They hold nobody's data: what they show they ask of the API, under the rights of whoever is signed in. */
export async function showScreens(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) {
    log.warn(`there are no screens at ${folder}: build them with "npm run build:web"`);
    return;
  }
  const html = readFileSync(page, 'utf8');
  const instance: FastifyInstance = app.getHttpAdapter().getInstance();
  await instance.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${PATH}/assets/`,
    decorateReply: false,
    index: false,
    preCompressed: true,
    // Their names hold the hash of their content: another content has another name.
    immutable: true,
    maxAge: '365d',
  });
  const worker = readFileSync(join(folder, WORKER), 'utf8');
  instance.get(`${PATH}/${WORKER}`, (_request, reply) => sendWorker(reply, worker));
  const send = (_request: unknown, reply: FastifyReply) => sendPage(reply, html);
  instance.get('/', (_request, reply) => reply.redirect(`${PATH}/`));
  instance.get(PATH, (_request, reply) => reply.redirect(`${PATH}/`));
  instance.get(`${PATH}/*`, send);
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyFor(nonce))
    .send(html.replaceAll(NONCE, nonce));
}

/** It may ask for our own files and nothing else. Looked for anew each time: it is what a browser would keep longest. */
function sendWorker(reply: FastifyReply, script: string): FastifyReply {
  return reply
    .header('content-type', 'text/javascript; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', "default-src 'none'; connect-src 'self'")
    .send(script);
}

/** Our own files and nothing else; styles that the parts of a page make while it runs bear the value of this one answer. */
function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
