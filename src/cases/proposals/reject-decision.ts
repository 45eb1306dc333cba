import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { rejectDecision } from '../domain/case.proposal.js';

/** What was proposed is not done: by the second person, or by the first who thought again. */
export class RejectDecision extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly rejection: { readonly proposalId: string; readonly payloadHash: string; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(RejectDecision)
export class RejectDecisionHandler implements ICommandHandler<RejectDecision> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, rejection }: RejectDecision): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => rejectDecision(state, { ...rejection, ...acting(command) }));
  }
}
