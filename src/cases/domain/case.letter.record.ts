import type { LetterAct } from '@libs/letters';

/** A signed letter as decisions see it: none of its words. */
export interface LetterRecord {
  readonly letterId: string;
  readonly template: string;
  readonly act: LetterAct;
  readonly about: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly textHash: string;
}
