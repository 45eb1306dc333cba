import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../../absences/index.js';
import { StaffDirectory } from '../../staff/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { assignOfficer } from '../domain/case.handling.js';

/** A case gets its officer, or another one. */
export class AssignOfficer extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly officer: string,
  ) {
    super();
  }
}

@CommandHandler(AssignOfficer)
export class AssignOfficerHandler implements ICommandHandler<AssignOfficer> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly staff: StaffDirectory,
    private readonly absences: AbsenceBook,
  ) {}

  async execute({ caseId, command, officer }: AssignOfficer): Promise<StepReceipt> {
    const member = await this.staff.find(officer);
    // A person of an imported log is a label, and nobody of another institution is an officer here.
    const officerDepartment =
      member?.institution === command.institution && member.active ? member.department : undefined;
    return this.cases.decide(caseId, command, async (state, { on }) => {
      // What an imported log tells happened already.
      const isPast = command.effective?.source === 'import';
      const away = isPast ? undefined : await this.absences.findAway(command.institution, officer, on);
      return assignOfficer(state, {
        officer,
        ...(officerDepartment !== undefined && { officerDepartment }),
        ...(away && { away: { until: away.to, ...(away.substitute && { substitute: away.substitute }) } }),
        ...acting(command),
      });
    });
  }
}
