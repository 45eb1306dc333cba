import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { appealedAct, type AppealWrit, effectFor, fileAppeal } from '../domain/case.appeal.js';
import { requireRegistered } from '../domain/case.guards.js';
import { consultedFor } from '../term/resumed-term.js';
import { AppealTerms } from './appeal-terms.js';

/** An appeal is received. */
export class FileAppeal extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly writ: Omit<AppealWrit, 'today' | 'termEndsOn'>,
  ) {
    super();
  }
}

@CommandHandler(FileAppeal)
export class FileAppealHandler implements ICommandHandler<FileAppeal> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly terms: AppealTerms,
  ) {}

  async execute({ caseId, command, writ }: FileAppeal): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const { party, against = appealedAct(registered, party) } = writ;
      const from = effectFor(registered, { against, party });
      const term = from === undefined ? undefined : await this.terms.from(institution, registered, from);
      const events = fileAppeal(state, { ...writ, against, termEndsOn: term?.dueOn, today: on, ...acting(command) });
      return { events, consulted: term ? { ...consultedFor(term), procedure: registered.procedureVersion } : {} };
    });
    return receiptOf(caseId, committed);
  }
}
