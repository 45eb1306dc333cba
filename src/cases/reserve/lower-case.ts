import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import type { Applicant } from '../domain/case.petition.js';
import { lowerCase } from '../domain/case.reserve.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';

/** A head proposes that a case that was raised be one like others again. Nothing changes before the legal adviser confirms it. */
export class LowerCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: { readonly reason: string; readonly legalBasis: string },
  ) {
    super();
  }
}

/** What lowering a case records, for who proposes it and for who confirms it. */
@Injectable()
export class Lowering {
  constructor(private readonly files: CaseFiles) {}

  of(caseId: string, command: CaseCommand): FullCaseDecision {
    return async (state) => {
      lowerCase(state, acting(command));
      const { applicantAlias } = requireRegistered(state);
      // As whoever may not be shown what is blocked: what the lists show again, many see.
      const { petition } = await this.files.open(command.institution, caseId, 'citizen');
      const { subject } = petition;
      const applicant = petition.applicant as Applicant | undefined;
      const shown = {
        ...(subject !== undefined && { subject }),
        ...(applicant !== undefined && applicantAlias !== undefined && { applicantAlias, applicant }),
      };
      return { events: lowerCase(state, { ...shown, ...acting(command) }) };
    };
  }
}

@CommandHandler(LowerCase)
export class LowerCaseHandler implements ICommandHandler<LowerCase> {
  constructor(
    private readonly proposals: ProposalDesk,
    private readonly lowering: Lowering,
  ) {}

  execute({ caseId, command, given }: LowerCase): Promise<StepReceipt> {
    const content = { ...given };
    return this.proposals.propose(caseId, command, {
      step: 'lower',
      content,
      would: this.lowering.of(caseId, command),
    });
  }
}
