import { createHash } from 'node:crypto';
import { addressed, type LetterPart, letterText } from '@libs/letters';

/**
 * SHA-256, hex, of the letter as plain text in UTF-8, with the name of the one it is for and its random code in it. Part of stored events: never
 * to change.
 */
export function letterHash(parts: readonly LetterPart[], name: string): string {
  return textHash(letterText(addressed(parts, name)));
}

export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
