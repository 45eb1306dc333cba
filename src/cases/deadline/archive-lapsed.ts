import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { archiveLapsed, type Lapse, requireLapsable } from '../domain/case.lapse.js';
import { consultedFor } from '../term/resumed-term.js';
import { lapseTerm } from './lapse-term.js';

/** A person archives a case whose citizen was warned and did nothing, with the rule that allows it. */
export class ArchiveLapsed extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly lapse: Pick<Lapse, 'reason' | 'legalBasis'>,
  ) {
    super();
  }
}

@CommandHandler(ArchiveLapsed)
export class ArchiveLapsedHandler implements ICommandHandler<ArchiveLapsed> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, lapse }: ArchiveLapsed): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const { registered } = requireLapsable('archive-lapsed', state, acting(command));
      const warnedOn = registered.lapseWarning?.notifiedOn;
      // Counted again: a holiday that was published meanwhile gives the citizen another day.
      const due =
        warnedOn === undefined ? undefined : await lapseTerm(this.clock, command.institution, registered, warnedOn);
      const term = due && { actBy: due.dueOn };
      const events = archiveLapsed(state, { ...lapse, ...term, lapsedOn: on, ...acting(command) });
      return { events, ...(due && { consulted: consultedFor(due) }) };
    });
    return receiptOf(caseId, committed);
  }
}
