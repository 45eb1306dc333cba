import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InstitutionRecord } from '../../institutions/index.js';
import { Words } from '../words/words.js';
import type { Page } from './layout.js';

const COOKIE = 'lengua';
const A_YEAR = 365 * 24 * 60 * 60;

/** Which language somebody reads, of those the institution has: by `?lengua=`, which is kept, or as it was kept. */
export function wordsFor(request: FastifyRequest, reply: FastifyReply, record?: InstitutionRecord): Words {
  const { lengua } = (request.query ?? {}) as { lengua?: unknown };
  const asked = lengua === 'en' || lengua === 'es' ? lengua : undefined;
  if (asked !== undefined)
    void reply.header('set-cookie', `${COOKIE}=${asked}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax`);
  const language = asked ?? new RegExp(`(?:^|;\\s*)${COOKIE}=(en|es)(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  const has = record === undefined || (record.languages ?? []).includes('en');
  return Words.for(record?.country, has ? language : undefined);
}

/** The way to the same page in the other language. */
export function otherLanguage(
  words: Words,
  record: InstitutionRecord | undefined,
  path: string,
): Pick<Page, 'otherLanguage'> {
  if (!(record?.languages ?? []).includes('en')) return {};
  const english = words.tag === 'en';
  const tag = english ? 'es' : 'en';
  return { otherLanguage: { href: `${path}?lengua=${tag}`, name: words.say('site.language'), tag } };
}

/** The fields of a form that was sent. */
export function formOf({ body }: FastifyRequest): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
}
