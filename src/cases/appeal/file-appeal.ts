import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { ResolutionLaws } from '../resolution-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type AppealWrit, effectFor, fileAppeal } from '../domain/case.appeal.js';
import { requireRegistered } from '../domain/case.guards.js';

/** An appeal against the resolution is received. */
export class FileAppeal extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly writ: Omit<AppealWrit, 'today' | 'termEndsOn'>,
  ) {
    super();
  }
}

@CommandHandler(FileAppeal)
export class FileAppealHandler implements ICommandHandler<FileAppeal> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly law: ResolutionLaws,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, writ }: FileAppeal): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const { appeal } = await this.law.of(registered);
      const from = effectFor(registered, writ.party);
      // From the day after the effect of the notification (LFPA 38, LOJ 45).
      const term =
        appeal && from !== undefined
          ? await this.clock.openTerm({ institution, filedOn: from, termDays: appeal.termDays })
          : undefined;
      const events = fileAppeal(state, { ...writ, termEndsOn: term?.dueOn, today: on, ...acting(command) });
      const consulted = { ...(term && { calendar: term.calendarVersion, procedure: registered.procedureVersion }) };
      return { events, consulted };
    });
    return receiptOf(caseId, committed);
  }
}
