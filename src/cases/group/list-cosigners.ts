import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { listCosigners, type Sheet } from '../domain/case.group.js';
import { withKeptIdentifiers } from '../intake/petition-group.js';

/** One more sheet of signatures comes in. */
export class ListCosigners extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly sheet: Sheet,
  ) {
    super();
  }
}

@CommandHandler(ListCosigners)
export class ListCosignersHandler implements ICommandHandler<ListCosigners> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, sheet }: ListCosigners): Promise<StepReceipt> {
    const { country } = await this.institutions.get(command.institution);
    const cosigners = withKeptIdentifiers(sheet.cosigners, country);
    return this.cases.decide(caseId, command, (state) =>
      listCosigners(state, { ...sheet, cosigners, ...acting(command) }),
    );
  }
}
