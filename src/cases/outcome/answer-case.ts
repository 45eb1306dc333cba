import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { DueDateRecount } from '../term/due-date-recount.js';
import { type Answer, answerCase } from '../domain/case.outcome.js';
import { isRegistered } from '../domain/case.state.js';

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
    private readonly law: ResolutionLaws,
    private readonly recount: DueDateRecount,
  ) {}

  async execute({ caseId, command, answer }: AnswerCase): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const { approvalAsked, stagesAsked } = isRegistered(state) ? await this.law.of(state) : {};
      const { events, dueOn, consulted } = await this.recount.atAnswer(command.institution, state, on);
      const answered = answerCase(state, {
        ...answer,
        answeredOn: on,
        ...(approvalAsked !== undefined && { approvalAsked }),
        ...(stagesAsked !== undefined && { stagesAsked }),
        ...(dueOn !== undefined && { dueOn }),
        ...acting(command),
      });
      return { events: [...events, ...answered], ...(consulted && { consulted }) };
    });
    return receiptOf(caseId, committed);
  }
}
