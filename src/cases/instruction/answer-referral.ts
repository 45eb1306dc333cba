import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { answerReferral } from '../domain/case.referral.js';

/** The other body let something be known. */
export class AnswerReferral extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly answer: { readonly referralId: string; readonly text: string },
  ) {
    super();
  }
}

@CommandHandler(AnswerReferral)
export class AnswerReferralHandler implements ICommandHandler<AnswerReferral> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, answer }: AnswerReferral): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      answerReferral(state, { ...answer, answeredOn: on, ...acting(command) }),
    );
  }
}
