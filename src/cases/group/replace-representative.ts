import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { type Replacement, replaceRepresentative } from '../domain/case.group.js';

/** The group speaks through somebody else, by a document that says so. */
export class ReplaceRepresentative extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly replacement: Omit<Replacement, 'replacedOn'>,
  ) {
    super();
  }
}

@CommandHandler(ReplaceRepresentative)
export class ReplaceRepresentativeHandler implements ICommandHandler<ReplaceRepresentative> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, replacement }: ReplaceRepresentative): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state, { on }) =>
      replaceRepresentative(state, { ...replacement, replacedOn: on, ...acting(command) }),
    );
  }
}
