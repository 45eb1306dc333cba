import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readCsv, readCsvHeader } from './csv-event-log.js';
import type { ImportMapping } from './import-mapping.js';
import { ImportRefused } from './import-refused.js';
import type { EventLogRow } from './log-row.js';
import { readXes, readXesHeader } from './xes-event-log.js';

/**
 * The events of a log in file order, read as a stream: nothing is held but the event at hand (in XES: the events of one trace).
 * `.csv` and `.xes`, either of them packed as `.gz`, in UTF-8 with or without a byte order mark.
 * @throws ImportRefused when the file cannot be read on from some line: not there, not UTF-8, not well-formed XML, columns missing.
 */
export async function* readEventLog(file: string, mapping: ImportMapping): AsyncGenerator<EventLogRow> {
  yield* kindOf(file) === 'csv' ? readCsv(textOf(file), mapping, basename(file)) : readXes(textOf(file), mapping);
}

/** The column names of a CSV log; of a XES log, the attributes of its first trace (as `case:<key>`) and first event. */
export async function readHeader(file: string, delimiter: string): Promise<string[]> {
  return kindOf(file) === 'csv' ? readCsvHeader(textOf(file), delimiter) : readXesHeader(textOf(file));
}

function kindOf(file: string): 'csv' | 'xes' {
  const match = /\.(csv|xes)(?:\.gz)?$/i.exec(file);
  if (match?.[1] === undefined)
    throw new ImportRefused(`${basename(file)} is neither a .csv nor a .xes file (or either as .gz)`);
  return match[1].toLowerCase() === 'csv' ? 'csv' : 'xes';
}

/** Refuses what is not UTF-8: a replacement character would be a silent change of somebody's record. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new ImportRefused(`${basename(file)} is not UTF-8 text somewhere after line ${line}`, { cause: error });
    }
  };
  try {
    for await (const chunk of bytesOf(file)) {
      const text = decode(chunk as Buffer);
      yield text;
      line += text.split('\n').length - 1;
    }
    yield decode();
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportRefused(`${basename(file)} cannot be read: ${reason}`, { cause: error });
  }
}

function bytesOf(file: string): Readable {
  const source = createReadStream(file);
  if (!/\.gz$/i.test(file)) return source;
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => source.destroy());
  return source.pipe(unpacked);
}
