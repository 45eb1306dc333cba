import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { recordReferralSilence } from '../domain/case.referral.js';

/** The other body let its day pass. */
export class RecordReferralSilence extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly silence: { readonly referralId: string },
  ) {
    super();
  }
}

@CommandHandler(RecordReferralSilence)
export class RecordReferralSilenceHandler implements ICommandHandler<RecordReferralSilence> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, silence }: RecordReferralSilence): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      recordReferralSilence(state, { ...silence, silentOn: on, ...acting(command) }),
    );
  }
}
