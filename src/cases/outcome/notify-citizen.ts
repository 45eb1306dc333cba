import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { notifyCitizen, type Notification } from '../domain/case.outcome.js';

/** The answer reached the citizen: the day the legal figures count. */
export class NotifyCitizen extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly notification: Omit<Notification, 'today'>,
  ) {
    super();
  }
}

@CommandHandler(NotifyCitizen)
export class NotifyCitizenHandler implements ICommandHandler<NotifyCitizen> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, notification }: NotifyCitizen): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, moment) =>
      notifyCitizen(state, { ...notification, today: moment.on, ...acting(command) }),
    );
  }
}
