import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { ProcedureCatalogue, type ProcedureInForce } from '../../procedures/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, type CaseMoment, receiptOf } from '../case-ledger.js';
import { requireOpen, requireStep } from '../domain/case.guards.js';
import { rebindCase } from '../domain/case.rebinding.js';
import { heldSpan, type RegisteredCase } from '../domain/case.state.js';
import { continuedTerm } from '../term/governing-term.js';
import { consultedFor } from '../term/resumed-term.js';
import { NoVersionToRebind, VersionNotPublished } from './rebinding.refusals.js';

/** A case goes on under another version of its procedure; without one named, under the one in force today. */
export class RebindCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly rebinding: { readonly procedureVersion?: string; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(RebindCase)
export class RebindCaseHandler implements ICommandHandler<RebindCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly catalogue: ProcedureCatalogue,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  /** @throws VersionNotPublished, NoVersionToRebind, TermInHours, what the clock and the decision refuse */
  async execute({ caseId, command, rebinding }: RebindCase): Promise<StepReceipt> {
    const { institution } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const registered = requireStep('rebind', state, command.actor);
      requireOpen(registered);
      const wanted = await this.versionOf(institution, registered, moment, rebinding.procedureVersion);
      const { country } = await this.institutions.get(institution);
      const { on } = moment;
      const { law, termDays, due } = await continuedTerm(this.clock, institution, wanted, registered, { country, on });
      const { reason } = rebinding;
      // While the citizen is asked the clock stands: the date follows with the reply.
      const dueOn = heldSpan(registered) === undefined ? due.dueOn : undefined;
      const events = rebindCase(state, {
        procedureVersion: wanted.version,
        dueOn,
        termDays,
        reason,
        law,
        ...acting(command),
      });
      return { events, consulted: { ...consultedFor(due), procedure: wanted.version } };
    });
    return receiptOf(caseId, committed);
  }

  private async versionOf(
    institution: string,
    { procedure, termFrom }: RegisteredCase,
    { on }: CaseMoment,
    named: string | undefined,
  ): Promise<ProcedureInForce> {
    if (named === undefined) {
      const inForce = await this.catalogue.find(institution, procedure, on);
      if (inForce === undefined) throw new NoVersionToRebind(procedure);
      return this.catalogue.version(institution, inForce.version, termFrom);
    }
    if (!(await this.catalogue.published(institution, procedure, named))) throw new VersionNotPublished(procedure);
    // The law is that of the day from which the term runs: a new version is no new law for what began before.
    return this.catalogue.version(institution, named, termFrom);
  }
}
