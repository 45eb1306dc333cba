import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock, PreventionClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type LapseWarning, requireLapsable, warnOfLapse } from '../domain/case.lapse.js';
import { lastDayToAnswer } from '../instruction/clock-story.js';
import { consultedFor } from '../term/resumed-term.js';
import { lapseTerm } from './lapse-term.js';

/** The citizen was told that the case lapses unless they act. */
export class WarnOfLapse extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly warning: Pick<LapseWarning, 'mode' | 'notifiedOn' | 'reason' | 'legalBasis' | 'proof'>,
  ) {
    super();
  }
}

@CommandHandler(WarnOfLapse)
export class WarnOfLapseHandler implements ICommandHandler<WarnOfLapse> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
    private readonly preventions: PreventionClock,
  ) {}

  async execute({ caseId, command, warning }: WarnOfLapse): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const { registered } = requireLapsable('warn-of-lapse', state, acting(command));
      const due = await lapseTerm(this.clock, institution, registered, warning.notifiedOn);
      const answerBy = await lastDayToAnswer(this.preventions, institution, state);
      const term = { actBy: due.dueOn, ...(answerBy !== undefined && { answerBy }) };
      const events = warnOfLapse(state, { ...warning, ...term, today: on, ...acting(command) });
      return { events, consulted: consultedFor(due) };
    });
    return receiptOf(caseId, committed);
  }
}
