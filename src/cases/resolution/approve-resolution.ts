import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { StaffDirectory } from '../../staff/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { ResolutionLaws } from './resolution-law.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { type Approval, approveResolution } from '../domain/case.resolution.js';

/** A second person approves the very text that was drafted. */
export class ApproveResolution extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly approval: Omit<Approval, 'reviewAsked' | 'inPlaceOf'>,
  ) {
    super();
  }
}

@CommandHandler(ApproveResolution)
export class ApproveResolutionHandler implements ICommandHandler<ApproveResolution> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly law: ResolutionLaws,
    private readonly absences: AbsenceBook,
    private readonly staff: StaffDirectory,
  ) {}

  execute({ caseId, command, approval }: ApproveResolution): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, async (state, { on }) => {
      const { reviewAsked = false } = await this.law.of(requireRegistered(state));
      const inPlaceOf = await this.absentHead(command, on);
      return approveResolution(state, { ...approval, reviewAsked, inPlaceOf, ...acting(command) });
    });
  }

  /** The head in whose place an officer acts today; a substitute is always of the same department. */
  private async absentHead({ institution, actor }: CaseCommand, on: string): Promise<string | undefined> {
    if (actor.role !== 'officer') return undefined;
    const standIns = await this.absences.standIns(institution, on);
    const absent = standIns.filter(({ substitute }) => substitute === actor.id);
    const members = await Promise.all(absent.map((one) => this.staff.find(one.absent)));
    return members.find((member) => member?.role === 'head')?.id;
  }
}
