import { effectIdOf } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { recomputeDueDate } from '../domain/case.recomputation.js';
import { DueDateRecount } from './due-date-recount.js';

/** Part of stored ids and of the history's actors: never to change. */
export const RECOMPUTES = 'recompute-due-dates';

/** The law changed: an open case is counted anew by the calendar in force. Nothing happens where its date stays. */
export class RecomputeDueDate extends Command<{ moved: boolean }> {
  constructor(
    readonly institution: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@CommandHandler(RecomputeDueDate)
export class RecomputeDueDateHandler implements ICommandHandler<RecomputeDueDate> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly recount: DueDateRecount,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ institution, caseId }: RecomputeDueDate): Promise<{ moved: boolean }> {
    const { version } = await this.cases.get(institution, caseId);
    const { revisions } = await this.institutions.get(institution);
    const command = commandOf(institution, caseId, revisions.calendar, version);
    const { appended } = await this.cases.decideFully(caseId, command, async (state) => {
      const recount = await this.recount.of(institution, state);
      if (recount === undefined) return { events: [] };
      const { recomputation, consulted } = recount;
      return {
        events: recomputeDueDate(state, { ...recomputation, by: command.actor }),
        consulted,
      };
    });
    return { moved: appended };
  }
}

/**
 * One effect for a calendar and the state of a case it meets: a run that was cut short and begins anew finds its own. The version is in
 * the id because a revocation brings an older calendar back, which may then meet the same case a second time.
 */
function commandOf(institution: string, caseId: string, calendar: string, version: number): CaseCommand {
  return {
    institution,
    commandId: effectIdOf(RECOMPUTES, `${calendar}/${caseId}/${version}`),
    actor: systemActor(RECOMPUTES),
    correlationId: `${RECOMPUTES}/${calendar}`,
  };
}
