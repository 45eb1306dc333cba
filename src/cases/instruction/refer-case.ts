import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Referral, referCase } from '../domain/case.referral.js';

/** A case goes to a competent body outside, for good or awaiting its answer. */
export class ReferCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly referral: Omit<Referral, 'referredOn' | 'today'>,
  ) {
    super();
  }
}

@CommandHandler(ReferCase)
export class ReferCaseHandler implements ICommandHandler<ReferCase> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, referral }: ReferCase): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      referCase(state, { ...referral, referredOn: on, today: on, ...acting(command) }),
    );
  }
}
