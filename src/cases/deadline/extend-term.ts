import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type Extension, extendTerm, requireExtendable } from '../domain/case.extension.js';
import { DueDateRecount } from '../term/due-date-recount.js';
import { consultedFor, lawfulTerm } from '../term/resumed-term.js';

/** More days for the department, by an act that says why, told to the citizen before the term ended. */
export class ExtendTerm extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly extension: Pick<Extension, 'days' | 'mode' | 'notifiedOn' | 'reason' | 'legalBasis' | 'proof'>,
  ) {
    super();
  }
}

@CommandHandler(ExtendTerm)
export class ExtendTermHandler implements ICommandHandler<ExtendTerm> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly clock: LegalClock,
    private readonly recount: DueDateRecount,
  ) {}

  /** @throws ExtensionNotAllowed, what the clock and the decision refuse */
  async execute({ caseId, command, extension }: ExtendTerm): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
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
    });
    return receiptOf(caseId, committed);
  }
}
