import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { acceptCase } from '../domain/case.transfer.js';

/** The department takes the case as its own. */
export class AcceptCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(AcceptCase)
export class AcceptCaseHandler implements ICommandHandler<AcceptCase> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command }: AcceptCase): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => acceptCase(state, acting(command)));
  }
}
