import type { PathPart } from './field-path.js';

/** In a `u` pattern a surrogate that has its pair is one character, so this finds lone ones only. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Where the first string (or key) with a lone surrogate lies in a parsed JSON value, or undefined. Not recursive. */
export function findLoneSurrogate(value: unknown): readonly PathPart[] | undefined {
  const pending: { value: unknown; path: readonly PathPart[] }[] = [{ value, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path } = next;
    if (typeof next.value === 'string') {
      if (!isWellFormed(next.value)) return path;
    } else if (Array.isArray(next.value)) {
      next.value.forEach((item: unknown, index) => pending.push({ value: item, path: [...path, index] }));
    } else if (typeof next.value === 'object' && next.value !== null) {
      for (const [key, item] of Object.entries(next.value)) {
        if (!isWellFormed(key)) return [...path, key];
        pending.push({ value: item, path: [...path, key] });
      }
    }
  }
  return undefined;
}
