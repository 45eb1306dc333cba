import { Refusal } from '@libs/decider';
import { TimedOut } from './bounded.js';
import type { DutyError } from './duty.js';

/** Failed runs after which a duty is parked for an operator. */
export const MAX_ATTEMPTS = 8;
const LONGEST_MESSAGE = 200;

/** How long a failing duty is tried. */
export interface Patience {
  /** Failed runs after which it is parked. */
  attempts: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

const PATIENCE: Patience = { attempts: MAX_ATTEMPTS, firstPauseMs: 1_000, longestPauseMs: 300_000 };

/** What came of running a duty once. */
export type Attempt =
  | { kind: 'done'; outcome: string }
  | { kind: 'again'; error: DutyError; attempts: number; pauseMs: number }
  | { kind: 'dead'; error: DutyError; attempts: number };

/**
 * Judges an error at the one place where it is known. The world having moved on makes the duty moot; another refusal will be the same next time;
 * a store out of reach says nothing about the duty, so it never kills it.
 */
export function judge(
  error: unknown,
  failedBefore: number,
  now: Date,
  { random = Math.random, patience = PATIENCE }: { random?: () => number; patience?: Patience } = {},
): Attempt {
  if (error instanceof Refusal && (error.kind === 'conflict' || error.kind === 'not-found')) {
    return { kind: 'done', outcome: `moot:${error.code}` };
  }
  const attempts = failedBefore + 1;
  const told = describe(error, now);
  if (error instanceof Refusal) return { kind: 'dead', error: told, attempts };
  if (attempts >= patience.attempts && !isUnavailable(error)) return { kind: 'dead', error: told, attempts };
  return { kind: 'again', error: told, attempts, pauseMs: pauseAfter(attempts, random, patience) };
}

/** Doubles, from 1 s to 5 min unless said otherwise; half of it is left to chance, so that what failed together does not come back together. */
export function pauseAfter(
  attempts: number,
  random: () => number = Math.random,
  { firstPauseMs, longestPauseMs }: Omit<Patience, 'attempts'> = PATIENCE,
): number {
  const full = Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 20), longestPauseMs);
  return Math.round(full * (0.5 + random() / 2));
}

function describe(error: unknown, at: Date): DutyError {
  const name = word(error instanceof Error ? error.name : typeof error) ?? 'Error';
  const code = word(error instanceof Object && 'code' in error ? error.code : undefined);
  const message = isOurs(error) ? plain(error.message) : undefined;
  return { name, ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }), at };
}

// A foreign error may quote what it stumbled over (a document, a person's name): its text is not kept.
function isOurs(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof TimedOut || (error instanceof Error && isUnavailable(error));
}

/** Errors of the store say so of themselves (StoreUnavailable of @libs/event-store). */
function isUnavailable(error: unknown): boolean {
  return error instanceof Object && 'unavailable' in error && error.unavailable === true;
}

function word(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[\w.-]{1,64}$/.test(text) ? text : undefined;
}

function plain(message: string): string {
  const masked = message
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/\S+@\S+/g, '…')
    .replace(/(?<![\w-])\+?\d[\d ()-]{6,}\d(?![\w-])/g, '…');
  return masked.length > LONGEST_MESSAGE ? `${masked.slice(0, LONGEST_MESSAGE - 1)}…` : masked;
}
