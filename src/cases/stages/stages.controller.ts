import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { BeginStages } from './begin-stages.js';
import { RecordTask } from './record-task.js';
import { RecordTaskSilence } from './record-task-silence.js';
import { TaskResultDto, TaskSilenceDto } from './stages.dto.js';

/** The stages of a case's procedure, as steps in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class StagesController {
  constructor(private readonly steps: StepDesk) {}

  /** Begins with the first stage of the procedure; each next one begins by itself. */
  @Post('stages')
  @HttpCode(200)
  @Operation('begin-stages')
  begin(@Step() step: StepRequest): Promise<StepReceipt> {
    return this.steps.take(step, 'BeginStages', null, (id, command) => new BeginStages(id, command));
  }

  /** What came of a task: by its unit, or by the department that has the case. */
  @Post('tasks')
  @HttpCode(200)
  @Operation('record-task')
  record(@Step() step: StepRequest, @Body() body: TaskResultDto): Promise<StepReceipt> {
    return this.steps.take(step, 'RecordTask', plain(body), (id, command, given) => new RecordTask(id, command, given));
  }

  /** The term of a task passed: what was declared for silence stands. */
  @Post('task-silences')
  @HttpCode(200)
  @Operation('record-task-silence')
  recordSilence(@Step() step: StepRequest, @Body() body: TaskSilenceDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RecordTaskSilence',
      plain(body),
      (id, command, given) => new RecordTaskSilence(id, command, given),
    );
  }
}
