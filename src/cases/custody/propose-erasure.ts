import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { proposeErasure } from '../domain/case.custody.js';
import type { ErasureProposed } from '../domain/case.custody.events.js';
import { requireRegistered } from '../domain/case.guards.js';
import { erasureHash } from './erasure-payload.js';
import { RequestCases } from './request-cases.js';
import { RetentionLaws } from './retention-law.js';

/** The first of two persons: what a case has of somebody is to be erased, or blocked. */
export class ProposeErasure extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly proposal: Omit<ErasureProposed['data'], 'proposalId' | 'payloadHash'>,
  ) {
    super();
  }
}

@CommandHandler(ProposeErasure)
export class ProposeErasureHandler implements ICommandHandler<ProposeErasure> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly retention: RetentionLaws,
    private readonly requests: RequestCases,
  ) {}

  async execute({ caseId, command, proposal: asked }: ProposeErasure): Promise<StepReceipt> {
    const { institution, commandId: proposalId } = command;
    const request = asked.request && (await this.requests.idOf(institution, asked.request));
    const proposal = { ...asked, ...(request && { request }) };
    const { reason: _, ...payload } = proposal;
    const payloadHash = erasureHash({ institution, case: caseId, proposalId, ...payload });
    const committed = await this.cases.decideFully(caseId, command, async (state, { at, on }) => {
      if (proposal.request !== undefined) await this.requests.require(institution, proposal.request);
      const registered = requireRegistered(state);
      const { keeping, consulted } = await this.retention.of(institution, registered, { ...proposal, on });
      const facts = { ...proposal, proposalId, payloadHash, keeping, at: at.toISOString() };
      return { events: proposeErasure(state, { ...facts, ...acting(command) }), consulted };
    });
    return receiptOf(caseId, committed);
  }
}
