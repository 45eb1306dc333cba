import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { rateService, type Rating } from '../domain/case.rating.js';

/** The citizen says how they were attended, once the case is concluded. */
export class RateService extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: Pick<Rating, 'rating' | 'comment'>,
  ) {
    super();
  }
}

@CommandHandler(RateService)
export class RateServiceHandler implements ICommandHandler<RateService> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, given }: RateService): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      rateService(state, { ...given, ratedOn: on, ...acting(command) }),
    );
  }
}
