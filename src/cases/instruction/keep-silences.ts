import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { fallSilent } from '../domain/case.silences.js';
import { isRegistered } from '../domain/case.state.js';
import { StageLedger } from '../stages/stage-ledger.js';

/** Looks at one case on this day: writes down whose silence took effect. What follows in the procedure begins at once. */
export class KeepSilences extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(KeepSilences)
export class KeepSilencesHandler implements ICommandHandler<KeepSilences> {
  constructor(private readonly stages: StageLedger) {}

  execute({ caseId, command }: KeepSilences): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, (state, { on }) =>
      isRegistered(state) ? fallSilent(state, { silentOn: on, ...acting(command) }) : [],
    );
  }
}
