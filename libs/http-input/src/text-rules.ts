import { coded } from './field-errors.js';
import { isWellFormed } from './well-formed.js';

export interface TextLimits {
  /** Fewest and most characters (code points), after trimming. */
  readonly min: number;
  readonly max: number;
  /** Most bytes of UTF-8. Default three a character: accents and most scripts fit, walls of emoji do not. */
  readonly maxBytes?: number;
  /** Line breaks and tabs are kept. */
  readonly multiline?: boolean;
}

/** Something a reader can see; spaces, joiners, variation selectors and combining marks alone are nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Controls, formatting characters (bidi overrides, zero-width spaces, byte-order marks), private use and line/paragraph
 * separators; U+200C and U+200D are allowed, since scripts and emoji join by them.
 */
const REFUSED = /[\p{Cc}\p{Co}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/u;
const REFUSED_IN_LINES = /(?![\t\n])[\p{Cc}\p{Co}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/u;

/** NFC, one kind of line break, no space around. Whatever is not a well-formed string is left for `refuseText`. */
export function normaliseText(value: unknown, multiline: boolean): unknown {
  if (typeof value !== 'string' || !isWellFormed(value)) return value;
  const lines = multiline ? value.replace(/\r\n?|[\u2028\u2029]/g, '\n') : value;
  return lines.normalize('NFC').trim();
}

export function refuseText(value: unknown, limits: TextLimits): string | undefined {
  if (typeof value !== 'string') return coded('not-a-text', 'must be a text');
  // Lengths first, so that nothing below runs on more than it should.
  if (value.length > limits.max * 2 || Array.from(value).length > limits.max) {
    return coded('too-long', `must have at most ${limits.max} characters`);
  }
  const maxBytes = limits.maxBytes ?? limits.max * 3;
  if (Buffer.byteLength(value) > maxBytes) return coded('too-long', `must have at most ${maxBytes} bytes`);
  if (!isWellFormed(value)) return coded('not-well-formed', 'has half a surrogate pair');
  const refused = (limits.multiline ? REFUSED_IN_LINES : REFUSED).exec(value)?.[0];
  if (refused !== undefined) return coded('invisible-character', `must not have the character ${codePoint(refused)}`);
  if (limits.min > 0 && !VISIBLE.test(value)) return coded('blank', 'must not be blank');
  if (Array.from(value).length < limits.min) return coded('too-short', `must have at least ${limits.min} characters`);
  return undefined;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
