import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { askCitizen, type Question } from '../domain/case.handling.js';

/** The department asks the citizen for what is missing; the clock stops. */
export class AskCitizen extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly question: Omit<Question, 'askedOn'>,
  ) {
    super();
  }
}

@CommandHandler(AskCitizen)
export class AskCitizenHandler implements ICommandHandler<AskCitizen> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, question }: AskCitizen): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, moment) =>
      askCitizen(state, { ...question, askedOn: moment.on, ...acting(command) }),
    );
  }
}
