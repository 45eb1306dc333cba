import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { agree, type AgreementGiven } from './domain/mediation.conclusion.js';
import { MediationBook } from './mediation-book.js';
import type { MediationReceipt } from './mediation.dto.js';

/** What the parties agreed on, and who promised what until when. */
export class ReachAgreement extends Command<MediationReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: AgreementGiven,
  ) {
    super();
  }
}

@CommandHandler(ReachAgreement)
export class ReachAgreementHandler implements ICommandHandler<ReachAgreement> {
  constructor(private readonly book: MediationBook) {}

  execute({ caseId, command, given }: ReachAgreement): Promise<MediationReceipt> {
    return this.book.decide(caseId, command, async (state, moment) => {
      const events = agree(state, given, moment);
      for (const [at, { verifier }] of given.commitments.entries()) {
        const field = `commitments[${at}].verifier`;
        await this.book.requireColleague(command.institution, verifier, moment.department, field);
      }
      return { events };
    });
  }
}
