import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { requireRegistered } from '../domain/case.guards.js';
import { recordTask, type TaskResult } from '../domain/case.stages.js';
import { CaseLaws } from '../term/case-law.js';
import { StageLedger } from './stage-ledger.js';

/** What came of a task, with what shows it. */
export class RecordTask extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly result: Pick<TaskResult, 'task' | 'unit' | 'outcome' | 'evidence'>,
  ) {
    super();
  }
}

@CommandHandler(RecordTask)
export class RecordTaskHandler implements ICommandHandler<RecordTask> {
  constructor(
    private readonly stages: StageLedger,
    private readonly laws: CaseLaws,
  ) {}

  execute({ caseId, command, result }: RecordTask): Promise<StepReceipt> {
    return this.stages.decide(caseId, command, async (state, { on }) => {
      const { requirements, separation } = await this.laws.of(requireRegistered(state));
      const apart = separation.flatMap(({ duties }) => (duties.includes(result.task) ? duties : []));
      return recordTask(state, {
        ...result,
        recordedOn: on,
        requirementsAsked: requirements.length > 0,
        apart: apart.filter((duty) => duty !== result.task),
        ...acting(command),
      });
    });
  }
}
