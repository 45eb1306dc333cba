import { ProposalAltered } from '@libs/four-eyes';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { confirmDecision, proposedStep } from '../domain/case.proposal.js';
import type { DecisionProposed, ProposedContent } from '../domain/case.proposal.events.js';
import { ProposableSteps } from './proposable-steps.js';
import { proposalHash } from './proposal-hash.js';

/** The second person confirms the very step that was proposed, and it is taken. */
export class ConfirmDecision extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly confirmation: { readonly proposalId: string; readonly payloadHash: string },
  ) {
    super();
  }
}

@CommandHandler(ConfirmDecision)
export class ConfirmDecisionHandler implements ICommandHandler<ConfirmDecision> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly files: CaseFiles,
    private readonly absences: AbsenceBook,
    private readonly steps: ProposableSteps,
  ) {}

  async execute({ caseId, command, confirmation }: ConfirmDecision): Promise<StepReceipt> {
    const { institution, actor } = command;
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const standIns = await this.absences.actingWith(institution, actor.id, moment.on);
      const look = { ...confirmation, at: moment.at.toISOString(), standIns };
      const confirmed = confirmDecision(state, { ...look, ...acting(command) });
      const { content, by } = await this.proposed(institution, caseId, confirmation);
      // Decided as the first person would now: with their role, in their department.
      const step = this.steps.of(caseId, { ...command, actor: by }, { step: proposedStep(state), content });
      const { events, ...more } = await step(state, moment);
      return { events: [...confirmed, ...events], ...more };
    });
    return receiptOf(caseId, committed);
  }

  /** What was proposed, in words, from the history; held against the hash that both persons were shown. */
  private async proposed(institution: string, caseId: string, { proposalId, payloadHash }: Record<string, string>) {
    const { events } = await this.files.history(institution, caseId);
    const event = events.findLast(({ type, data }) => type === 'DecisionProposed' && data['proposalId'] === proposalId);
    const { payloadHash: _, ...proposal } = (event?.data ?? {}) as Partial<DecisionProposed['data']>;
    const { step, content, salt, subject, personal } = proposal;
    if (!event || step === undefined || content === undefined || salt === undefined)
      throw new ProposalAltered(String(proposalId));
    const read = { ...proposal, proposalId: String(proposalId), step, content, salt };
    if (proposalHash({ institution, case: caseId, ...read }) !== payloadHash)
      throw new ProposalAltered(String(proposalId));
    const about: ProposedContent = subject === undefined ? {} : { subject, ...personal };
    return { content: { ...content, ...about }, by: event.envelope.actor };
  }
}
