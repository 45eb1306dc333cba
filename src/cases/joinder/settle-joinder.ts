import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { confirmJoinder, declineJoinder } from '../domain/case.joinder.js';

/** What the main case said reaches the case that asked: confirmed, or declined for a reason. */
export class SettleJoinder extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly joinderId: string,
    /** Code of the main case's refusal; absent where it took the case in. */
    readonly declinedFor?: string,
  ) {
    super();
  }
}

@CommandHandler(SettleJoinder)
export class SettleJoinderHandler implements ICommandHandler<SettleJoinder> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, joinderId, declinedFor }: SettleJoinder): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) =>
      declinedFor === undefined
        ? confirmJoinder(state, { joinderId, ...acting(command) })
        : declineJoinder(state, { joinderId, reasonCode: declinedFor, ...acting(command) }),
    );
  }
}
