import { type Committed, type Decided, EventStore, VersionStale } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import {
  type CaseCommand,
  CaseLedger,
  CaseUnknown,
  isRegistered,
  type RegisteredCase,
  requireMay,
} from '../cases/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import type { LicenceEvent } from './domain/licence.events.js';
import type { LicenceState } from './domain/licence.state.js';
import { licenceOf, licenceStream } from './licence-stream.js';

export interface LicenceMoment {
  readonly at: string;
  /** Civil date in the institution's zone. */
  readonly on: string;
}

/** The case that somebody acts on, who may, and the day. */
export interface ActedOn {
  readonly record: InstitutionRecord;
  readonly state: RegisteredCase;
  readonly version: number;
  readonly on: string;
}

export type LicenceDecision = (
  state: LicenceState,
  moment: LicenceMoment,
) => Decided<LicenceEvent> | Promise<Decided<LicenceEvent>>;

/** The licences' side of the event store. The case is only looked at: nothing here is written in its stream. */
@Injectable()
export class LicenceLedger {
  constructor(
    private readonly store: EventStore,
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /**
   * Whether this may be asked for on the case, before anything is read or taken for it.
   * @throws CaseUnknown, also to who may not see it, and what else requireMay throws; VersionStale
   */
  async admit(caseId: string, command: CaseCommand, of: 'case' | 'licence'): Promise<ActedOn> {
    const { institution, visibleTo, operation = 'read-case', expectedVersion } = command;
    const [{ state, version }, record] = await Promise.all([
      this.cases.get(institution, caseId),
      this.institutions.get(institution),
    ]);
    if (!isRegistered(state)) throw new CaseUnknown();
    if (visibleTo) requireMay(operation, visibleTo, state);
    if (of === 'case' && expectedVersion !== undefined && expectedVersion !== version)
      throw new VersionStale(expectedVersion, version);
    return { record, state, version, on: this.institutions.today(record) };
  }

  load(institution: string, caseId: string): Promise<Committed<LicenceState>> {
    return this.store.load(licenceStream, licenceOf(institution, caseId));
  }

  /** `expectedVersion` is that of the licence, where the step rests on it. */
  async decide(
    caseId: string,
    { institution, effective: _, visibleTo: __, operation: ___, expectedVersion: ____, signal, ...meta }: CaseCommand,
    decision: LicenceDecision,
    expectedVersion?: number,
  ): Promise<Committed<LicenceState>> {
    const record = await this.institutions.get(institution);
    return this.store.decide(
      licenceStream,
      licenceOf(institution, caseId),
      (state, now) => decision(state, { at: now.toISOString(), on: this.institutions.civilDate(record, now) }),
      meta,
      { ...(signal && { signal }), ...(expectedVersion !== undefined && { expectedVersion }) },
    );
  }
}
