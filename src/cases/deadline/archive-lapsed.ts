import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { archiveLapsed, type Lapse, requireLapsable } from '../domain/case.lapse.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';
import { consultedFor } from '../term/resumed-term.js';
import { lapseTerm } from './lapse-term.js';

export type LapseGrounds = Pick<Lapse, 'reason' | 'legalBasis'>;

/** A head proposes to archive a case whose citizen was warned and did nothing, with the rule that allows it; another person confirms. */
export class ArchiveLapsed extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly lapse: LapseGrounds,
  ) {
    super();
  }
}

/** What archiving records, for who proposes it and for who confirms it. */
@Injectable()
export class Archiving {
  constructor(private readonly clock: LegalClock) {}

  of(command: CaseCommand, { reason, legalBasis }: LapseGrounds): FullCaseDecision {
    return async (state, { on }) => {
      const { registered } = requireLapsable('archive-lapsed', state, acting(command));
      const warnedOn = registered.lapseWarning?.notifiedOn;
      // Counted again: a holiday that was published meanwhile gives the citizen another day.
      const due =
        warnedOn === undefined ? undefined : await lapseTerm(this.clock, command.institution, registered, warnedOn);
      const term = due && { actBy: due.dueOn };
      const events = archiveLapsed(state, { reason, legalBasis, ...term, lapsedOn: on, ...acting(command) });
      return { events, ...(due && { consulted: consultedFor(due) }) };
    };
  }
}

@CommandHandler(ArchiveLapsed)
export class ArchiveLapsedHandler implements ICommandHandler<ArchiveLapsed> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly archiving: Archiving,
  ) {}

  execute({ caseId, command, lapse }: ArchiveLapsed): Promise<StepReceipt> {
    const would = this.archiving.of(command, lapse);
    return this.proposals.propose(caseId, command, { step: 'archive-lapsed', content: { ...lapse }, would });
  }
}
