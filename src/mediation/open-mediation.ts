import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { type OpeningGiven, openMediation, type RefusalGiven, refuseMediation } from './domain/mediation.opening.js';
import { MediationBook } from './mediation-book.js';
import type { MediationReceipt } from './mediation.dto.js';

/** The department that has the case admits the conflict to mediation. */
export class OpenMediation extends Command<MediationReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: OpeningGiven,
  ) {
    super();
  }
}

@CommandHandler(OpenMediation)
export class OpenMediationHandler implements ICommandHandler<OpenMediation> {
  constructor(private readonly book: MediationBook) {}

  execute({ caseId, command, given }: OpenMediation): Promise<MediationReceipt> {
    const decision = async (
      state: Parameters<typeof openMediation>[0],
      moment: Parameters<typeof refuseMediation>[2],
    ) => {
      const { inviteBy, consulted } = await this.book.inviteBy(command.institution, moment.on);
      return { events: openMediation(state, given, { ...moment, inviteBy }), consulted };
    };
    return this.book.decide(caseId, command, decision, 'case');
  }
}

/** Or says why it is no matter for one, and where those in it go on. */
export class RefuseMediation extends Command<MediationReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: RefusalGiven,
  ) {
    super();
  }
}

@CommandHandler(RefuseMediation)
export class RefuseMediationHandler implements ICommandHandler<RefuseMediation> {
  constructor(private readonly book: MediationBook) {}

  execute({ caseId, command, given }: RefuseMediation): Promise<MediationReceipt> {
    return this.book.decide(
      caseId,
      command,
      (state, moment) => ({ events: refuseMediation(state, given, moment) }),
      'case',
    );
  }
}
