import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { ruleOnTransfer, type Ruling } from '../domain/case.transfer.js';

/** The supervisor orders which department answers, after departments kept returning the case. */
export class RuleOnTransfer extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly ruling: Ruling,
  ) {
    super();
  }
}

@CommandHandler(RuleOnTransfer)
export class RuleOnTransferHandler implements ICommandHandler<RuleOnTransfer> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, ruling }: RuleOnTransfer): Promise<StepReceipt> {
    await this.institutions.requireDepartment(command.institution, ruling.department);
    return this.cases.decide(caseId, command, (state) => ruleOnTransfer(state, { ...ruling, ...acting(command) }));
  }
}
