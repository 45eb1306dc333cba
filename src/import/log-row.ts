import type { ImportColumn } from './import-mapping.js';

/** One event of the file. Columns that are not mapped, and values that mean nothing, are absent. */
export interface LogRow {
  readonly readable: true;
  /** Line of the file the event begins on, from 1. */
  readonly line: number;
  /** Place among the events of the file, from 1. */
  readonly ordinal: number;
  readonly fields: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** A piece of the file that is no event: too few fields, a stray quote. */
export interface UnreadableRow {
  readonly readable: false;
  readonly line: number;
  readonly ordinal: number;
  readonly reason: string;
}

export type EventLogRow = LogRow | UnreadableRow;
