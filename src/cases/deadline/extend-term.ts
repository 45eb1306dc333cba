import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { type Extension, extendTerm, requireExtendable } from '../domain/case.extension.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';
import { DueDateRecount } from '../term/due-date-recount.js';
import { consultedFor, lawfulTerm } from '../term/resumed-term.js';

export type ExtensionGiven = Pick<Extension, 'days' | 'mode' | 'notifiedOn' | 'reason' | 'legalBasis' | 'proof'>;

/** More days for the department, by an act that says why, told to the citizen before the term ended: proposed by one, confirmed by another. */
export class ExtendTerm extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly extension: ExtensionGiven,
  ) {
    super();
  }
}

/** What an extension records, for who proposes it and for who confirms it. */
@Injectable()
export class Extending {
  constructor(
    private readonly clock: LegalClock,
    private readonly recount: DueDateRecount,
  ) {}

  of(command: CaseCommand, extension: ExtensionGiven): FullCaseDecision {
    const { institution } = command;
    return async (state, { on }) => {
      const registered = requireExtendable(state, acting(command));
      const moved = await this.recount.movedFirst(institution, state);
      const { days, notifiedOn } = extension;
      const due = await this.clock.extendTerm(lawfulTerm(institution, registered, on), { days, notifiedOn });
      const events = extendTerm(state, {
        ...extension,
        dueOn: due.dueOn,
        presentDueOn: moved.dueOn ?? registered.dueOn,
        today: on,
        ...acting(command),
      });
      return { events: [...moved.events, ...events], consulted: consultedFor(due) };
    };
  }
}

@CommandHandler(ExtendTerm)
export class ExtendTermHandler implements ICommandHandler<ExtendTerm> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly extending: Extending,
  ) {}

  /** @throws ExtensionNotAllowed, what the clock and the decision refuse */
  execute({ caseId, command, extension }: ExtendTerm): Promise<StepReceipt> {
    const would = this.extending.of(command, extension);
    return this.proposals.propose(caseId, command, { step: 'extend', content: { ...extension }, would });
  }
}
