import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { recordTaskSilence } from '../domain/case.stages.js';
import type { TaskName } from '../domain/case.stages.record.js';
import { StageLedger } from './stage-ledger.js';

/** The term of a task passed: what was declared for silence stands. */
export class RecordTaskSilence extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly silence: TaskName,
  ) {
    super();
  }
}

@CommandHandler(RecordTaskSilence)
export class RecordTaskSilenceHandler implements ICommandHandler<RecordTaskSilence> {
  constructor(private readonly stages: StageLedger) {}

  execute({ caseId, command, silence }: RecordTaskSilence): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, (state, { on }) =>
      recordTaskSilence(state, { ...silence, silentOn: on, ...acting(command) }),
    );
  }
}
