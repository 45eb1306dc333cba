import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { approveErasure } from '../domain/case.custody.js';
import { requireRegistered } from '../domain/case.guards.js';
import { isRegistered } from '../domain/case.state.js';
import { CarryOutErasures } from '../outcome/carry-out-erasures.js';
import { RetentionLaws } from './retention-law.js';

/** The second person approves the very erasure or blocking that was proposed, and it is carried out. */
export class ApproveErasure extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly approval: { readonly proposalId: string; readonly payloadHash: string },
  ) {
    super();
  }
}

@CommandHandler(ApproveErasure)
export class ApproveErasureHandler implements ICommandHandler<ApproveErasure> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly retention: RetentionLaws,
    private readonly absences: AbsenceBook,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caseId, command, approval }: ApproveErasure): Promise<StepReceipt> {
    const { institution, actor } = command;
    // Recorded first: a writer that still holds the key loses on the version and seals under the next generation.
    const committed = await this.cases.decideFully(caseId, command, async (state, { at, on }) => {
      const registered = requireRegistered(state);
      const subject = registered.erasureProposal?.subject ?? '';
      const { keeping, consulted } = await this.retention.of(institution, registered, { subject, on });
      const standIns = await this.absences.actingWith(institution, actor.id, on);
      const facts = { ...approval, at: at.toISOString(), standIns, keeping };
      return { events: approveErasure(state, { ...facts, ...acting(command) }), consulted };
    });
    const { state, erasures } = committed;
    // At once, so that the answer is true; a duty does it again should this process end here.
    const blocked = (isRegistered(state) && state.blocked) || [];
    await this.commands.execute(new CarryOutErasures(institution, caseId, { erasures, blocked }));
    return receiptOf(caseId, committed);
  }
}
