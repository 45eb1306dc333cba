import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type Erasure, erasePersonalData } from '../domain/case.outcome.js';
import { DestroyKey } from './destroy-key.js';

/** A person's data in a case is erased: its key is destroyed, what it sealed can be read no more, every hash stays valid. */
export class ErasePersonalData extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly erasure: Erasure,
  ) {
    super();
  }
}

@CommandHandler(ErasePersonalData)
export class ErasePersonalDataHandler implements ICommandHandler<ErasePersonalData> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caseId, command, erasure }: ErasePersonalData): Promise<StepReceipt> {
    // Recorded first: a writer that still holds the key loses on the version and seals under the next generation.
    const committed = await this.cases.decideFully(caseId, command, (state) => ({
      events: erasePersonalData(state, { ...erasure, ...acting(command) }),
    }));
    const { subject } = erasure;
    // At once, so that the answer is true; a duty does it again should this process end here.
    await this.commands.execute(new DestroyKey(caseId, subject, committed.erasures[subject] ?? 0));
    return receiptOf(caseId, committed);
  }
}
