import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaws } from '../term/case-law.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { checkRequirements, type RequirementsCheck } from '../domain/case.requirements.js';
import { RequirementFacts } from './requirement-facts.js';

/** The file is held against the requirements of the procedure it began with. */
export class CheckRequirements extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly check: Omit<RequirementsCheck, 'checkedOn' | 'requirements'>,
  ) {
    super();
  }
}

@CommandHandler(CheckRequirements)
export class CheckRequirementsHandler implements ICommandHandler<CheckRequirements> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly laws: CaseLaws,
    private readonly facts: RequirementFacts,
  ) {}

  execute({ caseId, command, check }: CheckRequirements): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, async (state, { on }) => {
      const law = await this.laws.of(requireRegistered(state));
      const requirements = await this.facts.of(command.institution, caseId, law);
      return checkRequirements(state, { ...check, checkedOn: on, requirements, ...acting(command) });
    });
  }
}
