import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { classifyCase, type ProcedureChange } from '../domain/case.classification.js';
import { requireRegistered } from '../domain/case.guards.js';
import type { RegisteredCase } from '../domain/case.state.js';

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
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, given }: ClassifyCase): Promise<StepReceipt> {
    const institution = await this.institutions.get(command.institution);
    const { procedure, ...said } = given;
    const committed = await this.cases.decideFully(caseId, command, async (state) => {
      const registered = requireRegistered(state);
      const codes = {
        matter: said.matter,
        procedure: procedure ?? registered.procedure,
        ...(said.place !== undefined && { place: said.place }),
      };
      this.institutions.requirePetitionCodes(institution, codes);
      const changed = procedure !== undefined && procedure !== registered.procedure;
      const change = changed ? await this.changeTo(institution, procedure, registered) : undefined;
      const events = classifyCase(state, { ...said, ...(change && { change: change.facts }), ...acting(command) });
      return {
        events,
        ...(change && { consulted: { procedure: change.facts.procedureVersion, calendar: change.calendarVersion } }),
      };
    });
    return receiptOf(caseId, committed);
  }

  /** The other procedure as it stands now, its term counted from the filing that the case has. */
  private async changeTo(
    institution: InstitutionRecord,
    code: string,
    { termFrom }: RegisteredCase,
  ): Promise<{ facts: ProcedureChange; calendarVersion: string }> {
    const { version, termDays, public: shown } = this.institutions.requireProcedure(institution, code);
    const term = await this.clock.openTerm({ institution: institution._id, termDays, filedOn: termFrom });
    const facts = { procedure: code, procedureVersion: version, termDays, dueOn: term.dueOn, public: shown };
    return { facts, calendarVersion: term.calendarVersion };
  }
}
