import type { FastifyReply } from 'fastify';
import { type Page, pageOf } from './layout.js';

/** Our own files, forms that go to ourselves, and nothing else; no inline script or style has a chance. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export async function sendPage(reply: FastifyReply, page: Page, status = 200): Promise<void> {
  await pageHeaders(reply).code(status).send(pageOf(page));
}

export function pageHeaders(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', POLICY);
}

/** To what the form led to: a page that can be opened again, and gone back from, without sending anything twice. */
export async function seeOther(reply: FastifyReply, address: string): Promise<void> {
  await reply.code(303).header('location', address).send();
}
