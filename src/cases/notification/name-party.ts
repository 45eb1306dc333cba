import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type NamedParty, nameParty } from '../domain/case.notification.js';

/** Somebody besides the applicant takes part and is notified too. */
export class NameParty extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly named: NamedParty,
  ) {
    super();
  }
}

@CommandHandler(NameParty)
export class NamePartyHandler implements ICommandHandler<NameParty> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, named }: NameParty): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => nameParty(state, { ...named, ...acting(command) }));
  }
}
