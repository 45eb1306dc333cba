import { type Commit, EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../cases/index.js';
import { isIssued, type IssuedLicence } from './domain/licence.state.js';
import type { Renewal } from './domain/validity.js';
import { licenceOf, licenceStream } from './licence-stream.js';
import { renewalWith } from './renewal-course.js';

/** A licence with what became of its renewals, each read from its own case. */
export interface RegisteredLicence {
  readonly caseId: string;
  readonly state: IssuedLicence;
  readonly version: number;
  readonly commits: readonly Commit[];
  readonly renewals: readonly Renewal[];
}

/** Reads licences as they stand: from their streams and the cases of their renewals, and from no view. */
@Injectable()
export class LicenceRegister {
  constructor(
    private readonly store: EventStore,
    private readonly cases: CaseFiles,
  ) {}

  /** What the case issued, or the licence that it renews. */
  async find(institution: string, caseId: string): Promise<RegisteredLicence | undefined> {
    const own = await this.store.loadHistory(licenceStream, licenceOf(institution, caseId));
    if (own.state.status === 'renewal') return this.find(institution, own.state.licenceOf);
    const { state, version, commits } = own;
    if (!isIssued(state)) return undefined;
    return { caseId, state, version, commits, renewals: await this.renewals(institution, state) };
  }

  renewals(institution: string, { renewals }: Pick<IssuedLicence, 'renewals'>): Promise<Renewal[]> {
    return Promise.all(
      renewals.map(async (filed) => {
        const { state } = await this.cases.state(institution, filed.caseId);
        return renewalWith(filed, state);
      }),
    );
  }
}
