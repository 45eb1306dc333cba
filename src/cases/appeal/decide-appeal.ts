import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { consultedFor, renewedTerm } from '../term/resumed-term.js';
import { type AppealVerdictGiven, decideAppeal } from '../domain/case.appeal.js';
import { requireRegistered } from '../domain/case.guards.js';

/** The superior decides on the appeal; what is revoked is taken up again with a new term. */
export class DecideAppeal extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly decision: Omit<AppealVerdictGiven, 'decidedOn' | 'termDays' | 'dueOn'>,
  ) {
    super();
  }
}

@CommandHandler(DecideAppeal)
export class DecideAppealHandler implements ICommandHandler<DecideAppeal> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, decision }: DecideAppeal): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const registered = requireRegistered(state);
      // No calendar that ends stands in the way of a verdict that opens no term.
      const opensTerm = decision.verdict === 'revoked';
      const term = opensTerm ? await renewedTerm(this.clock, institution, registered, moment) : undefined;
      const { termDays } = registered;
      const decided = { ...decision, decidedOn: moment.on, termDays, dueOn: term?.dueOn ?? registered.dueOn };
      const events = decideAppeal(state, { ...decided, ...acting(command) });
      return { events, ...(term && { consulted: consultedFor(term) }) };
    });
    return receiptOf(caseId, committed);
  }
}
