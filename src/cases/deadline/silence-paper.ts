import type { SilenceEffect, TermUnit } from '../domain/case.codes.js';
import { grey, heading, openPaper, type Place, rule, table, tableTop, verified, write } from '../papers/paper.js';
import { dayInWords, lengthInWords, optional, type PaperRow } from '../papers/paper-words.js';

/** The constancia that nobody answered in time, as it is handed to who asked for it (LFPA 17). */
export interface SilencePaper {
  folio: string;
  institution: { code: string; name: string };
  procedure: { code: string; name: string };
  filedOn: string;
  term: { unit: TermUnit; length: number };
  /** More days that were told in time; natural days for a term in months. */
  extensionDays?: number;
  /** The last day to answer: it passed. */
  dueOn: string;
  effect: SilenceEffect;
  /** What makes of silence what it makes of it: the procedure that the case was begun with, and the regime of its term. */
  legalBasis: readonly string[];
  requestedOn?: string;
  certifiedOn: string;
  /** When that was written down, ISO 8601 UTC. */
  certifiedAt: string;
  certifiedBy: { name: string; role: string };
  /** SHA-256 of the commit that certified it, hex. */
  verification: string;
}

/** What the law makes of silence, in words. */
export const EFFECTS: Readonly<Record<SilenceEffect, string>> = {
  positive: 'Afirmativa ficta: lo solicitado se entiende resuelto en sentido favorable',
  negative: 'Negativa ficta: lo solicitado se entiende resuelto en sentido negativo',
};
const ROLES: Readonly<Record<string, string>> = {
  clerk: 'ventanilla',
  head: 'titular de la unidad',
  supervisor: 'supervisión',
};
const statementTop = 500;
const signatureTop = 620;

/** One letter page; the same certificate gives the same bytes. Text too long for its place is cut with an ellipsis. */
export function renderSilencePaper(paper: SilencePaper): Promise<Buffer> {
  const { institution, folio, certifiedAt } = paper;
  const title = 'Constancia de silencio';
  const { doc, root, bytes } = openPaper({
    title: `${title} ${folio}`,
    author: institution.name,
    at: new Date(certifiedAt),
  });
  root.add(heading(doc, { institution: institution.name, title, folio }));
  root.add(table(doc, rowsOf(paper), { top: tableTop, bottom: statementTop - 20 }));
  rule(doc, statementTop - 8);
  rule(doc, signatureTop + 40);
  const lines: (readonly [string, Place])[] = [
    [statementOf(paper), { y: statementTop + 4, size: 11, height: 96 }],
    [
      `Firma y sello de quien certifica: ${nameOf(paper)}`,
      { y: signatureTop + 46, size: 8.5, color: grey, height: 24 },
    ],
    ...verified('esta constancia', paper.verification, signatureTop + 84),
  ];
  write(doc, root, lines);
  root.end();
  doc.end();
  return bytes;
}

function rowsOf(paper: SilencePaper): PaperRow[] {
  const { requestedOn, extensionDays } = paper;
  const rows = [
    { label: 'Trámite', value: paper.procedure.name },
    { label: 'Presentado', value: dayInWords(paper.filedOn) },
    { label: 'Plazo legal', value: lengthInWords(paper.term) },
    optional('Prórroga', extensionDays === undefined ? undefined : lengthInWords(extended(paper.term, extensionDays))),
    { label: 'Venció', value: dayInWords(paper.dueOn) },
    { label: 'Efecto', value: EFFECTS[paper.effect] },
    { label: 'Fundamento', value: paper.legalBasis.join('; '), flexible: true } as const,
    optional('Solicitada', requestedOn && dayInWords(requestedOn)),
    { label: 'Certificada', value: dayInWords(paper.certifiedOn) },
    { label: 'Certificó', value: nameOf(paper) },
  ];
  return rows.filter((row) => row !== undefined);
}

function extended({ unit }: SilencePaper['term'], days: number): SilencePaper['term'] {
  return { unit: unit === 'MONTHS' ? 'CALENDAR_DAYS' : unit, length: days };
}

function statementOf({ institution, folio, filedOn, dueOn }: SilencePaper): string {
  return (
    `${institution.name} hace constar que el plazo para responder la petición con folio ${folio}, presentada el ` +
    `${dayInWords(filedOn)}, venció el ${dayInWords(dueOn)}, y que en su expediente no consta que dentro de ese plazo se ` +
    'haya notificado respuesta alguna.'
  );
}

function nameOf({ certifiedBy: { name, role } }: SilencePaper): string {
  return [name, ROLES[role]].filter((part) => part !== undefined).join(', ');
}
