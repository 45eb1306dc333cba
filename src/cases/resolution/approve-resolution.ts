import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaw } from '../case-law.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { type Approval, approveResolution } from '../domain/case.resolution.js';

/** A second person approves the very text that was drafted. */
export class ApproveResolution extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly approval: Omit<Approval, 'reviewAsked'>,
  ) {
    super();
  }
}

@CommandHandler(ApproveResolution)
export class ApproveResolutionHandler implements ICommandHandler<ApproveResolution> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly law: CaseLaw,
  ) {}

  execute({ caseId, command, approval }: ApproveResolution): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, async (state) => {
      const { reviewAsked = false } = await this.law.of(command.institution, requireRegistered(state));
      return approveResolution(state, { ...approval, reviewAsked, ...acting(command) });
    });
  }
}
