import type { EventOf } from '@libs/decider';
import type { LetterAct, LetterPart } from '@libs/letters';
import type { LETTER_ANNULMENT_REASONS, SigningCapacity } from './case.codes.js';

/** What a letter says, as it was signed. The name of the one it is for stands open in it. */
export interface LetterContent {
  readonly title: string;
  readonly parts: readonly LetterPart[];
}

/**
 * A letter was signed and got its number. `textHash` is made of the whole text, the addressee's name and a random code included
 * (docs/stored-form.md), so that it tells nothing of it. Who signed stands in `meta`.
 */
export type LetterIssued = EventOf<
  'LetterIssued',
  {
    letterId: string;
    /** Of the definition that the case goes by, and what it is written about. */
    template: string;
    act: LetterAct;
    /** Which one of these: the id of a prevention, a referral or a draft, the day of an admission, an answer or an ending, the letter that is notified. */
    about: string;
    number: string;
    /** Siglas of the department that signs. */
    series: string;
    department: string;
    issuedOn: string;
    capacity: SigningCapacity;
    /** The absent one in whose place a substitute signs. */
    inPlaceOf?: string;
    textHash: string;
    /** For whom it is; absent where nobody gave a name. */
    party?: string;
    addressee?: { name: string };
    content: LetterContent;
    competenceBasis: string;
  }
>;

/** A number was taken for a letter that was never signed: the series says why it is missing. */
export type LetterNumberAnnulled = EventOf<
  'LetterNumberAnnulled',
  { letterId: string; number: string; series: string; reason: (typeof LETTER_ANNULMENT_REASONS)[number] }
>;

export type LetterEvent = LetterIssued | LetterNumberAnnulled;
