import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { giveOpinion, type Opinion } from '../domain/case.opinions.js';
import { StageLedger } from '../stages/stage-ledger.js';

/** The asked unit says what it thinks. */
export class GiveOpinion extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly opinion: Omit<Opinion, 'givenOn'>,
  ) {
    super();
  }
}

@CommandHandler(GiveOpinion)
export class GiveOpinionHandler implements ICommandHandler<GiveOpinion> {
  constructor(private readonly stages: StageLedger) {}

  execute({ caseId, command, opinion }: GiveOpinion): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, (state, { on }) =>
      giveOpinion(state, { ...opinion, givenOn: on, ...acting(command) }),
    );
  }
}
