import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { setSilenceAside, type SilenceRefutation } from '../domain/case.deadline.js';

/** The authority says, with reasons, why silence took no effect after all. */
export class SetSilenceAside extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly refutation: Pick<SilenceRefutation, 'reason'>,
  ) {
    super();
  }
}

@CommandHandler(SetSilenceAside)
export class SetSilenceAsideHandler implements ICommandHandler<SetSilenceAside> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, refutation }: SetSilenceAside): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      setSilenceAside(state, { ...refutation, setAsideOn: on, ...acting(command) }),
    );
  }
}
