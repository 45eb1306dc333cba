import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type HoldLifting, liftHold } from '../domain/case.custody.js';

/** What the case was held for is over. */
export class LiftHold extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly lifting: HoldLifting,
  ) {
    super();
  }
}

@CommandHandler(LiftHold)
export class LiftHoldHandler implements ICommandHandler<LiftHold> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, lifting }: LiftHold): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => liftHold(state, { ...lifting, ...acting(command) }));
  }
}
