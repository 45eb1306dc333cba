import { letterText } from '@libs/letters';
import { type CaseHistory, petitionIn } from '../case-file.js';
import { LetterErased, LetterUnknown } from '../domain/case.letter.refusals.js';
import type { CaseDocument } from '../domain/case.public-version.js';
import { PublicVersionSourceMissing } from '../domain/case.public-version.refusals.js';
import { issuedLetter } from '../letters/issued-letters.js';

/** The text that a public version is made of. */
export interface VersionSource {
  /** What the document is called. */
  readonly title: string;
  readonly text: string;
  /** The alias of whom it names beside what its words say: a letter's addressee. */
  readonly party?: string;
}

/** As the reader of this history may read it. @throws PublicVersionSourceMissing where there is none, or it was erased or is withheld */
export function sourceOf(history: CaseHistory, { document, about }: CaseDocument): VersionSource {
  const source = read(history, { document, ...(about !== undefined && { about }) });
  if (source === undefined || source.text.trim() === '') throw new PublicVersionSourceMissing(document);
  return source;
}

function read(history: CaseHistory, { document, about }: CaseDocument): VersionSource | undefined {
  switch (document) {
    case 'petition': {
      const { subject, description } = petitionIn(history.events);
      if (subject === undefined || description === undefined) return undefined;
      return { title: 'Solicitud', text: joined(subject, description) };
    }
    case 'answer': {
      const { text, legalBasis } = (history.events.findLast(({ type }) => type === 'CaseAnswered')?.data ?? {}) as {
        text?: string;
        legalBasis?: string;
      };
      return text === undefined ? undefined : { title: 'Respuesta', text: joined(text, legalBasis) };
    }
    case 'letter':
      return letterIn(history, about ?? '');
  }
}

/**
 * Without its code, which is what keeps the hash of the whole letter from telling the rest (letter-hash.ts): published, it would let anybody try
 * what was taken out.
 */
function letterIn(history: CaseHistory, letterId: string): VersionSource | undefined {
  try {
    const { title, number, parts, party } = issuedLetter(history, letterId);
    const text = letterText(parts.filter(({ part }) => part !== 'code')).trimEnd();
    return { title: `${title} ${number}`, text, ...(party !== undefined && { party }) };
  } catch (refused) {
    if (refused instanceof LetterErased || refused instanceof LetterUnknown) return undefined;
    throw refused;
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
