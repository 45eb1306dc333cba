import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PreventionClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaws } from '../case-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { answerPrevention, type PreventionReply } from '../domain/case.prevention.js';
import { clockStory, lastDayToAnswer } from './clock-story.js';

/** What the citizen completed, wherever it came in: the clock runs again, on or from zero as its law says. */
export class AnswerPrevention extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly reply: Pick<PreventionReply, 'preventionId' | 'channel' | 'text'>,
  ) {
    super();
  }
}

@CommandHandler(AnswerPrevention)
export class AnswerPreventionHandler implements ICommandHandler<AnswerPrevention> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly laws: CaseLaws,
    private readonly clock: PreventionClock,
  ) {}

  async execute({ caseId, command, reply }: AnswerPrevention): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const law = await this.laws.of(registered);
      const due = await this.clock.resume(clockStory(command.institution, registered, law, on));
      const dueOn = due?.dueOn ?? registered.dueOn;
      const answerBy = await lastDayToAnswer(this.clock, command.institution, state);
      const term = answerBy === undefined ? { dueOn } : { dueOn, answerBy };
      const events = answerPrevention(state, { ...reply, ...term, answeredOn: on, ...acting(command) });
      return { events, ...(due && { consulted: { calendar: due.calendarVersion } }) };
    });
    return receiptOf(caseId, committed);
  }
}
