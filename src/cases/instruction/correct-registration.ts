import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Correction, correctRegistration } from '../domain/case.correction.js';

/** What was taken down wrong at registration, told anew with the reason. */
export class CorrectRegistration extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly correction: Omit<Correction, 'correctedOn'>,
  ) {
    super();
  }
}

@CommandHandler(CorrectRegistration)
export class CorrectRegistrationHandler implements ICommandHandler<CorrectRegistration> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, correction }: CorrectRegistration): Promise<StepReceipt> {
    this.institutions.requireOffice(await this.institutions.get(command.institution), correction.office);
    return this.cases.decide(caseId, command, (state, { on }) =>
      correctRegistration(state, { ...correction, correctedOn: on, ...acting(command) }),
    );
  }
}
