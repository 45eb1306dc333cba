import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { issueInvitation, requireOpen } from './domain/mediation.opening.js';
import { MediationBook } from './mediation-book.js';
import type { MediationReceipt } from './mediation.dto.js';

/** The parties are invited to a session: where, when and by whom it is led. Nobody has to come. */
export class IssueInvitation extends Command<MediationReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: Parameters<typeof issueInvitation>[1],
  ) {
    super();
  }
}

@CommandHandler(IssueInvitation)
export class IssueInvitationHandler implements ICommandHandler<IssueInvitation> {
  constructor(private readonly book: MediationBook) {}

  execute({ caseId, command, given }: IssueInvitation): Promise<MediationReceipt> {
    const { institution } = command;
    return this.book.decide(caseId, command, async (state, { on, department }) => {
      const { begunOn } = requireOpen(state);
      await this.book.requireColleague(institution, given.facilitator, department, 'facilitator');
      // By the calendar in force: a day that was declared a holiday meanwhile does not count.
      const { inviteBy, consulted } = await this.book.inviteBy(institution, begunOn);
      return { events: issueInvitation(state, given, { on, inviteBy }), consulted };
    });
  }
}
