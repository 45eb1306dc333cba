import { inflateSync } from 'node:zlib';

/** Everything a PDF holds, to look through it. Reads what our own papers are made of, and refuses what it does not know. */
export interface PdfContents {
  /** What is drawn on its pages, a drawing after the other. */
  readonly drawn: string;
  /** Every other text: title, author, names of parts, identifiers. */
  readonly strings: readonly string[];
  /** The file as it lies and each of its streams as it reads, a byte a character. */
  readonly raw: readonly string[];
}

/** There may be something in it that nobody looked at. */
export class PdfUnreadable extends Error {}

/** @throws PdfUnreadable */
export function pdfContents(pdf: Buffer): PdfContents {
  const file = pdf.toString('latin1');
  const streams: string[] = [];
  let outside = '';
  let at = 0;
  for (let begin = file.indexOf('stream\n'); begin >= 0; begin = file.indexOf('stream\n', at)) {
    outside += file.slice(at, begin);
    const end = file.indexOf('\nendstream', begin);
    if (end < 0) throw new PdfUnreadable('a stream has no end');
    streams.push(streamOf(pdf.subarray(begin + 7, end), file.slice(file.lastIndexOf(' obj', begin), begin)));
    at = end + '\nendstream'.length;
  }
  outside += file.slice(at);
  // Glyphs of such a font are no letters: nobody could tell what is drawn.
  if (/\/Type0\b|\/Type3\b|\/FontFile/.test(outside)) throw new PdfUnreadable('a font of its own');
  const drawings = streams.filter((stream) => !isXml(stream)).flatMap(textsIn);
  const strings = [...textsIn(outside), ...streams.filter(isXml).map(wordsOfXml)];
  return { drawn: drawings.join(' '), strings, raw: [file, outside, ...streams] };
}

function streamOf(bytes: Buffer, dictionary: string): string {
  const filter = /\/Filter\s*\[?\s*\/(\w+)\s*([^\]>]*)/.exec(dictionary);
  if (filter === null) return bytes.toString('latin1');
  if (filter[1] !== 'FlateDecode' || (/^\/\w/.test(filter[2]?.trim() ?? '') && /\]/.test(dictionary)))
    throw new PdfUnreadable(`a filter ${filter[1]}`);
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    throw new PdfUnreadable('a stream that does not inflate');
  }
}

/** What a PDF tells of itself (XMP): title, author, program. */
function isXml(stream: string): boolean {
  return /^\s*(?:\xef\xbb\xbf)?\s*<[?\w]/.test(stream);
}

/** Between its tags and in their attributes. */
function wordsOfXml(stream: string): string {
  const text = Buffer.from(stream, 'latin1').toString('utf8');
  const attributes = [...text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  return [text.replace(/<[^>]*>/g, ' '), ...attributes].join(' ');
}

/** Texts in the order in which they stand; those of one array (kerned words) are one. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  let together: string | undefined;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '[') together = '';
    else if (character === ']') {
      if (together !== undefined && together !== '') texts.push(together);
      together = undefined;
    } else if (character === '(' || (character === '<' && HEX.test(source.slice(at, at + 65_536)))) {
      const { text, end } = character === '(' ? literalAt(source, at) : hexAt(source, at);
      if (together === undefined) texts.push(text);
      else together += text;
      at = end;
    }
  }
  return texts;
}

const HEX = /^<[0-9a-fA-F\s]*>/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** In parentheses, which nest. */
function literalAt(source: string, begin: number): { text: string; end: number } {
  let bytes = '';
  let depth = 0;
  let at = begin;
  for (; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
      const next = source[at + 1] ?? '';
      bytes += octal === undefined ? (ESCAPES[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      at += octal?.length ?? 1;
    } else if (character === '(') {
      if (depth > 0) bytes += character;
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
      if (depth === 0) break;
      bytes += character;
    } else bytes += character;
  }
  return { text: decoded(bytes), end: at };
}

function hexAt(source: string, begin: number): { text: string; end: number } {
  const end = source.indexOf('>', begin);
  const digits = source.slice(begin + 1, end).replace(/[^0-9a-fA-F]/g, '');
  return { text: decoded(Buffer.from(digits, 'hex').toString('latin1')), end: end < 0 ? source.length : end };
}

// Node's own decoder takes windows-1252 for latin1 in some versions.
const ABOVE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-16 where it says so, else as the fonts read it (WinAnsi). */
function decoded(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
  return bytes.replace(/[\u0080-\u009f]/g, (character) => ABOVE.charAt(character.charCodeAt(0) - 0x80));
}
