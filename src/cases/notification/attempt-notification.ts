import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type Attempt, attemptNotification } from '../domain/case.notification.js';

/** Somebody went, wrote or sent, and the party was not served. */
export class AttemptNotification extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly attempt: Omit<Attempt, 'today' | 'appointmentOn'>,
  ) {
    super();
  }
}

@CommandHandler(AttemptNotification)
export class AttemptNotificationHandler implements ICommandHandler<AttemptNotification> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, attempt }: AttemptNotification): Promise<StepReceipt> {
    const { institution } = command;
    const { attemptedOn, result } = attempt;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      // A citatorio is for a fixed hour of the next business day (LFPA 36).
      const next =
        result === 'summons-left'
          ? await this.clock.openTerm({ institution, filedOn: attemptedOn, termDays: 1 })
          : undefined;
      const events = attemptNotification(state, {
        ...attempt,
        appointmentOn: next?.dueOn,
        today: on,
        ...acting(command),
      });
      return { events, ...(next && { consulted: { calendar: next.calendarVersion } }) };
    });
    return receiptOf(caseId, committed);
  }
}
