import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { recordSilence } from '../domain/case.opinions.js';

/** The term of an opinion passed: what was declared for silence stands. */
export class RecordSilence extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly silence: { readonly opinionId: string },
  ) {
    super();
  }
}

@CommandHandler(RecordSilence)
export class RecordSilenceHandler implements ICommandHandler<RecordSilence> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, silence }: RecordSilence): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      recordSilence(state, { ...silence, silentOn: on, ...acting(command) }),
    );
  }
}
