import type { Answer, ProblemJson } from '../support/http-caller.js';
import type { Address } from './addresses.js';
import type { Judgement } from './oracle.js';
import type { Player } from './the-stage.js';

/** What one person asks of one thing, and what they were to be answered. */
export interface Cell {
  readonly operation: string;
  readonly player: Player;
  readonly on: string;
  readonly address: Address;
  readonly expected: Judgement;
  /** A version that no case has: whoever is let in gets no further, so that no cell changes anything. */
  readonly caseId?: string;
}

export interface Wrong {
  readonly cell: string;
  readonly expected: unknown;
  readonly answered: unknown;
}

const AT_ONCE = 12;

/** What an answer says of rights; anything that is neither a refusal of rights nor what somebody let in gets is told as it is. */
export function judgementOf({ status, body }: Answer, { address, caseId }: Cell): string {
  const code = (body as Partial<ProblemJson> | undefined)?.code ?? '';
  if (address.pastTheDoor?.includes(code) === true) return 'let-in';
  if (status === 401) return 'no-session';
  if (status === 403 && code === 'forbidden') return 'not-your-role';
  if (status === 403) return 'not-yours';
  if (status === 404) return 'hidden';
  const enters = caseId !== undefined && address.method === 'POST' ? PAST_THE_DOOR.step : PAST_THE_DOOR.other;
  return enters.includes(status) ? 'let-in' : `${status} ${code}`;
}

/** A step names a version that no case has; what else is sent may be empty, find nothing to print, or nothing that was begun. */
const PAST_THE_DOOR = { step: [412], other: [200, 302, 400, 409, 410, 422, 428] };

export function ask({ http }: Player, { method, path, json, bytes, headers: more }: Address): Promise<Answer> {
  const headers: Record<string, string> =
    method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID(), 'if-match': '"999999"' };
  return http.call(method, path, { ...(json && { json }), ...(bytes && { bytes }), headers: { ...headers, ...more } });
}

export async function listed(
  player: Player,
  path: string,
): Promise<{ caseId: string; folio: string; applicant: string }[]> {
  const { status, body } = await ask(player, { method: 'GET', path });
  expect([path, status]).toEqual([path, 200]);
  return (body as { rows: { caseId: string; folio: string; applicant: string }[] }).rows;
}

/** The answer without what names the request itself. */
export function bytesOf({ status, text }: Answer): string {
  const { instance: _, requestId: __, ...problem } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify([status, problem]);
}

export function nameOf({
  operation,
  player,
  on,
  address,
}: Pick<Cell, 'operation' | 'player' | 'on' | 'address'>): string {
  return `${player.name} (${player.person.role ?? 'no session'}): ${operation} on ${on}, ${address.method} ${address.path}`;
}

/** So many at once, and in the order of the list. */
export async function wrongOf(
  cells: readonly Cell[],
  look: (cell: Cell) => Promise<Wrong | undefined>,
): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const waiting = cells.values();
  const worker = async () => {
    for (const cell of waiting) {
      const found = await look(cell);
      if (found) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return wrong;
}
