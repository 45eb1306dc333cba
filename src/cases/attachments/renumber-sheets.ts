import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { renumberSheets, type Renumbering } from '../domain/case.attachment.js';

/** The sheets of an attachment are counted anew, with a dated note, and those after it move. */
export class RenumberSheets extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly renumbering: Omit<Renumbering, 'renumberedOn'>,
  ) {
    super();
  }
}

@CommandHandler(RenumberSheets)
export class RenumberSheetsHandler implements ICommandHandler<RenumberSheets> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, renumbering }: RenumberSheets): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      renumberSheets(state, { ...renumbering, renumberedOn: on, ...acting(command) }),
    );
  }
}
