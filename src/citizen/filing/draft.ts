import type { HeldPaper } from '../../cases/index.js';

/** What was filled in, by field; a list where several may be chosen. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Refused {
  /** Id of the question, or `revisar`. */
  readonly on: string;
  readonly given: Answers;
  readonly faults: readonly { readonly field?: string; readonly code: string }[];
  /** Code of what an upload was refused for. */
  readonly file?: string;
}

/** A petition while it is written. Lies sealed (sealed-sessions.store.ts). */
export interface Draft {
  readonly institution: string;
  readonly service: string;
  /** The petition that is made of it is made once for this key. */
  readonly key: string;
  readonly answers: Answers;
  /** Ids of the questions that were answered, also with nothing. */
  readonly answered: readonly string[];
  readonly papers: readonly HeldPaper[];
  /** What was not taken last, so that its page says so, and goes on saying so when it is opened again. */
  readonly refused?: Refused;
  /** It is registered: what was written is gone from here, and the names of the papers are left for the acuse. */
  readonly filed?: { readonly annexes: readonly string[]; readonly doubtful: boolean };
}

/** A draft goes by itself, so long after it was last touched. */
export const DRAFT_MS = 2 * 60 * 60_000;
/** And so long folio and code are shown, where an answer was lost on the way. */
export const FILED_MS = 30 * 60_000;

export function textIn(answers: Answers, name: string): string | undefined {
  const value = answers[name];
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}
