import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { rejectPublicVersion } from '../domain/case.public-version.js';
import type { VersionDecision } from './approve-version.js';

/** What was proposed is not published: by the second person, or by the first who thought again. */
export class RejectPublicVersion extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly rejection: VersionDecision & { readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(RejectPublicVersion)
export class RejectPublicVersionHandler implements ICommandHandler<RejectPublicVersion> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, rejection }: RejectPublicVersion): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) =>
      rejectPublicVersion(state, { ...rejection, ...acting(command) }),
    );
  }
}
