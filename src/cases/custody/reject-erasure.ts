import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Rejection, rejectErasure } from '../domain/case.custody.js';

/** What was proposed is not done, and why. */
export class RejectErasure extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly rejection: Rejection & { readonly payloadHash: string },
  ) {
    super();
  }
}

@CommandHandler(RejectErasure)
export class RejectErasureHandler implements ICommandHandler<RejectErasure> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, rejection }: RejectErasure): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => rejectErasure(state, { ...rejection, ...acting(command) }));
  }
}
