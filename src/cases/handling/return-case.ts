import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { returnCase, type Return } from '../domain/case.transfer.js';

/** The department says the case is not for it. */
export class ReturnCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: Return,
  ) {
    super();
  }
}

@CommandHandler(ReturnCase)
export class ReturnCaseHandler implements ICommandHandler<ReturnCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, given }: ReturnCase): Promise<StepReceipt> {
    const { suggestedDepartment } = given;
    if (suggestedDepartment !== undefined)
      await this.institutions.requireDepartment(command.institution, suggestedDepartment, 'suggestedDepartment');
    return this.cases.decide(caseId, command, (state) => returnCase(state, { ...given, ...acting(command) }));
  }
}
