import type { Committed } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { type GrantFacts, issueLicence, type IssueGiven, requireGranted } from './domain/licence.issue.js';
import { renewLicence } from './domain/licence.renewal.js';
import { isIssued, type LicenceState } from './domain/licence.state.js';
import { LicenceGrants } from './licence-grants.js';
import { type ActedOn, LicenceLedger } from './licence-ledger.js';
import { LicenceNumbers } from './licence-numbers.js';
import type { LicenceReceipt } from './licences.dto.js';
import { receiptOf } from './receipt-of.js';

/** What a case granted is entered in the register: a new licence, or another period of the one that the case renews. */
export class IssueLicence extends Command<LicenceReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: IssueGiven,
  ) {
    super();
  }
}

@CommandHandler(IssueLicence)
export class IssueLicenceHandler implements ICommandHandler<IssueLicence> {
  constructor(
    private readonly ledger: LicenceLedger,
    private readonly grants: LicenceGrants,
    private readonly numbers: LicenceNumbers,
  ) {}

  async execute({ caseId, command, given }: IssueLicence): Promise<LicenceReceipt> {
    const { institution, actor } = command;
    const acted = await this.ledger.admit(caseId, command, 'case');
    const { state } = await this.ledger.load(institution, caseId);
    const renewed =
      state.status === 'renewal' ? (await this.ledger.load(institution, state.licenceOf)).state : undefined;
    const facts = await this.grants.of(institution, caseId, acted.state, {
      by: actor.id,
      on: acted.on,
      ...(renewed && isIssued(renewed) && { renewed: renewed.procedureVersion }),
    });
    const committed =
      state.status === 'renewal'
        ? await this.ledger.decide(state.licenceOf, command, (of) => ({
            events: renewLicence(of, given, facts),
            consulted: { procedure: facts.procedureVersion },
          }))
        : await this.issue(command, { acted, facts, state, given });
    return receiptOf(caseId, committed);
  }

  /** Refused before a number is taken; one that was taken and not used stays with the case. */
  private async issue(
    command: CaseCommand,
    { acted, facts, state, given }: { acted: ActedOn; facts: GrantFacts; state: LicenceState; given: IssueGiven },
  ): Promise<Committed<LicenceState>> {
    requireGranted(facts);
    const { caseId, rule } = facts;
    const issue = (number: string) =>
      this.ledger.decide(caseId, command, (of) => ({
        events: issueLicence(of, given, { ...facts, number }),
        consulted: { procedure: facts.procedureVersion },
      }));
    if (isIssued(state)) return issue(state.number);
    // Whatever is wrong with what was given is told before a number is taken for it.
    issueLicence(state, given, { ...facts, number: '0' });
    const numbered = { record: acted.record, series: rule.series, caseId };
    const taken = await this.numbers.take(numbered, command.signal);
    const committed = await issue(taken.folio);
    await this.numbers.settle(numbered, taken);
    return committed;
  }
}
