import { setTimeout as pause } from 'node:timers/promises';
import { EventReader, namedId } from '@libs/event-store';
import { opaqueNotFound } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import type { LicenceIssued } from './domain/licence.events.js';
import { lastPeriod } from './domain/licence.state.js';
import { validityOn } from './domain/validity.js';
import { basisInWords } from './licence-basis.js';
import { LicenceCodes } from './licence-codes.js';
import { LicenceGrants } from './licence-grants.js';
import { LicenceLimits } from './licence-limits.js';
import { LicenceNumbers } from './licence-numbers.js';
import { LicenceRegister, type RegisteredLicence } from './licence-register.js';
import type { VerifiedLicence } from './licences.dto.js';

/** Far more than either look-up takes, ms. */
const REFUSAL_MS = 150;
/** Stands for a licence when there is none, so that a wrong number costs the same work as a wrong code. */
const NOBODYS_CASE = namedId('nobody', 'licence');
/** What of the sealed fields anybody may know: no holder (DOMAIN.md D.3, public register). */
const TOLD = { LicenceIssued: ['giro', 'place', 'establishment'] };

export interface ShownLicence {
  readonly number: string;
  readonly code: string;
  readonly institution?: string | undefined;
}

/** Tells anybody who has number and code of a licence whether it is valid. */
@Injectable()
export class LicenceDoor {
  constructor(
    private readonly numbers: LicenceNumbers,
    private readonly codes: LicenceCodes,
    private readonly register: LicenceRegister,
    private readonly grants: LicenceGrants,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly limits: LicenceLimits,
  ) {}

  /** @throws Problem 404, the same for a wrong number and a wrong code; 429 after too many tries */
  async verify(shown: ShownLicence, address: string): Promise<VerifiedLicence> {
    const began = performance.now();
    await this.limits.admit(shown.number, address);
    const found = await this.find(shown);
    if (found === undefined) {
      // As at the door of the status: what one look-up costs more than the other goes under in the beats at which answers leave.
      await pause(REFUSAL_MS - ((performance.now() - began) % REFUSAL_MS));
      throw opaqueNotFound();
    }
    await this.limits.forgive(shown.number, address);
    return this.told(found.record, found.licence);
  }

  private async find({
    number,
    code,
    institution,
  }: ShownLicence): Promise<{ record: InstitutionRecord; licence: RegisteredLicence } | undefined> {
    const record = await this.recordOf(number.trim().toUpperCase(), institution);
    const caseId = await this.numbers.caseOf(record?._id ?? '', number);
    const right = this.codes.isRight(caseId ?? NOBODYS_CASE, code);
    if (!right || caseId === undefined || record === undefined) return undefined;
    const licence = await this.register.find(record._id, caseId);
    return licence && { record, licence };
  }

  /** The one that is named, else the first whose numbers begin so; where several do, the QR names it. */
  private async recordOf(number: string, institution: string | undefined): Promise<InstitutionRecord | undefined> {
    const all = await this.institutions.all();
    if (institution !== undefined) return all.find(({ _id }) => _id === institution);
    return all.find(({ prefix }) => number.startsWith(`LIC-${prefix}-`)) ?? all[0];
  }

  private async told(
    record: InstitutionRecord,
    { state, commits, renewals }: RegisteredLicence,
  ): Promise<VerifiedLicence> {
    const [events, procedure] = await Promise.all([
      this.reader.read([...commits], { open: TOLD }),
      this.grants.procedure(state.procedureVersion),
    ]);
    const issued = events.flat().find(({ type }) => type === 'LicenceIssued');
    const { giro, place, establishment } = (issued?.data ?? {}) as Partial<LicenceIssued['data']>;
    const { status, until, renewal } = validityOn(state, renewals, this.institutions.today(record));
    const { from: validFrom, to: validTo } = lastPeriod(state);
    const carried = status === 'valid-under-timely-renewal' && renewal;
    return {
      number: state.number,
      institution: record.name,
      status,
      ...(giro !== undefined && { giro }),
      ...(establishment !== undefined && { establishment }),
      ...(place !== undefined && { place }),
      validFrom,
      ...(validTo !== undefined && { validTo }),
      ...(until !== undefined && { until }),
      ...(carried && { renewal: { filedOn: carried.filedOn, basis: basisInWords(carried.basis, procedure) } }),
    };
  }
}
