import { effectIdOf } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory, standingOf } from '../../institutions/index.js';
import { type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { handOver } from '../domain/case.succession.js';

/** Part of stored ids and of the history's actors: never to change. */
const CONSUMER = 'merge-departments';

/** An open case of a merged department gets the one that it is part of. Nothing happens where it has no merged one. */
export class HandOver extends Command<{ handed: boolean }> {
  constructor(
    readonly institution: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@CommandHandler(HandOver)
export class HandOverHandler implements ICommandHandler<HandOver> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ institution, caseId }: HandOver): Promise<{ handed: boolean }> {
    const { version } = await this.cases.get(institution, caseId);
    const { departments, revisions } = await this.institutions.get(institution);
    const command = commandOf(institution, caseId, revisions.directory, version);
    const { appended } = await this.cases.decideFully(caseId, command, (state, { on }) => {
      const { department: from } = requireRegistered(state);
      const { department, mergerId } = standingOf(departments, from ?? '', on);
      if (from === undefined || mergerId === undefined) return { events: [] };
      const succession = { from, department, mergerId, handedOn: on };
      return {
        events: handOver(state, { ...succession, by: command.actor }),
        consulted: { directory: revisions.directory },
      };
    });
    return { handed: appended };
  }
}

/** One effect for a directory and the state of a case it meets: a case that is reopened in a merged department is handed over as well. */
function commandOf(institution: string, caseId: string, directory: string, version: number): CaseCommand {
  return {
    institution,
    commandId: effectIdOf(CONSUMER, `${directory}/${caseId}/${version}`),
    actor: systemActor(CONSUMER),
    correlationId: `${CONSUMER}/${directory}`,
  };
}
