import type { TermUnit } from '../domain/case.codes.js';
import { lengthInWords } from '../papers/paper-words.js';

/** The recourse that the law of a case names. */
export interface KnownAppeal {
  readonly name: string;
  readonly term: { readonly unit: TermUnit; readonly length: number };
  readonly body?: string;
  readonly basis?: string;
}

/** Whether the act is final, and how, before whom and until when it may be challenged (LFPA 3-XV, 39). */
export function appealInWords({ name, term, body, basis }: KnownAppeal): string {
  const before = body === undefined ? '' : `, ante ${body}`;
  const rule = basis === undefined ? '' : ` (${basis})`;
  return (
    `Este acto es definitivo. En su contra procede: ${name}${before}, dentro de ${lengthInWords(term)} contados a partir ` +
    `del siguiente a aquel en que surta efectos su notificación${rule}.`
  );
}
