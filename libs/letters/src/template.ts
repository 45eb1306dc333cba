import { isOfAct, isPlaceholder, type LetterAct, type Placeholder, PLACEHOLDERS } from './placeholder.js';

/** The text of a letter with what is left open in it, as an institution writes it: `{{folio}}`. */
export interface LetterTemplate {
  readonly code: string;
  readonly act: LetterAct;
  /** The "asunto". */
  readonly subject: string;
  /** Paragraphs. What stands around them (number, date, addressee, signature) every letter has. */
  readonly body: readonly string[];
}

/** Words, or something that is left open. */
export type Piece = { readonly words: string } | { readonly open: string };

const OPEN = /\{\{([^{}]*)\}\}/g;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(OPEN)) {
    if (found.index > at) pieces.push({ words: text.slice(at, found.index) });
    pieces.push({ open: (found[1] ?? '').trim() });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at) });
  return pieces;
}

/** The names in a text that can be filled. */
export function openIn(text: string): Placeholder[] {
  return piecesOf(text).flatMap((piece) => ('open' in piece && isPlaceholder(piece.open) ? [piece.open] : []));
}

/** Everything that a template's own text leaves open, once each. */
export function placeholdersOf({ subject, body }: Pick<LetterTemplate, 'subject' | 'body'>): Placeholder[] {
  return [...new Set([subject, ...body].flatMap(openIn))];
}

/** Why a text of a template could not be filled, in Spanish: who writes procedures reads it. */
export interface TemplateFault {
  readonly at: readonly (string | number)[];
  readonly code: 'placeholder-unknown' | 'placeholder-of-other-act' | 'placeholder-malformed' | 'letter-empty';
  readonly message: string;
}

export function templateFaults({ act, subject, body }: LetterTemplate): TemplateFault[] {
  const said = body.some((paragraph) =>
    piecesOf(paragraph).some((piece) => 'words' in piece && /\p{L}/u.test(piece.words)),
  );
  const empty: TemplateFault[] = said
    ? []
    : [{ at: ['body'], code: 'letter-empty', message: 'El documento no dice nada por sí mismo' }];
  return [
    ...empty,
    ...faultsIn(subject, act, ['subject']),
    ...body.flatMap((paragraph, at) => faultsIn(paragraph, act, ['body', at])),
  ];
}

function faultsIn(text: string, act: LetterAct, at: TemplateFault['at']): TemplateFault[] {
  return piecesOf(text).flatMap((piece): TemplateFault[] => {
    if ('words' in piece)
      return /\{\{|\}\}/.test(piece.words)
        ? [{ at, code: 'placeholder-malformed', message: 'Hay llaves dobles que no abren ni cierran un hueco' }]
        : [];
    if (!isPlaceholder(piece.open))
      return [
        {
          at,
          code: 'placeholder-unknown',
          message: `No existe el hueco {{${piece.open}}}; los hay: ${PLACEHOLDERS.join(', ')}`,
        },
      ];
    if (!isOfAct(piece.open, act))
      return [
        {
          at,
          code: 'placeholder-of-other-act',
          message: `En un documento de esta clase nada llena el hueco {{${piece.open}}}`,
        },
      ];
    return [];
  });
}
