import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PreventionClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { type CaseDecision, CaseLedger } from '../case-ledger.js';
import { dismissCase, type Dismissal } from '../domain/case.prevention.js';
import { lastDayToAnswer } from './clock-story.js';

/** A person ends a case whose prevention was not answered in its term, with the rule that allows it. */
export class DismissCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly dismissal: Pick<Dismissal, 'reason' | 'legalBasis'>,
  ) {
    super();
  }
}

@CommandHandler(DismissCase)
export class DismissCaseHandler implements ICommandHandler<DismissCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: PreventionClock,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, dismissal }: DismissCase): Promise<StepReceipt> {
    const { revisions } = await this.institutions.get(command.institution);
    const decision: CaseDecision = async (state, { on }) => {
      // Counted again: a holiday that was published meanwhile gives the citizen another day.
      const answerBy = await lastDayToAnswer(this.clock, command.institution, state);
      const term = answerBy === undefined ? {} : { answerBy };
      return dismissCase(state, { ...dismissal, ...term, dismissedOn: on, ...acting(command) });
    };
    return this.cases.decide(caseId, command, decision, { calendar: revisions.calendar });
  }
}
