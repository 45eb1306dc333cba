import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { closeCase } from '../domain/case.outcome.js';
import { refusedByOne } from '../domain/case.proposal.js';
import { ProposalDesk } from '../proposals/proposal-desk.js';

/** Nothing is left to do on the case. Where one person alone refused what was asked for it is proposed, and closed when somebody else confirms. */
export class CloseCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

/** What closing a case records, for who proposes it and for who confirms it. */
export function closing(command: CaseCommand): FullCaseDecision {
  return (state, { on }) => ({ events: closeCase(state, { closedOn: on, ...acting(command) }) });
}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly proposals: ProposalDesk) {}

  execute({ caseId, command }: CloseCase): Promise<StepReceipt> {
    return this.proposals.propose(caseId, command, {
      step: 'close',
      content: {},
      would: closing(command),
      // History taken over from elsewhere was decided there.
      alone: (state) => command.actor.kind === 'import' || !refusedByOne(state),
    });
  }
}
