import { randomBytes } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Draft, draftResolution } from '../domain/case.resolution.js';
import { draftHash } from './content-hash.js';

/** The department proposes its decision. */
export class DraftResolution extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly draft: Omit<Draft, 'contentHash' | 'salt'>,
  ) {
    super();
  }
}

@CommandHandler(DraftResolution)
export class DraftResolutionHandler implements ICommandHandler<DraftResolution> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, draft }: DraftResolution): Promise<StepReceipt> {
    const content = { ...draft, salt: randomBytes(32).toString('base64url') };
    const contentHash = draftHash(command.institution, caseId, content);
    return this.cases.decide(caseId, command, (state) =>
      draftResolution(state, { ...content, contentHash, ...acting(command) }),
    );
  }
}
