import type { Schemas } from '../api/client.js';
import { civilDate } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import type { Cell, Sheet } from '../oversight/sheet.js';
import type { Words } from '../words/words.js';

export type Book = Schemas['RegisterBookDto'];
export type Line = Schemas['RegisterLineDto'];
export type Note = Schemas['RegisterNoteDto'];

type List = Parameters<typeof nameOf>[0];

/** Lists in which codes and ids have their names. */
export interface BookNames {
  readonly procedures: List;
  readonly matters: List;
  readonly departments: List;
  readonly offices: List;
  readonly people: List;
}

/** Who filed it, or why they are not told. */
export function presenterWords(words: Words, { presenter }: Line): string {
  if (presenter === undefined) return '';
  return presenter.name ?? words.code('presenter', presenter.kind);
}

export function sheetsWords(words: Words, { sheets, annexes }: Line): string {
  return annexes === undefined || sheets === undefined ? '' : words.say('book.sheets.of', { sheets, annexes });
}

export function procedureWords({ procedure, matter }: Line, names: BookNames): string {
  return [nameOf(names.procedures, procedure), nameOf(names.matters, matter)].filter(Boolean).join(' · ');
}

export function channelWords(words: Words, { channel, office }: Line, names: BookNames): string {
  const way = channel === undefined ? '' : words.code('channel', channel);
  return [way, nameOf(names.offices, office)].filter(Boolean).join(' · ');
}

/** What stands under a line: why its number was never used, and its "razones". */
export function notesWords(words: Words, line: Line, names: BookNames): string[] {
  const unused =
    line.kind === 'unused' ? [words.say('book.unused', { reason: words.code('unused', line.reason ?? '') })] : [];
  const razones = line.notes.map((note) =>
    words.say('book.note', { date: civilDate(words, note.on), text: noteWords(words, note, names) }),
  );
  return [...unused, ...razones];
}

function noteWords(words: Words, note: Note, names: BookNames): string {
  const fields = note.fields.map((field) => words.code('bookField', field)).join(', ');
  const values = [
    note.name,
    note.channel && words.code('channel', note.channel),
    nameOf(names.offices, note.office),
    nameOf(names.procedures, note.procedure),
    nameOf(names.matters, note.matter),
    note.reason && words.code('voiding', note.reason),
    note.keptFolio,
  ].filter(Boolean);
  const what = words.say(`razon.${note.kind}`, { fields });
  return values.length === 0 ? what : `${what}: ${values.join(', ')}`;
}

/** What of which book this is, on the page, on paper and in the file. */
export function bookHead(words: Words, institution: string, { series, from, to }: Book): string {
  const [first, last] = [civilDate(words, from), civilDate(words, to)];
  const period = from === to ? first : words.say('book.period', { from: first, to: last });
  return words.say('book.head', { institution, series: series ?? '', period });
}

/** The book as a table for a spreadsheet: a row a line, and one for each note under it. */
export function bookSheet(words: Words, head: string, lines: readonly Line[], names: BookNames): Sheet {
  return {
    title: words.say('nav.register-book'),
    about: [[words.say('book.of'), head]],
    headings: [
      words.say('list.folio'),
      words.say('book.day'),
      words.say('book.hour'),
      words.say('book.presenter'),
      words.say('case.procedure'),
      words.say('case.matter'),
      words.say('case.attach.sheets'),
      words.say('book.annexes'),
      words.say('book.department'),
      words.say('book.clerk'),
      words.say('case.channel'),
      words.say('book.notes'),
    ],
    rows: lines.flatMap((line) => rowsOf(words, line, names)),
  };
}

function rowsOf(words: Words, line: Line, names: BookNames): Cell[][] {
  const { folio, filedOn, hour, procedure, matter, sheets = null, annexes = null, department, clerk } = line;
  const row: Cell[] = [
    folio,
    filedOn,
    hour,
    presenterWords(words, line),
    nameOf(names.procedures, procedure) ?? '',
    nameOf(names.matters, matter) ?? '',
    sheets,
    annexes,
    nameOf(names.departments, department) ?? '',
    nameOf(names.people, clerk) ?? '',
    channelWords(words, line, names),
  ];
  const under = notesWords(words, line, names).map((text): Cell[] => [folio, ...row.slice(1).map(() => null), text]);
  return [[...row, null], ...under];
}
