import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { acceptJoinder, type JoinderAccepted } from '../domain/case.joinder.js';

/** The main case takes another one in. */
export class AcceptJoinder extends Command<StepReceipt> {
  constructor(
    readonly mainCase: string,
    readonly command: CaseCommand,
    readonly accepted: JoinderAccepted,
  ) {
    super();
  }
}

@CommandHandler(AcceptJoinder)
export class AcceptJoinderHandler implements ICommandHandler<AcceptJoinder> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ mainCase, command, accepted }: AcceptJoinder): Promise<StepReceipt> {
    return this.cases.decide(mainCase, command, (state) => acceptJoinder(state, { ...accepted, ...acting(command) }));
  }
}
