import { type Piece, redact } from '@libs/redaction';
import type { ClassificationOccasion, SecrecyKind } from '../domain/case.codes.js';
import type { PublicVersionContent, PublicVersionMark } from '../domain/case.public-version.events.js';
import { dayInWords } from '../papers/paper-words.js';

/** What a public version says, before it is set on pages. */

export interface VersionFacts {
  readonly institution: string;
  readonly department: string;
  readonly folio: string;
  readonly title: string;
  /** Civil date. */
  readonly preparedOn: string;
  readonly occasion: ClassificationOccasion;
  readonly text: string;
  readonly content: Pick<PublicVersionContent, 'act' | 'reference' | 'marks'>;
}

export interface VersionSheet {
  readonly institution: string;
  readonly at: Date;
  readonly title: string;
  readonly head: readonly string[];
  readonly paragraphs: readonly (readonly Piece[])[];
  /** What stands in place of each mark. */
  readonly marks: readonly string[];
  readonly listTitle: string;
  /** What the list says of each mark, the pages on which it stands apart. */
  readonly list: readonly (readonly string[])[];
}

const OCCASIONS: Readonly<Record<ClassificationOccasion, string>> = {
  'information-request': 'Solicitud de acceso a la información',
  'authority-ruling': 'Resolución de autoridad competente',
  'transparency-duty': 'Obligación de transparencia',
};
const KINDS: Readonly<Record<SecrecyKind, string>> = {
  confidential: 'Información confidencial',
  reserved: 'Información reservada',
};
const TITLE = 'Versión pública';
const LIST_TITLE = 'Partes eliminadas de este documento';
/** What tells on which pages a mark stands, which is known once it is set on them. */
export const PAGES = { one: 'Página', several: 'Páginas' } as const;

/** The document without what the marks take out: nothing of that goes into the sheet. */
export function versionSheet(facts: VersionFacts): VersionSheet {
  const { institution, preparedOn, text, content } = facts;
  return {
    institution,
    at: new Date(`${preparedOn}T00:00:00Z`),
    paragraphs: paragraphsOf(redact(text, content.marks)),
    ...around(facts),
  };
}

type Around = Pick<VersionSheet, 'title' | 'head' | 'marks' | 'listTitle' | 'list'>;

/** All that stands on the sheet beside the text. */
function around(facts: Omit<VersionFacts, 'text'>): Around {
  const { marks } = facts.content;
  return {
    title: `${TITLE} ${facts.folio}`,
    head: headOf(facts),
    marks: marks.map(({ description, basis }, at) => `[ELIMINADO ${at + 1}: ${description}, ${basis}]`),
    listTitle: LIST_TITLE,
    list: marks.map(rowsOf),
  };
}

/** What the sheet says by itself, in each of its sentences: without the text, and without what was written for the marks. */
export function frameOf(facts: Omit<VersionFacts, 'text'>): string[] {
  const { act, marks } = facts.content;
  const content = { act: { ...act, number: '' }, reference: '', marks: marks.map(unsaid) };
  const { title, head, marks: places, listTitle, list } = around({ ...facts, content });
  return [title, ...head, ...places, listTitle, ...list.flat(), ...Object.values(PAGES)];
}

function unsaid(mark: PublicVersionMark): PublicVersionMark {
  return { ...mark, description: '', basis: '', reason: '', ...(mark.harmTest !== undefined && { harmTest: '' }) };
}

function headOf(facts: Omit<VersionFacts, 'text'>): string[] {
  const { institution, department, folio, title, preparedOn, occasion, content } = facts;
  const { act, reference } = content;
  return [
    institution,
    TITLE,
    `${title} del expediente ${folio}`,
    `Área que la elabora: ${department}. Fecha: ${dayInWords(preparedOn)}.`,
    `Acta del Comité de Transparencia: ${act.number}, de ${dayInWords(act.heldOn)}.`,
    `Motivo de la clasificación: ${OCCASIONS[occasion]}, ${reference}.`,
    'Cada parte eliminada lleva en su lugar un número, su descripción genérica y su fundamento. La relación está al final.',
  ];
}

function rowsOf(mark: PublicVersionMark, at: number): string[] {
  const { description, classification, basis, reason, until, harmTest, spans } = mark;
  return [
    `${at + 1}. ${description}`,
    `${KINDS[classification]}${until === undefined ? ', sin límite de tiempo' : ` hasta el ${dayInWords(until)}`}. Veces que aparece: ${spans.length}.`,
    `Fundamento: ${basis}`,
    `Motivación: ${reason}`,
    ...(harmTest === undefined ? [] : [`Prueba de daño: ${harmTest}`]),
  ];
}

/** One paragraph a line of the text; empty lines are the space between two. */
function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    if ('mark' in piece) {
      paragraphs.at(-1)?.push(piece);
      continue;
    }
    for (const [at, kept] of piece.kept.split('\n').entries()) {
      if (at > 0) paragraphs.push([]);
      if (kept !== '') paragraphs.at(-1)?.push({ kept });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
