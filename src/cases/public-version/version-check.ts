import { isTelling, occurrences } from '@libs/redaction';
import { printable } from '../papers/paper-words.js';
import { type PdfContents, pdfContents, PdfUnreadable } from './pdf-contents.js';

/** What a mark took out. */
export interface Removed {
  readonly words: readonly string[];
  /** The same words elsewhere are meant to stay. */
  readonly staysElsewhere: boolean;
}

/**
 * Which marks (numbers from 1) left something of what they took out in a document, wherever in its bytes: on its pages, under a black box, in
 * its title, in a name, a comment or behind its end (LGTAIP 121). All of them where it cannot be read whole.
 * @param said everything that the document was made of, piece by piece
 */
export function leaksIn(pdf: Buffer, removed: readonly Removed[], said: readonly string[]): number[] {
  const contents = readable(pdf);
  return removed.flatMap(({ words, staysElsewhere }, at) =>
    contents === undefined || words.some((one) => remains(contents, one, staysElsewhere, said)) ? [at + 1] : [],
  );
}

function readable(pdf: Buffer): PdfContents | undefined {
  try {
    return pdfContents(pdf);
  } catch (unreadable) {
    if (unreadable instanceof PdfUnreadable) return undefined;
    throw unreadable;
  }
}

function remains(contents: PdfContents, words: string, staysElsewhere: boolean, said: readonly string[]): boolean {
  const meant = staysElsewhere || !isTelling(words);
  const whole = occurrences(words, said.map(printable).join('\n')).length;
  // The end of a piece and the beginning of the next may happen to make the same letters, and so may two words without a letter that was between.
  const within = said.reduce((sum, piece) => sum + occurrences(words, piece).length, 0);
  if (occurrences(words, contents.drawn).length > (meant ? whole : whole - within)) return true;
  if (meant) return false;
  if (contents.strings.some((text) => occurrences(words, text).length > 0) || liesIn(contents.raw, words)) return true;
  return isShownOtherwise(contents.drawn, words, said);
}

/** As the fonts of the document would show what has letters that they lack. */
function isShownOtherwise(drawn: string, words: string, said: readonly string[]): boolean {
  const shown = spaced(printable(words));
  return (
    shown !== spaced(words) && spaced(drawn).includes(shown) && !spaced(said.map(printable).join('\n')).includes(shown)
  );
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** In any of the ways in which a program may write it. What a PDF is made of by itself (`/Page`, `Helvetica`) is no word of anybody's. */
function liesIn(raw: readonly string[], words: string): boolean {
  const forms = formsOf(words);
  return raw.some((bytes) => {
    const text = bytes.replace(OWN_NAMES, '/');
    return forms.some((form) => text.includes(form));
  });
}

function formsOf(words: string): string[] {
  const bytes = (['latin1', 'utf8', 'utf16le'] as const).map((encoding) => Buffer.from(words, encoding));
  const all = [...bytes, Buffer.from(words, 'utf16le').swap16()];
  const hex = all.flatMap((one) => [one.toString('hex'), one.toString('hex').toUpperCase()]);
  // What has no letter of Latin-1 would be looked for as question marks.
  const plain = all.slice(words.split('').every((letter) => letter.charCodeAt(0) < 0x100) ? 0 : 1);
  return [...plain.map((one) => one.toString('latin1')), ...hex];
}

/** Names and operators that pdfkit writes into every paper of ours. */
const OWN_NAMES =
  /\/(?:Type|Subtype|Page|Pages|PageMode|Parent|Kids|Count|Resources|MediaBox|Contents|Catalog|Names|Dests|Info|Root|Size|Font|Type1|BaseFont|Helvetica(?:-Bold)?|Encoding|WinAnsiEncoding|ProcSet|ColorSpace|XObject|ExtGState|Length|Filter|FlateDecode|Producer|Creator|CreationDate|ModDate|Title|Author|Lang|MarkInfo|Marked|ViewerPreferences|DisplayDocTitle|StructTreeRoot|StructElem|StructParents|ParentTree|ParentTreeNextKey|Nums|Document|Artifact|Layout|Outlines|Extensions|Tabs|MCID|Text|ImageB|ImageC|ImageI)\b/g;
