import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { undoJoinder } from '../domain/case.joinder.js';

/** A joined case goes on alone. */
export class UndoJoinder extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(UndoJoinder)
export class UndoJoinderHandler implements ICommandHandler<UndoJoinder> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, reason }: UndoJoinder): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => undoJoinder(state, { reason, ...acting(command) }));
  }
}
