import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { beginStages } from '../domain/case.stages.js';
import { StageLedger } from './stage-ledger.js';

/** The department begins with the first stage of the procedure. */
export class BeginStages extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(BeginStages)
export class BeginStagesHandler implements ICommandHandler<BeginStages> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly stages: StageLedger,
  ) {}

  async execute({ caseId, command }: BeginStages): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const { openings, consulted } = await this.stages.toOpen(caseId, command, requireRegistered(state), moment);
      return { events: beginStages(state, { openings, ...acting(command) }), consulted };
    });
    return receiptOf(caseId, committed);
  }
}
