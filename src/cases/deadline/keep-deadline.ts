import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datedLadder, LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { DueDateRecount } from '../term/due-date-recount.js';
import { clockRuns, keepDeadline } from '../domain/case.deadline.js';
import { isRegistered } from '../domain/case.state.js';
import { deadlineLawOf } from './deadline-law.js';

/** Looks at one case on this day: tells who is to be told, and writes down that its term has passed. */
export class KeepDeadline extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(KeepDeadline)
export class KeepDeadlineHandler implements ICommandHandler<KeepDeadline> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
    private readonly recount: DueDateRecount,
  ) {}

  async execute({ caseId, command }: KeepDeadline): Promise<StepReceipt> {
    const { institution } = command;
    const { revisions } = await this.institutions.get(institution);
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      if (!isRegistered(state) || !clockRuns(state)) return { events: [] };
      const { procedureVersion } = state;
      // Nothing is called overdue by a date that the law of today no longer gives.
      const moved = await this.recount.movedFirst(institution, state);
      const { dueOn = state.dueOn } = moved;
      const [days, { silence, ladder, ownLadder }] = await Promise.all([
        this.clock.dayCounts(institution),
        deadlineLawOf(this.institutions, procedureVersion),
      ]);
      const rungs = datedLadder(ladder, dueOn, days);
      const facts = { today: on, dueOn, ladder: rungs, ...(silence && { silence }), ...acting(command) };
      const kept = keepDeadline(state, facts);
      const byProcedure = kept.some(
        ({ type }) => type === 'SilenceTookEffect' || (ownLadder && type === 'CaseEscalated'),
      );
      // A ladder is counted in business days; what silence means stands in the procedure, and its own ladder where it has one.
      const consulted = {
        calendar: revisions.calendar,
        ...moved.consulted,
        ...(byProcedure && { procedure: procedureVersion }),
      };
      return { events: [...moved.events, ...kept], consulted };
    });
    return receiptOf(caseId, committed);
  }
}
