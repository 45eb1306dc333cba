import { Problem } from '@libs/problem-details';
import { type PathPart, pathText } from './field-path.js';

export interface JsonLimits {
  /** Deepest nesting of objects and arrays. */
  readonly maxDepth: number;
  /** Most object keys in the whole text. */
  readonly maxKeys: number;
}

interface Level {
  /** Keys seen so far in an object; undefined in an array. */
  readonly keys?: Set<string>;
  part: PathPart;
}

/** `constructor` and `prototype` would be dropped without a word further on; better said. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Walks JSON text once, without recursion and before anything parses it, and refuses what JSON.parse would let through:
 * nesting that overflows stacks later on, floods of keys, keys given twice (where the last silently wins) and keys that
 * reach prototypes. It does not judge syntax: on malformed text it may stop anywhere, and JSON.parse refuses that afterwards.
 * @throws Problem 400 with code `too-deep`, `too-many-keys`, `duplicate-key` or `forbidden-key`
 */
export function scanJson(text: string, limits: JsonLimits): void {
  const levels: Level[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        if (levels.length === limits.maxDepth) {
          throw new Problem(400, 'too-deep', `The body is nested deeper than ${limits.maxDepth} levels.`);
        }
        levels.push(text.charCodeAt(at) === OPEN_OBJECT ? { keys: new Set(), part: '' } : { part: 0 });
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        levels.pop();
        break;
      case COMMA: {
        const level = levels.at(-1);
        if (level && typeof level.part === 'number') level.part++;
        break;
      }
      case QUOTE: {
        const end = endOfString(text, at);
        const level = levels.at(-1);
        if (level?.keys && isFollowedByColon(text, end)) {
          if (++keys > limits.maxKeys) {
            throw new Problem(400, 'too-many-keys', `The body has more than ${limits.maxKeys} keys.`);
          }
          noteKey(text.slice(at, end + 1), level as Level & { keys: Set<string> }, levels);
        }
        at = end;
      }
    }
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Index of the closing quote, or of the end of a text that has none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (
    at < text.length &&
    (text.charCodeAt(at) === 0x20 || (text.charCodeAt(at) >= 9 && text.charCodeAt(at) <= 13))
  ) {
    at++;
  }
  return text.charCodeAt(at) === COLON;
}

function noteKey(quoted: string, level: Level & { keys: Set<string> }, levels: readonly Level[]): void {
  const key = unquote(quoted);
  level.part = key;
  if (level.keys.has(key)) throw keyProblem('duplicate-key', 'is given twice', levels);
  if (FORBIDDEN_KEYS.has(key)) throw keyProblem('forbidden-key', 'is not an allowed name', levels);
  level.keys.add(key);
}

/** The key as JSON.parse will read it: `"a"` and `"\u0061"` are the same key. A broken escape is left for JSON.parse to refuse. */
function unquote(quoted: string): string {
  const raw = quoted.slice(1, -1);
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return raw;
  }
}

function keyProblem(code: string, message: string, levels: readonly Level[]): Problem {
  const field = pathText(levels.map(({ part }) => part));
  return new Problem(400, code, 'The body has a key that cannot be accepted.', { errors: [{ field, code, message }] });
}
