import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { recordReply, type Reply } from '../domain/case.handling.js';
import { isRegistered } from '../domain/case.state.js';
import { consultedFor, resumedTerm } from '../term/resumed-term.js';

/** The citizen replied, wherever the reply came in; the clock runs again. */
export class RecordReply extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly reply: Omit<Reply, 'repliedOn' | 'dueOn'>,
  ) {
    super();
  }
}

@CommandHandler(RecordReply)
export class RecordReplyHandler implements ICommandHandler<RecordReply> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, reply }: RecordReply): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const term = isRegistered(state) ? await resumedTerm(this.clock, command.institution, state, on) : undefined;
      const events = recordReply(state, { ...reply, repliedOn: on, dueOn: term?.dueOn ?? on, ...acting(command) });
      return { events, ...(term && { consulted: consultedFor(term) }) };
    });
    return receiptOf(caseId, committed);
  }
}
