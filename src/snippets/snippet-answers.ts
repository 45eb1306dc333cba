import type { Snippet } from './domain/snippet.js';
import type { SnippetsDto } from './snippets.dto.js';

export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'The version that was shown, of one that is changed; left out of a new one',
} as const;

const ORDER = new Intl.Collator('es');

export function byKeyword(snippets: readonly Snippet[]): SnippetsDto {
  return { snippets: snippets.toSorted((one, other) => ORDER.compare(one.keyword, other.keyword)) };
}
