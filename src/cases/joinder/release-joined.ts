import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { releaseJoined } from '../domain/case.joinder.js';

/** The main case lets a joined one go. */
export class ReleaseJoined extends Command<StepReceipt> {
  constructor(
    readonly mainCase: string,
    readonly command: CaseCommand,
    readonly joinderId: string,
  ) {
    super();
  }
}

@CommandHandler(ReleaseJoined)
export class ReleaseJoinedHandler implements ICommandHandler<ReleaseJoined> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ mainCase, command, joinderId }: ReleaseJoined): Promise<StepReceipt> {
    return this.cases.decide(mainCase, command, (state) => releaseJoined(state, { joinderId, ...acting(command) }));
  }
}
