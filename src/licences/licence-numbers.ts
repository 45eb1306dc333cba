import { Injectable } from '@nestjs/common';
import { LicenceBook, type TakenFolio } from '../folios/index.js';
import type { InstitutionRecord } from '../institutions/index.js';

/** A licence that wants a number: of which case, and in which series. */
export interface NumberedLicence {
  readonly record: InstitutionRecord;
  readonly series: string;
  readonly caseId: string;
}

/** Numbers of licences: taken when one is issued, and settled once the history has it. */
@Injectable()
export class LicenceNumbers {
  /** Series that this process knows to be there. */
  private readonly ready = new Set<string>();

  constructor(private readonly book: LicenceBook) {}

  /** The next number of the series, or the one that this case has pending. @throws FoliosUnavailable */
  async take({ record, series, caseId }: NumberedLicence, signal?: AbortSignal): Promise<TakenFolio> {
    const { _id: institution, zone, prefix } = record;
    const key = `${institution}/${series}`;
    if (!this.ready.has(key)) await this.book.ensureSeries({ institution, series, zone, prefix });
    this.ready.add(key);
    return this.book.take(institution, series, caseId, signal);
  }

  /** Again, it does nothing. */
  async settle({ record, series, caseId }: NumberedLicence, { folio, at }: TakenFolio): Promise<void> {
    await this.book.settle({ institution: record._id, series, folio, caseId, at });
  }

  /** The case of a number, from the moment it was taken; asked the same whether or not there is one. */
  caseOf(institution: string, number: string): Promise<string | undefined> {
    return this.book.findCaseEvenly(institution, number.trim().toUpperCase());
  }
}
