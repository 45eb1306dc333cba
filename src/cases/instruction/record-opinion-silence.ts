import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { recordOpinionSilence } from '../domain/case.opinions.js';
import { StageLedger } from '../stages/stage-ledger.js';

/** The term of an opinion passed: what was declared for silence stands. */
export class RecordOpinionSilence extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly silence: { readonly opinionId: string },
  ) {
    super();
  }
}

@CommandHandler(RecordOpinionSilence)
export class RecordOpinionSilenceHandler implements ICommandHandler<RecordOpinionSilence> {
  constructor(private readonly stages: StageLedger) {}

  execute({ caseId, command, silence }: RecordOpinionSilence): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, (state, { on }) =>
      recordOpinionSilence(state, { ...silence, silentOn: on, ...acting(command) }),
    );
  }
}
