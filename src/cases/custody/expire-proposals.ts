import { Clock } from '@libs/clock';
import { effectIdOf, namedId } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { expireErasure } from '../domain/case.custody.js';
import { CustodyCases } from './custody-cases.view.js';

const CONSUMER = 'expire-proposals';
const AT_ONCE = 100;

/** Proposals that nobody approved in time are recorded as expired; answers how many. */
export class ExpireProposals extends Command<number> {}

@CommandHandler(ExpireProposals)
export class ExpireProposalsHandler implements ICommandHandler<ExpireProposals> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly custody: CustodyCases,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const due = await this.custody.expired(this.clock.now(), AT_ONCE);
    for (const { caseId, institution, expiresAt } of due) {
      // The case itself decides; a row that is behind finds nothing to expire.
      const source = `${caseId}/${expiresAt}`;
      const command: CaseCommand = {
        institution,
        commandId: effectIdOf(CONSUMER, source),
        actor: systemActor(CONSUMER),
        correlationId: namedId(CONSUMER, source),
      };
      await this.cases.decide(caseId, command, (state, { at }) =>
        expireErasure(state, { at: at.toISOString(), ...acting(command) }),
      );
    }
    return due.length;
  }
}
