import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { withdrawOpinion } from '../domain/case.opinions.js';
import { StageLedger } from '../stages/stage-ledger.js';

/** The department does without an opinion it asked for. */
export class WithdrawOpinion extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly withdrawal: { readonly opinionId: string; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(WithdrawOpinion)
export class WithdrawOpinionHandler implements ICommandHandler<WithdrawOpinion> {
  constructor(private readonly stages: StageLedger) {}

  execute({ caseId, command, withdrawal }: WithdrawOpinion): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, (state, { on }) =>
      withdrawOpinion(state, { ...withdrawal, withdrawnOn: on, ...acting(command) }),
    );
  }
}
