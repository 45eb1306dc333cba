import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PreventionClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { dismissCase, type Dismissal } from '../domain/case.prevention.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';
import { lastDayToAnswer } from './clock-story.js';

export type DismissalGrounds = Pick<Dismissal, 'reason' | 'legalBasis'>;

/** A person proposes to end a case whose prevention was not answered in its term, with the rule that allows it; another confirms. */
export class DismissCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly dismissal: DismissalGrounds,
  ) {
    super();
  }
}

/** What a dismissal records, for who proposes it and for who confirms it. */
@Injectable()
export class Dismissing {
  constructor(
    private readonly clock: PreventionClock,
    private readonly institutions: InstitutionDirectory,
  ) {}

  of(command: CaseCommand, { reason, legalBasis }: DismissalGrounds): FullCaseDecision {
    return async (state, { on }) => {
      const { revisions } = await this.institutions.get(command.institution);
      // Counted again: a holiday that was published meanwhile gives the citizen another day.
      const answerBy = await lastDayToAnswer(this.clock, command.institution, state);
      const term = answerBy === undefined ? {} : { answerBy };
      const events = dismissCase(state, { reason, legalBasis, ...term, dismissedOn: on, ...acting(command) });
      return { events, consulted: { calendar: revisions.calendar } };
    };
  }
}

@CommandHandler(DismissCase)
export class DismissCaseHandler implements ICommandHandler<DismissCase> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly dismissing: Dismissing,
  ) {}

  execute({ caseId, command, dismissal }: DismissCase): Promise<StepReceipt> {
    const would = this.dismissing.of(command, dismissal);
    return this.proposals.propose(caseId, command, { step: 'dismiss', content: { ...dismissal }, would });
  }
}
