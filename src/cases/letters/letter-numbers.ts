import { Injectable } from '@nestjs/common';
import { LetterBook, letterOwner, type TakenFolio } from '../../folios/index.js';
import type { InstitutionRecord } from '../../institutions/index.js';

/** A letter that wants a number: whose it is, and in which series. */
export interface Numbered {
  readonly record: InstitutionRecord;
  /** Siglas of the department. */
  readonly series: string;
  readonly caseId: string;
  readonly letterId: string;
}

/** Numbers of letters: taken when one is signed, and settled once the history has it. */
@Injectable()
export class LetterNumbers {
  /** Series that this process knows to be there. */
  private readonly ready = new Set<string>();

  constructor(private readonly book: LetterBook) {}

  /** The next number of the series, or the one that this letter has pending. @throws FoliosUnavailable */
  async take({ record, series, caseId, letterId }: Numbered, signal?: AbortSignal): Promise<TakenFolio> {
    const { _id: institution, zone, prefix } = record;
    const key = `${institution}/${series}`;
    if (!this.ready.has(key)) await this.book.ensureSeries({ institution, series, zone, prefix });
    this.ready.add(key);
    return this.book.take(institution, series, letterOwner(caseId, letterId), signal);
  }

  /** Again, it does nothing. */
  async settle({ record, series, caseId, letterId }: Numbered, { folio, at }: TakenFolio): Promise<void> {
    await this.book.settle({ institution: record._id, series, folio, caseId: letterOwner(caseId, letterId), at });
  }

  /** A number that the history wrote off: the letter can take another one then. */
  async writeOff({ record, series, caseId, letterId }: Numbered, number: string, at: Date): Promise<void> {
    const annulled = { reason: 'never-signed' };
    const settlement = { institution: record._id, series, folio: number, caseId: letterOwner(caseId, letterId), at };
    await this.book.settle({ ...settlement, annulled });
  }
}
