import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { recordStep, type Step } from '../domain/case.handling.js';

/** Something done on the case that has no event of its own. */
export class RecordStep extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly step: Step,
  ) {
    super();
  }
}

@CommandHandler(RecordStep)
export class RecordStepHandler implements ICommandHandler<RecordStep> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, step }: RecordStep): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => recordStep(state, { ...step, ...acting(command) }));
  }
}
