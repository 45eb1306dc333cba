import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { withdrawAttachment, type Withdrawal } from '../domain/case.attachment.js';

/** An attachment that was put there by mistake is shown no more, and the history says why. */
export class WithdrawAttachment extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly withdrawal: Omit<Withdrawal, 'withdrawnOn'>,
  ) {
    super();
  }
}

@CommandHandler(WithdrawAttachment)
export class WithdrawAttachmentHandler implements ICommandHandler<WithdrawAttachment> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, withdrawal }: WithdrawAttachment): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      withdrawAttachment(state, { ...withdrawal, withdrawnOn: on, ...acting(command) }),
    );
  }
}
