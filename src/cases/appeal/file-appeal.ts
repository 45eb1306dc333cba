import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { appealedAct, type AppealWrit, effectFor, fileAppeal } from '../domain/case.appeal.js';
import { requireRegistered } from '../domain/case.guards.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { consultedFor } from '../term/resumed-term.js';

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
    private readonly law: ResolutionLaws,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, writ }: FileAppeal): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const { party, against = appealedAct(registered, party) } = writ;
      const from = effectFor(registered, { against, party });
      const term = from === undefined ? undefined : await this.termToAppeal(institution, registered, from);
      const events = fileAppeal(state, { ...writ, against, termEndsOn: term?.dueOn, today: on, ...acting(command) });
      return { events, consulted: term ? { ...consultedFor(term), procedure: registered.procedureVersion } : {} };
    });
    return receiptOf(caseId, committed);
  }

  /** From the day after the effect of the notification (LFPA 38, LOJ 45); by the procedure's own length before that of its regime. */
  private async termToAppeal(institution: string, registered: RegisteredCase, from: string) {
    const { appeal } = await this.law.of(registered);
    if (appeal) return this.clock.openTerm({ institution, filedOn: from, termDays: appeal.termDays });
    const { law } = registered;
    if (law === undefined) return undefined;
    return this.clock.appealTerm({ institution, regimeVersion: law.regimeVersion, notifiedOn: from });
  }
}
