import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { reopenCase, type Reopening } from '../domain/case.outcome.js';
import { requireRegistered } from '../domain/case.guards.js';
import { lastDayToReopen } from '../domain/case.reopening.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';
import { consultedFor, renewedTerm } from '../term/resumed-term.js';

/** A concluded case goes on, with a new term of the length its procedure had at filing. */
export class ReopenCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly reopening: Pick<Reopening, 'reasonCode' | 'reason'>,
  ) {
    super();
  }
}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
    private readonly laws: ResolutionLaws,
  ) {}

  async execute({ caseId, command, reopening }: ReopenCase): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const registered = requireRegistered(state);
      const term = await renewedTerm(this.clock, command.institution, registered, moment);
      const { termDays } = registered;
      const lastDay = lastDayToReopen(registered, (await this.laws.of(registered)).reopenDays);
      const reopened = { ...reopening, reopenedOn: moment.on, termDays, dueOn: term.dueOn, lastDay };
      return { events: reopenCase(state, { ...reopened, ...acting(command) }), consulted: consultedFor(term) };
    });
    return receiptOf(caseId, committed);
  }
}
