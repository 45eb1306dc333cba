import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Review, reviewResolution } from '../domain/case.resolution.js';

/** The legal adviser's opinion of the draft that stands. */
export class ReviewResolution extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly review: Review,
  ) {
    super();
  }
}

@CommandHandler(ReviewResolution)
export class ReviewResolutionHandler implements ICommandHandler<ReviewResolution> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, review }: ReviewResolution): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => reviewResolution(state, { ...review, ...acting(command) }));
  }
}
