import type { Consulted } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { classifyCase, type ProcedureChange } from '../domain/case.classification.js';
import { requireRegistered } from '../domain/case.guards.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { continuedTerm } from '../term/governing-term.js';
import { ProcedureSealed } from '../intake/petition.refusals.js';
import { type Filing, FilingRules } from '../intake/filing-rules.js';
import { consultedFor, resumedTerm } from '../term/resumed-term.js';

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
    private readonly filings: FilingRules,
    private readonly clock: LegalClock,
  ) {}

  /** @throws ProcedureUnknown, MatterUnknown, PlaceUnknown, TermInHours, what the clock and the decision refuse */
  async execute({ caseId, command, given }: ClassifyCase): Promise<StepReceipt> {
    const institution = await this.institutions.get(command.institution);
    const { procedure, ...said } = given;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const wanted = procedure ?? registered.procedure;
      // The definition of the day from which the term runs: a classification is no new filing.
      const filing = await this.filings.getFiling(institution, { ...said, procedure: wanted }, registered.termFrom);
      const changed = wanted !== registered.procedure;
      if (changed && filing.sealedFor !== undefined && !registered.reserve) throw new ProcedureSealed(wanted);
      const change = changed ? await this.changeTo(institution, wanted, filing, registered, on) : undefined;
      const events = classifyCase(state, { ...said, ...(change && { change: change.facts }), ...acting(command) });
      return { events, ...(change && { consulted: change.consulted }) };
    });
    return receiptOf(caseId, committed);
  }

  /** The other procedure, its term counted from the filing that the case has. */
  private async changeTo(
    { _id, country }: InstitutionRecord,
    procedure: string,
    filing: Filing,
    registered: RegisteredCase,
    on: string,
  ): Promise<{ facts: ProcedureChange; consulted: Consulted }> {
    const { procedureVersion, published, public: shown } = filing;
    const { due, ...term } = published
      ? await continuedTerm(this.clock, _id, published, registered, { country, on })
      : await this.shortTerm(_id, filing.termDays, registered, on);
    const facts = { procedure, procedureVersion, ...term, dueOn: due.dueOn, public: shown };
    return { facts, consulted: { ...consultedFor(due), procedure: procedureVersion } };
  }

  private async shortTerm(
    institution: string,
    termDays: number,
    { termFrom, suspensions }: RegisteredCase,
    on: string,
  ) {
    const due = await resumedTerm(this.clock, institution, { termFrom, suspensions, termDays }, on);
    return { termDays, due };
  }
}
