import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { closeCase } from '../domain/case.outcome.js';

/** Nothing is left to do on the case. */
export class CloseCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command }: CloseCase): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, moment) =>
      closeCase(state, { closedOn: moment.on, ...acting(command) }),
    );
  }
}
