import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { withdrawAccess } from '../domain/case.reserve.js';
import type { GivenAccess } from './grant-access.js';

/** Somebody leaves the list of a reserved case. */
export class WithdrawAccess extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: GivenAccess,
  ) {
    super();
  }
}

@CommandHandler(WithdrawAccess)
export class WithdrawAccessHandler implements ICommandHandler<WithdrawAccess> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, given }: WithdrawAccess): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => withdrawAccess(state, { ...given, ...acting(command) }));
  }
}
