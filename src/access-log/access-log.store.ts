import type { Asker, OperationName, Relation } from '@libs/identity';
import { Clock } from '@libs/clock';
import { Problem } from '@libs/problem-details';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Collection, IndexDescription } from 'mongodb';
import { DATABASES, type Databases } from '../platform/index.js';

/** That somebody read something: ids, codes and times; never what was read, nor of whom. Inserted, never changed. */
export interface RecordedRead {
  institution: string;
  at: Date;
  /** Id of the account, its role, and its department where it has one. */
  reader: string;
  role: string;
  department?: string;
  /** By what right: a relation of the matrix, or the glass that was broken. */
  relation: Relation | 'break-glass';
  /** The operation. */
  what: OperationName;
  /** Of a list, those whose words were shown; of a look-up of people none where nobody was found. */
  cases: readonly string[];
  /** Of a look-up: by what kind of thing, never what was typed. */
  by?: readonly string[];
  reserved: boolean;
  /** Of a file: which one. */
  attachment?: string;
  /** Under break-glass: the opening, and its reason as a code. */
  opening?: string;
  reason?: string;
}

export type Read = Omit<RecordedRead, 'institution' | 'at' | 'reader' | 'role' | 'department' | 'reserved'> &
  Partial<Pick<RecordedRead, 'reserved'>>;
type Reader = Asker & { readonly id: string; readonly institution: string };

/** The collection lies with the history, where the product's database user may insert and find, and nothing else. */
export const ACCESS_LOG = 'access_log';
export const accessLogIndexes: IndexDescription[] = [
  { name: 'of_case', key: { institution: 1, cases: 1, at: -1, _id: -1 } },
  { name: 'by_reader', key: { institution: 1, reader: 1, at: -1, _id: -1 } },
  { name: 'by_time', key: { institution: 1, reserved: 1, at: -1, _id: -1 } },
];

const CALL_MS = 4_000;
/** Whose reading of personal data is recorded, whatever case it is of. */
const OVERSEEING = new Set(['supervisor', 'auditor', 'legal-adviser']);

/** Who read what they do not work on themselves. */
@Injectable()
export class AccessLog {
  private readonly log = new Logger('AccessLog');
  private readonly reads: Collection<RecordedRead>;

  constructor(
    @Inject(DATABASES) { historyDb }: Databases,
    private readonly clock: Clock,
  ) {
    this.reads = historyDb.collection<RecordedRead>(ACCESS_LOG);
  }

  /**
   * Before anything is served: what cannot be recorded is not read.
   * @throws Problem 503
   */
  async record(reader: Reader, { cases, reserved = false, ...read }: Read): Promise<void> {
    // That somebody tried numbers through is told by the look-ups that found nobody.
    if (cases.length === 0 && read.by === undefined) return;
    const { institution, id, role, department } = reader;
    const who = { reader: id, role, ...(department !== undefined && { department }) };
    try {
      await this.reads.insertOne(
        { institution, at: this.clock.now(), ...who, ...read, cases: [...cases], reserved },
        { maxTimeMS: CALL_MS },
      );
    } catch (error) {
      this.log.error({ event: 'read-not-recorded', cause: error instanceof Error ? error.name : 'unknown' });
      throw new Problem(503, 'read-not-recorded', 'That this was read could not be recorded: try again in a moment.', {
        headers: { 'retry-after': '5' },
      });
    }
  }

  /** Words of cases in a list, shown to somebody who does not work on them. */
  async recordListed(reader: Reader, what: OperationName, cases: readonly string[]): Promise<void> {
    if (OVERSEEING.has(reader.role)) await this.record(reader, { relation: 'allowed', what, cases });
  }

  /** The latest reads of a case first. */
  ofCase(institution: string, caseId: string, most: number): Promise<RecordedRead[]> {
    return this.find({ institution, cases: caseId }, most);
  }

  /** Somebody's own. */
  by(institution: string, reader: string, most: number): Promise<RecordedRead[]> {
    return this.find({ institution, reader }, most);
  }

  /** Of the institution, without reserved cases: that they are there is told to those on their lists only. */
  all(institution: string, most: number): Promise<RecordedRead[]> {
    return this.find({ institution, reserved: false }, most);
  }

  private async find(filter: Partial<Omit<RecordedRead, 'cases'>> & { cases?: string }, most: number) {
    const sorted = this.reads.find(filter, { projection: { _id: 0 }, maxTimeMS: CALL_MS }).sort({ at: -1, _id: -1 });
    return sorted.limit(most).toArray() as Promise<RecordedRead[]>;
  }
}

/** Whether somebody oversees, and does not work on cases themselves. */
export function oversees({ role }: Pick<Asker, 'role'>): boolean {
  return OVERSEEING.has(role);
}
