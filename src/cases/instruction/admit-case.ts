import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaws } from '../term/case-law.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { admitCase, type Admission } from '../domain/case.requirements.js';
import { RequirementFacts } from './requirement-facts.js';

/** The department takes the petition up for decision. */
export class AdmitCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly admission: Pick<Admission, 'diligences' | 'reason'>,
  ) {
    super();
  }
}

@CommandHandler(AdmitCase)
export class AdmitCaseHandler implements ICommandHandler<AdmitCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly laws: CaseLaws,
    private readonly facts: RequirementFacts,
  ) {}

  execute({ caseId, command, admission }: AdmitCase): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, async (state, { on }) => {
      const law = await this.laws.of(requireRegistered(state));
      const requirements = await this.facts.of(command.institution, caseId, law);
      return admitCase(state, { ...admission, admittedOn: on, requirements, tasks: law.tasks, ...acting(command) });
    });
  }
}
