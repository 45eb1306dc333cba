import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { StaffDirectory } from '../../staff/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, type FullCaseDecision, receiptOf } from '../case-ledger.js';
import type { ProposedStep } from '../domain/case.codes.js';
import { proposeDecision, SECONDS } from '../domain/case.proposal.js';
import type { ProposedContent } from '../domain/case.proposal.events.js';
import { NobodyToConfirm } from '../domain/case.proposal.refusals.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';
import { proposalHash } from './proposal-hash.js';

export interface ToPropose {
  readonly step: ProposedStep;
  readonly content: ProposedContent;
  /** What of it is sealed with the data of a person, so that it goes with them. */
  readonly personal?: { readonly subject: string; readonly values: ProposedContent };
  /** What the step records if it is taken now. */
  readonly would: FullCaseDecision;
  /** Whether this case needs no second person for it. */
  readonly alone?: (state: CaseState) => boolean;
}

/** The first of two persons: a step that could be taken now is proposed, and taken when somebody else confirms it. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly cases: CaseLedger,
    private readonly staff: StaffDirectory,
  ) {}

  /** @throws what the step is refused with, ProposalPending, NobodyToConfirm */
  async propose(
    caseId: string,
    command: CaseCommand,
    { step, content, personal, would, alone }: ToPropose,
  ): Promise<StepReceipt> {
    const { institution, commandId: proposalId } = command;
    const proposal = { proposalId, step, content, salt: newSalt(), ...(personal && ofPerson(personal)) };
    const payloadHash = proposalHash({ institution, case: caseId, ...proposal });
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const taken = await would(state, moment);
      if (alone?.(state) === true) return taken;
      const facts = { ...proposal, payloadHash, at: moment.at.toISOString() };
      const proposed = proposeDecision(state, { ...facts, ...acting(command) }, taken.events);
      if (proposed.length > 0) await this.requireSomebody(command, step, state);
      return { events: proposed };
    });
    return receiptOf(caseId, committed);
  }

  /** Where there is only one person, they are told at once what to do, not after 72 hours. */
  private async requireSomebody({ institution, actor }: CaseCommand, step: ProposedStep, state: CaseState) {
    const department = isRegistered(state) ? state.department : undefined;
    const roles: readonly string[] = SECONDS[step];
    const somebody = (await this.staff.membersOf(institution)).some(
      ({ id, active, role, department: theirs }) =>
        active && id !== actor.id && roles.includes(role) && (role !== 'head' || theirs === department),
    );
    if (!somebody) throw new NobodyToConfirm(step, roles);
  }
}

function newSalt(): string {
  return randomBytes(32).toString('base64url');
}

/** With a salt of its own: who reads the texts of the case cannot guess by the hash what was erased of the person. */
function ofPerson({ subject, values }: NonNullable<ToPropose['personal']>) {
  return { subject, personal: values, personalSalt: newSalt() };
}
