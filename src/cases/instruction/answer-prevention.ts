import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type DueDate, LegalClock, PreventionClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, type CaseMoment, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { instructionOf } from '../domain/case.instruction.js';
import { answerPrevention, type PreventionReply } from '../domain/case.prevention.js';
import { heldSpan, type RegisteredCase } from '../domain/case.state.js';
import { consultedFor, renewedTerm, resumedTerm } from '../term/resumed-term.js';
import { lastDayToAnswer } from './clock-story.js';

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
    private readonly clock: LegalClock,
    private readonly preventions: PreventionClock,
  ) {}

  async execute({ caseId, command, reply }: AnswerPrevention): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const registered = requireRegistered(state);
      const due = await this.dueAfter(institution, registered, reply.preventionId, moment);
      const dueOn = due?.dueOn ?? registered.dueOn;
      const answerBy = await lastDayToAnswer(this.preventions, institution, state);
      const term = answerBy === undefined ? { dueOn } : { dueOn, answerBy };
      const events = answerPrevention(state, { ...reply, ...term, answeredOn: moment.on, ...acting(command) });
      return { events, ...(due && { consulted: consultedFor(due) }) };
    });
    return receiptOf(caseId, committed);
  }

  /** Undefined where it did not hold the clock. */
  private async dueAfter(
    institution: string,
    registered: RegisteredCase,
    preventionId: string,
    moment: CaseMoment,
  ): Promise<DueDate | undefined> {
    if (heldSpan(registered)?.requestId !== preventionId) return undefined;
    const { preventions } = instructionOf(registered);
    const prevention = preventions.find((one) => one.preventionId === preventionId);
    return prevention?.effect === 'interrupted'
      ? renewedTerm(this.clock, institution, registered, moment)
      : resumedTerm(this.clock, institution, registered, moment.on);
  }
}
