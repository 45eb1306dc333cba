import type { Schemas } from '../api/client.js';
import type { FieldProblem, Problem } from '../api/problem.js';
import { type Petition, type PetitionDraft, withoutTwins } from '../desk/petition-draft.js';

/** A petition that was taken down while the server was out of reach, on this computer until the server has it. */
export interface OutboxEntry {
  /** The Idempotency-Key it was first sent with, and is sent with each time. */
  readonly key: string;
  /** Id of who took it down: the key counts for them alone. */
  readonly owner: string;
  /** What stands on the provisional slip in place of a folio. */
  readonly reference: string;
  /** By the clock of this computer, ISO 8601 UTC. */
  readonly takenAt: string;
  readonly state: 'waiting' | 'refused' | 'sent';
  /** What was typed and what is sent; gone once the server has it. */
  readonly content?: { readonly draft: PetitionDraft; readonly body: Petition };
  /** Why the server said no. */
  readonly problem?: Problem;
  readonly folio?: string;
  readonly caseId?: string;
  /** Until then some tab is sending it, ms since the epoch. */
  readonly claimedUntil: number;
}

/** How long one sending may take before another tab may try, and how long it does take at most, ms. */
export const CLAIM_MS = 45_000;
export const SENDING_MS = 20_000;

/** Easily told apart when read out: no O, I, 0 or 1. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function newEntry(owner: string, draft: PetitionDraft, body: Petition, at: Date): OutboxEntry {
  return {
    key: draft.key,
    owner,
    reference: referenceOf(draft.key),
    takenAt: at.toISOString(),
    state: 'waiting',
    content: { draft, body },
    claimedUntil: 0,
  };
}

/** Seven signs from the key, in two groups; no folio looks like it. */
export function referenceOf(key: string): string {
  const hex = key.replaceAll('-', '');
  const signs = Array.from({ length: 7 }, (_, at) => SIGNS[Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16) % 32]);
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}

/** Whether a tab may send it now. */
export function isFree({ state, claimedUntil }: OutboxEntry, now: number): boolean {
  return state === 'waiting' && claimedUntil <= now;
}

/** The server has it: what was typed need not lie here any longer. */
export function sent(
  entry: OutboxEntry,
  { folio, caseId }: Pick<Schemas['AcuseDto'], 'folio' | 'caseId'>,
): OutboxEntry {
  const { content: _content, problem: _problem, ...rest } = entry;
  return { ...rest, state: 'sent', folio, caseId, claimedUntil: 0 };
}

/** It was not taken: it waits for a better moment, or for a person to mend it. */
export function notTaken(entry: OutboxEntry, problem: Problem): OutboxEntry {
  if (isPassing(problem)) return { ...entry, claimedUntil: 0 };
  return { ...entry, state: 'refused', problem, claimedUntil: 0 };
}

/** The same request may be taken later: nobody there, nobody signed in, too much to do. Any other refusal is about what was typed. */
export function isPassing({ status, code }: Pick<Problem, 'status' | 'code'>): boolean {
  return status === 0 || status >= 500 || [401, 408, 425, 429].includes(status) || code === 'sign-in-incomplete';
}

/** The server cannot be reached or cannot write now: what a clerk registers then is kept here. */
export function isOutOfReach({ status }: Pick<Problem, 'status'>): boolean {
  return status === 0 || [502, 503, 504].includes(status);
}

/** What can be seen to be missing without the server: nobody shall leave with a slip for what it must refuse. */
export function missingIn(draft: PetitionDraft, form: Schemas['FormDto'] | undefined): FieldProblem[] {
  const asked = form === undefined || draft.procedure === '' ? [] : withoutTwins(form).required;
  const answered = Object.keys(draft.form).length > 0 || asked.length > 0;
  const missing = [
    ...(['procedure', 'subject', 'description'] as const).filter((name) => draft[name].trim() === ''),
    ...(answered ? asked.filter((name) => draft.form[name] === undefined).map((name) => `form.${name}`) : []),
  ];
  return missing.map((field) => ({ field, code: 'required' }));
}
