import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { certifySilence, type SilenceCertificate } from '../domain/case.deadline.js';

/** The constancia that the authority was silent, for who asked for it. */
export class CertifySilence extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly certificate: Pick<SilenceCertificate, 'requestedOn'>,
  ) {
    super();
  }
}

@CommandHandler(CertifySilence)
export class CertifySilenceHandler implements ICommandHandler<CertifySilence> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, certificate }: CertifySilence): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      certifySilence(state, { ...certificate, certifiedOn: on, ...acting(command) }),
    );
  }
}
