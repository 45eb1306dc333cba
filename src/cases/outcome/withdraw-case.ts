import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { withdrawCase, type Withdrawal } from '../domain/case.outcome.js';

/** The citizen wants it no more. */
export class WithdrawCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly withdrawal: Omit<Withdrawal, 'withdrawnOn'>,
  ) {
    super();
  }
}

@CommandHandler(WithdrawCase)
export class WithdrawCaseHandler implements ICommandHandler<WithdrawCase> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, withdrawal }: WithdrawCase): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, moment) =>
      withdrawCase(state, { ...withdrawal, withdrawnOn: moment.on, ...acting(command) }),
    );
  }
}
