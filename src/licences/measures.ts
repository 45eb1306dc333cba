import { contentHash } from '@libs/audit-chain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../absences/index.js';
import type { CaseCommand } from '../cases/index.js';
import { approveMeasure, type ProposedMeasure, proposeMeasure, rejectMeasure } from './domain/licence.measures.js';
import { LicenceLedger } from './licence-ledger.js';
import type { LicenceReceipt } from './licences.dto.js';
import { receiptOf } from './receipt-of.js';

/** A licence is to be suspended, given back or revoked: proposed by one person. */
export class ProposeMeasure extends Command<LicenceReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: Omit<ProposedMeasure, 'proposalId' | 'payloadHash'>,
  ) {
    super();
  }
}

@CommandHandler(ProposeMeasure)
export class ProposeMeasureHandler implements ICommandHandler<ProposeMeasure> {
  constructor(private readonly ledger: LicenceLedger) {}

  async execute({ caseId, command, given }: ProposeMeasure): Promise<LicenceReceipt> {
    await this.ledger.admit(caseId, command, 'licence');
    const { commandId: proposalId, institution, expectedVersion } = command;
    const { measure, until } = given;
    // What is sealed is named by the proposal and not hashed: its hash would tell it to who guesses.
    const payloadHash = contentHash({ institution, licenceOf: caseId, proposalId, measure, ...(until && { until }) });
    const committed = await this.ledger.decide(
      caseId,
      command,
      (state, moment) => ({ events: proposeMeasure(state, { ...given, proposalId, payloadHash }, moment) }),
      expectedVersion,
    );
    return receiptOf(caseId, committed);
  }
}

/** And decided by another one, of the very same. */
export class DecideMeasure extends Command<LicenceReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly decision: {
      readonly proposalId: string;
      readonly payloadHash: string;
      /** Why not; without it, it is approved. */
      readonly reason?: string;
    },
  ) {
    super();
  }
}

@CommandHandler(DecideMeasure)
export class DecideMeasureHandler implements ICommandHandler<DecideMeasure> {
  constructor(
    private readonly ledger: LicenceLedger,
    private readonly absences: AbsenceBook,
  ) {}

  async execute({ caseId, command, decision }: DecideMeasure): Promise<LicenceReceipt> {
    await this.ledger.admit(caseId, command, 'licence');
    const { institution, actor, expectedVersion } = command;
    const { reason, ...named } = decision;
    const committed = await this.ledger.decide(
      caseId,
      command,
      async (state, moment) => {
        if (reason !== undefined) return { events: rejectMeasure(state, { ...named, reason }) };
        const standIns = await this.absences.actingWith(institution, actor.id, moment.on);
        const look = { ...named, approver: actor.id, at: moment.at, standIns };
        return { events: approveMeasure(state, look, moment) };
      },
      expectedVersion,
    );
    return receiptOf(caseId, committed);
  }
}
