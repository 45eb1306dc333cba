import { type LetterFacts, type Placeholder, ruleOf } from './placeholder.js';
import { type LetterTemplate, openIn, piecesOf } from './template.js';
import { dateInWords, FRAMES, type LetterLocale } from './words.js';

/** What a line of a letter is, so that a page can set it. */
export const LETTER_PARTS = [
  'institution',
  'department',
  'title',
  'number',
  'file',
  'date',
  'subject',
  'addressee',
  'paragraph',
  'closing',
  'signature',
  'charge',
  'code',
] as const;
export type LetterPartKind = (typeof LETTER_PARTS)[number];

export interface LetterPart {
  readonly part: LetterPartKind;
  readonly text: string;
}

export interface LetterForm {
  readonly template: LetterTemplate;
  readonly title: string;
  readonly locale: LetterLocale;
  /** Random: keeps the hash of the letter from telling it. A draft has none. */
  readonly code?: string;
}

/** Something a letter needs is not known. */
export class LetterFactsMissing extends Error {
  constructor(readonly placeholders: readonly Placeholder[]) {
    super(`the letter lacks ${placeholders.join(', ')}`);
  }
}

/** The name of the one it is for stays open in what is kept: it is sealed apart, under the key of that person. */
const PERSON = '{{persona}}';
const ERASED = '(dato suprimido)';

/** What the template needs and nobody knows. */
export function missingFacts({ template, locale }: Omit<LetterForm, 'title'>, facts: LetterFacts): Placeholder[] {
  const needed = linesOf({ template, title: '', locale }).flatMap(({ text }) => openIn(text));
  return [...new Set(needed)].filter((name) => ruleOf(name).optional !== true && valueOf(name, facts, locale) === '');
}

/**
 * The letter, line by line, with the name of the one it is for still open (`addressed` fills it). Each name is filled once: what a fact says
 * is words, whatever it looks like. @throws LetterFactsMissing
 */
export function renderLetter(form: LetterForm, facts: LetterFacts): LetterPart[] {
  const missing = missingFacts(form, facts);
  if (missing.length > 0) throw new LetterFactsMissing(missing);
  const { locale, code } = form;
  const lines = linesOf(form).flatMap(({ part, text }) =>
    filled(text, facts, locale).map((one): LetterPart => ({ part, text: one })),
  );
  return code === undefined ? lines : [...lines, { part: 'code', text: `${FRAMES[locale].code}${code}` }];
}

/** With the name of the one it is for; without one, since it was erased, with a mark in its place. */
export function addressed(parts: readonly LetterPart[], name: string | undefined): LetterPart[] {
  const said = name === undefined ? ERASED : cleanLine(name);
  return parts.map(({ part, text }) => ({ part, text: text.split(PERSON).join(said) }));
}

/** The letter as plain text: what its hash is made of. Part of stored events: never to change. */
export function letterText(parts: readonly LetterPart[]): string {
  return `${parts.map(({ text }) => text).join('\n\n')}\n`;
}

/** The frame that every letter has, with the template's own text in it. */
function linesOf({ template, title, locale }: LetterForm): LetterPart[] {
  const frame = FRAMES[locale];
  return [
    { part: 'institution', text: '{{institucion}}' },
    { part: 'department', text: '{{departamento}}' },
    { part: 'title', text: title },
    { part: 'number', text: frame.number },
    { part: 'file', text: frame.file },
    { part: 'date', text: '{{fecha}}' },
    { part: 'subject', text: `${frame.subject}${template.subject}` },
    { part: 'addressee', text: PERSON },
    ...template.body.map((text): LetterPart => ({ part: 'paragraph', text })),
    { part: 'closing', text: frame.closing },
    { part: 'signature', text: '{{firmante}}' },
    { part: 'charge', text: '{{cargo}}' },
  ];
}

/** The paragraphs that a line of the template becomes: none where it names something optional that is not known. */
function filled(text: string, facts: LetterFacts, locale: LetterLocale): string[] {
  if (openIn(text).some((name) => ruleOf(name).optional && valueOf(name, facts, locale) === '')) return [];
  const whole = piecesOf(text)
    .map((piece) => {
      if ('words' in piece) return piece.words;
      return piece.open === 'persona' ? PERSON : valueOf(piece.open as Placeholder, facts, locale);
    })
    .join('');
  return whole.split('\n').filter((paragraph) => paragraph !== '');
}

function valueOf(name: Placeholder, facts: LetterFacts, locale: LetterLocale): string {
  const value = facts[name];
  if (value === undefined) return '';
  switch (ruleOf(name).kind) {
    case 'date':
      return dateInWords(value, locale);
    case 'line':
      return cleanLine(value);
    case 'text':
      return cleanText(value);
  }
}

/** One line, whatever was written: no break of a line can look like a part of the letter. */
export function cleanLine(value: string): string {
  return cleanText(value).replaceAll('\n', ' ');
}

/** Paragraphs without controls, without marks of direction, and without what could be taken for something left open. */
export function cleanText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/([{}])(?=\1)/g, '$1 ')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
