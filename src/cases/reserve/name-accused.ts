import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { nameAccused } from '../domain/case.reserve.js';
import { type AccusedGiven, ReserveDesk } from './reserve-desk.js';

/** It turned out whom a complaint is about. */
export class NameAccused extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: AccusedGiven & { readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(NameAccused)
export class NameAccusedHandler implements ICommandHandler<NameAccused> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly reserves: ReserveDesk,
  ) {}

  async execute({ caseId, command, given }: NameAccused): Promise<StepReceipt> {
    const { reason, ...who } = given;
    return this.cases.decide(caseId, command, async (state) => {
      // Not before the one who asks is known to see the case: user names would be told apart.
      const accused = await this.reserves.accused(command.institution, who);
      return nameAccused(state, { namingId: command.commandId, ...accused, reason, ...acting(command) });
    });
  }
}
