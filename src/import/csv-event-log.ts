import { Readable, pipeline } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import type { ImportColumn, ImportMapping } from './import-mapping.js';
import { ImportRefused } from './import-refused.js';
import type { EventLogRow } from './log-row.js';

/** A record may not be longer than this, so that a quote never closed ends in a message and not in the memory. */
const MAX_RECORD_CHARACTERS = 1_000_000;

interface Skipped {
  readonly line: number;
  readonly reason: string;
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
  /** What could not be read between the record before and this one. */
  readonly skipped: readonly Skipped[];
}

/** @throws ImportRefused when a mapped column is not in the header. */
export async function* readCsv(
  text: AsyncIterable<string>,
  mapping: ImportMapping,
  file: string,
): AsyncGenerator<EventLogRow> {
  const unread: Skipped[] = [];
  let header: readonly string[] | undefined;
  let picks: readonly (readonly [ImportColumn, number])[] = [];
  let ordinal = 0;
  const nothing = new Set(['', ...mapping.values.none]);

  for await (const { record, info, skipped } of records(text, mapping.delimiter, unread)) {
    for (const { line, reason } of skipped) yield { readable: false, line, ordinal: (ordinal += 1), reason };
    if (header === undefined) {
      header = record;
      picks = picksOf(record, mapping, file);
      continue;
    }
    ordinal += 1;
    // `lines` counts to the record's last line; a field in quotes may have brought breaks of its own.
    const line = info.lines - record.reduce((breaks, field) => breaks + field.split('\n').length - 1, 0);
    if (record.length !== header.length) {
      const reason = `has ${record.length} fields where the header has ${header.length}`;
      yield { readable: false, line, ordinal, reason };
      continue;
    }
    const fields: Partial<Record<ImportColumn, string>> = {};
    for (const [column, index] of picks) {
      const value = record[index]?.trim() ?? '';
      if (!nothing.has(value)) fields[column] = value;
    }
    yield { readable: true, line, ordinal, fields };
  }
  for (const { line, reason } of unread) yield { readable: false, line, ordinal: (ordinal += 1), reason };
  if (header === undefined) throw new ImportRefused(`${file} is empty: it has no header line`);
}

export async function readCsvHeader(text: AsyncIterable<string>, delimiter: string): Promise<string[]> {
  for await (const { record } of records(text, delimiter, [])) return record;
  return [];
}

async function* records(
  text: AsyncIterable<string>,
  delimiter: string,
  unread: Skipped[],
): AsyncGenerator<ParsedRecord> {
  let begun = 1;
  const options: Options<ParsedRecord> = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: ({ record, info }) => {
      begun = info.lines + 1;
      return { record, info, skipped: unread.splice(0) };
    },
  };
  // The typings know records of text only, not what `info: true` makes of them.
  const parser = parse(options as unknown as Options);
  parser.on('skip', (error: CsvError | undefined) => {
    const { lines } = parser.info;
    if (error?.code === 'INVALID_OPENING_QUOTE')
      unread.push({ line: lines, reason: 'has a quote inside a field that is not in quotes' });
    // After the others the parser has lost its place and would swallow good rows: nothing is taken rather than a part.
    else
      parser.destroy(
        new ImportRefused(`The CSV cannot be read on from line ${begun}: ${wordsOf(error)} (line ${lines})`),
      );
  });
  // An error of the source reaches the loop below because pipeline destroys the parser with it.
  pipeline(Readable.from(text), parser, () => undefined);
  for await (const parsed of parser) yield parsed as ParsedRecord;
}

function wordsOf(error: CsvError | undefined): string {
  switch (error?.code) {
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows the closing quote of a field';
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return `a record is longer than ${MAX_RECORD_CHARACTERS} characters`;
    default:
      return error?.message ?? 'unknown error';
  }
}

function picksOf(
  header: readonly string[],
  mapping: ImportMapping,
  file: string,
): readonly (readonly [ImportColumn, number])[] {
  const picks = Object.entries(mapping.columns).map(
    ([column, name]) => [column as ImportColumn, header.indexOf(name), name] as const,
  );
  const missing = picks.filter(([, index]) => index < 0).map(([column, , name]) => `"${name}" (${column})`);
  if (missing.length > 0) throw new ImportRefused(`${file} lacks the columns ${missing.join(', ')} of the mapping`);
  const twice = picks
    .filter(([, index, name]) => header.indexOf(name, index + 1) >= 0)
    .map(([, , name]) => `"${name}"`);
  if (twice.length > 0) throw new ImportRefused(`${file} has two columns named ${twice.join(', ')}`);
  return picks.map(([column, index]) => [column, index] as const);
}
