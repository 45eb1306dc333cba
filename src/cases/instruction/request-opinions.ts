import { namedId } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaws } from '../term/case-law.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { DiligenceUnknown } from '../domain/case.instruction-refusals.js';
import { type OpinionRequest, requestOpinions } from '../domain/case.opinions.js';

export interface GivenRequests {
  readonly question: string;
  readonly units: readonly Omit<OpinionRequest, 'opinionId'>[];
}

/** Asks other units for their opinions, side by side, each with a term of its own. */
export class RequestOpinions extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: GivenRequests,
  ) {
    super();
  }
}

@CommandHandler(RequestOpinions)
export class RequestOpinionsHandler implements ICommandHandler<RequestOpinions> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly laws: CaseLaws,
  ) {}

  async execute({ caseId, command, given }: RequestOpinions): Promise<StepReceipt> {
    const { institution, commandId } = command;
    for (const { unit } of given.units) await this.institutions.requireDepartment(institution, unit, 'units');
    const { revisions } = await this.institutions.get(institution);
    // Part of stored ids, never to change: a repeated command finds the same opinions.
    const requests = given.units.map((unit) => ({ ...unit, opinionId: namedId('opinion', commandId, unit.unit) }));
    return this.cases.decide(
      caseId,
      command,
      async (state, { on }) => {
        const { tasks } = await this.laws.of(requireRegistered(state));
        const unknown = given.units.find(({ task }) => task !== undefined && !tasks.includes(task))?.task;
        if (unknown !== undefined) throw new DiligenceUnknown(unknown);
        return requestOpinions(state, { question: given.question, requests, requestedOn: on, ...acting(command) });
      },
      { directory: revisions.directory },
    );
  }
}
