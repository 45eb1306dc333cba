import type { FastifyRequest } from 'fastify';
import { formOf } from '../page/visitor.js';
import type { NotTaken } from './visits.js';

/** What somebody wrote into a page of their case, or of a petition, that could not be taken any more. */
export type Unsent = Pick<NotTaken, 'given' | 'chosen'> & {
  /** Of a case: what they were doing. */
  readonly act?: UnsentAct;
};
export type UnsentAct = Exclude<NotTaken['on'], 'case'>;

export const ACT_ADDRESSES = {
  reply: '/consulta/respuesta',
  rate: '/consulta/calificacion',
  reopen: '/consulta/reapertura',
  appeal: '/consulta/recurso',
} as const satisfies Record<UnsentAct, string>;

/** Undefined where nothing was written. Never what opens a case: folio and code are asked for elsewhere. */
export function unsentIn(request: FastifyRequest): Unsent | undefined {
  if (request.method !== 'POST') return undefined;
  const [path = ''] = request.url.split('?', 1);
  const act = actOf((name) => ACT_ADDRESSES[name] === path);
  if (act === undefined && !path.startsWith('/solicitud/')) return undefined;
  const { t: _, texto, comentario, motivo, calificacion, ...others } = formOf(request);
  // Of a petition whatever has several words: the rest are codes and short answers of one page.
  const prose = act === undefined ? Object.values(others).filter((value) => /\S\s+\S/.test(value)) : [];
  const given = [texto, comentario, ...prose].filter((text) => text !== undefined && text.trim() !== '').join('\n\n');
  if (given === '') return undefined;
  const chosen = motivo ?? calificacion;
  return { given, ...(act !== undefined && { act }), ...(chosen !== undefined && { chosen }) };
}

/** As the page that asks for folio and code anew sends it along. */
export function carriedIn({ acto, escrito = '', elegido }: Readonly<Record<string, string>>): Unsent | undefined {
  const act = actOf((name) => name === acto);
  if (act === undefined || escrito === '') return undefined;
  return { act, given: escrito, ...(elegido !== undefined && { chosen: elegido }) };
}

function actOf(isIt: (name: UnsentAct) => boolean): UnsentAct | undefined {
  return (Object.keys(ACT_ADDRESSES) as UnsentAct[]).find(isIt);
}
