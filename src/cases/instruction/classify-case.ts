import type { Consulted } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { ProcedureCatalogue, type ProcedureInForce } from '../../procedures/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { classifyCase, type ProcedureChange } from '../domain/case.classification.js';
import { requireRegistered } from '../domain/case.guards.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { governingTerm } from '../governing-term.js';
import { TermInHours } from '../handling/rebinding.refusals.js';
import { consultedFor } from '../resumed-term.js';

export interface GivenClassification {
  readonly matter: string;
  readonly place?: string;
  readonly procedure?: string;
  readonly reason?: string;
}

/** A petition in free words gets its matter, and with it the department that the rules name. */
export class ClassifyCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: GivenClassification,
  ) {
    super();
  }
}

@CommandHandler(ClassifyCase)
export class ClassifyCaseHandler implements ICommandHandler<ClassifyCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: LegalClock,
  ) {}

  /** @throws ProcedureUnknown, MatterUnknown, PlaceUnknown, TermInHours, what the clock and the decision refuse */
  async execute({ caseId, command, given }: ClassifyCase): Promise<StepReceipt> {
    const institution = await this.institutions.get(command.institution);
    const { procedure, ...said } = given;
    const committed = await this.cases.decideFully(caseId, command, async (state) => {
      const registered = requireRegistered(state);
      const wanted = procedure ?? registered.procedure;
      // The definition of the day from which the term runs: a classification is no new filing.
      const published = await this.catalogue.find(institution._id, wanted, registered.termFrom);
      const codes = { ...said, procedure: wanted };
      const { matters } = published?.definition ?? this.institutions.requireProcedure(institution, wanted);
      this.institutions.requirePetitionCodes(institution, codes, matters);
      const changed = wanted !== registered.procedure;
      const change = changed ? await this.changeTo(institution, wanted, published, registered) : undefined;
      const events = classifyCase(state, { ...said, ...(change && { change: change.facts }), ...acting(command) });
      return { events, ...(change && { consulted: change.consulted }) };
    });
    return receiptOf(caseId, committed);
  }

  /** The other procedure, its term counted from the filing that the case has. */
  private async changeTo(
    institution: InstitutionRecord,
    code: string,
    published: ProcedureInForce | undefined,
    registered: RegisteredCase,
  ): Promise<{ facts: ProcedureChange; consulted: Consulted }> {
    const { _id, country } = institution;
    const { termFrom, suspensions, law: present, folio } = registered;
    // None is open: what holds the clock settles the procedure.
    const spans = suspensions.flatMap(({ from, to }) => (to === undefined || from < termFrom ? [] : [{ from, to }]));
    if (published === undefined) {
      const { version, termDays, public: shown } = this.institutions.requireProcedure(institution, code);
      const due = await this.clock.resumeTerm({ institution: _id, termDays, filedOn: termFrom, suspensions: spans });
      const facts = { procedure: code, procedureVersion: version, termDays, dueOn: due.dueOn, public: shown };
      return { facts, consulted: { ...consultedFor(due), procedure: version } };
    }
    const { definition, regime, version } = published;
    if ((definition.term.own?.unit ?? regime.unit) === 'HOURS') throw new TermInHours(folio);
    const filed = { on: present?.countsFrom ?? termFrom };
    const { due, ...term } = await governingTerm(this.clock, _id, published, { country, filed, suspensions: spans });
    const shown = definition.channels.includes('open311') && definition.confidentiality === 'public';
    const { countsFrom } = present ?? {};
    const law = { ...term.law, ...(countsFrom !== undefined && { countsFrom }) };
    const facts = { procedure: code, procedureVersion: version, ...term, law, dueOn: due.dueOn, public: shown };
    return { facts, consulted: { ...consultedFor(due), procedure: version } };
  }
}
