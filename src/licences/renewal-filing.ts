import { civilDate, dayNumber } from '@libs/business-calendar';
import type { Committed } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { type CaseCommand, CaseLedger, isRegistered } from '../cases/index.js';
import { LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { LicenceUnknown } from './domain/licence.refusals.js';
import { fileRenewal, type FilingFacts } from './domain/licence.renewal.js';
import { isIssued, type LicenceState } from './domain/licence.state.js';
import { LicenceGrants } from './licence-grants.js';
import { LicenceLedger } from './licence-ledger.js';

/** Enters in a licence's own stream that a case asks for its renewal. Again, it does nothing. */
@Injectable()
export class RenewalFiling {
  constructor(
    private readonly ledger: LicenceLedger,
    private readonly cases: CaseLedger,
    private readonly grants: LicenceGrants,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  async file(
    command: CaseCommand,
    { caseId, licenceOf: licenceCase }: { caseId: string; licenceOf: string },
  ): Promise<Committed<LicenceState>> {
    const { institution } = command;
    const facts = await this.facts(institution, { caseId, licenceCase });
    const { revisions } = await this.institutions.get(institution);
    return this.ledger.decide(licenceCase, command, (state) => ({
      events: fileRenewal(state, facts),
      consulted: { calendar: revisions.calendar },
    }));
  }

  /** @throws CaseUnknown | LicenceUnknown */
  async facts(
    institution: string,
    { caseId, licenceCase }: { readonly caseId: string; readonly licenceCase: string },
  ): Promise<FilingFacts> {
    const [{ state: asking }, { state }, record, days] = await Promise.all([
      this.cases.get(institution, caseId),
      this.ledger.load(institution, licenceCase),
      this.institutions.get(institution),
      this.clock.dayCounts(institution),
    ]);
    if (!isRegistered(asking) || !isIssued(state)) throw new LicenceUnknown();
    const { folio, procedure, filedOn } = asking;
    const rule = (await this.grants.procedure(state.procedureVersion))?.licence?.renewal;
    const businessDayFrom = (date: string) => days.businessDayFrom(civilDate(dayNumber(date) - 1), 1);
    return { caseId, folio, procedure, filedOn, country: record.country, businessDayFrom, ...(rule && { rule }) };
  }
}
