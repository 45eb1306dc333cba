import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { DueDateRecount } from '../due-date-recount.js';
import { type Answer, answerCase } from '../domain/case.outcome.js';
import { movedDueDate } from '../domain/case.recomputation.js';
import { isRegistered } from '../domain/case.state.js';
import { resumedTerm } from '../resumed-term.js';

/** The department's decision, in writing. */
export class AnswerCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly answer: Omit<Answer, 'answeredOn' | 'dueOn'>,
  ) {
    super();
  }
}

@CommandHandler(AnswerCase)
export class AnswerCaseHandler implements ICommandHandler<AnswerCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
    private readonly recount: DueDateRecount,
  ) {}

  async execute({ caseId, command, answer }: AnswerCase): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      // An answer given while the citizen was asked ends the waiting; the term is then counted on to see whether it was in time.
      const waiting = isRegistered(state) && state.openQuestion !== undefined;
      const term = waiting ? await resumedTerm(this.clock, command.institution, state, on) : undefined;
      // From the answer on the due date stays for good: it is the one by the law of this moment, also where a change is still on its way.
      const recount = waiting ? undefined : await this.recount.whileUnsettled(command.institution, state);
      const moved = recount ? movedDueDate(state, recount.recomputation) : [];
      const events = answerCase(state, {
        ...answer,
        answeredOn: on,
        ...(term && { dueOn: term.dueOn }),
        ...acting(command),
      });
      const calendar = term?.calendarVersion ?? (moved.length > 0 ? recount?.calendar : undefined);
      return { events: [...moved, ...events], ...(calendar !== undefined && { consulted: { calendar } }) };
    });
    return receiptOf(caseId, committed);
  }
}
