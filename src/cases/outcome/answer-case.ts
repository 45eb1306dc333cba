import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { ResolutionLaws } from '../resolution-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { DueDateRecount } from '../due-date-recount.js';
import { type Answer, answerCase } from '../domain/case.outcome.js';
import { heldSpan, isRegistered } from '../domain/case.state.js';
import { consultedFor, resumedTerm } from '../resumed-term.js';

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
    private readonly law: ResolutionLaws,
    private readonly recount: DueDateRecount,
  ) {}

  async execute({ caseId, command, answer }: AnswerCase): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      // An answer given while the citizen was asked ends the waiting; the term is then counted on to see whether it was in time.
      const waiting = isRegistered(state) && heldSpan(state) !== undefined;
      const term = waiting ? await resumedTerm(this.clock, command.institution, state, on) : undefined;
      const { approvalAsked } = isRegistered(state) ? await this.law.of(state) : {};
      // From the answer on the due date stays for good: it is the one by the law of this moment, also where a change is still on its way.
      const moved = waiting ? undefined : await this.recount.movedFirst(command.institution, state);
      const events = answerCase(state, {
        ...answer,
        answeredOn: on,
        ...(approvalAsked !== undefined && { approvalAsked }),
        ...(term && { dueOn: term.dueOn }),
        ...acting(command),
      });
      const consulted = term ? consultedFor(term) : moved?.consulted;
      return { events: [...(moved?.events ?? []), ...events], ...(consulted && { consulted }) };
    });
    return receiptOf(caseId, committed);
  }
}
