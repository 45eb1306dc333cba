import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Hold, placeHold } from '../domain/case.custody.js';

/** Somebody must have the case kept whole: nothing of it is erased until they let go of it. */
export class PlaceHold extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly hold: Hold,
  ) {
    super();
  }
}

@CommandHandler(PlaceHold)
export class PlaceHoldHandler implements ICommandHandler<PlaceHold> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, hold }: PlaceHold): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => placeHold(state, { ...hold, ...acting(command) }));
  }
}
