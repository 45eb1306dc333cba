import { type Percentages, type QuarterlyGoal, WHOLE } from '@libs/goals';
import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk } from '../platform/index.js';
import { AuthoriseGoal } from './authorise-goal.js';
import { DefineGoal } from './define-goal.js';
import type { GoalReceipt } from './goal-book.js';
import { GoalProgress } from './goal-progress.js';
import {
  GoalAuthorisationDto,
  GoalDto,
  type GoalNumbersDto,
  GoalReceiptDto,
  GoalRevisionDto,
  GoalsDto,
  GoalsQueryDto,
} from './goals.dto.js';
import { ReviseGoal } from './revise-goal.js';

const KEY = { name: 'Idempotency-Key', required: true, description: 'A new value for each new request' } as const;

/** What the departments set out to do in a year, quarter by quarter, and what was done of it. */
@ApiTags('oversight')
@Controller('goals')
export class GoalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly progress: GoalProgress,
  ) {}

  /** Every goal of a year with the quarters that have begun; what is done is what the figures count. */
  @Get()
  @Operation('read-goals')
  @ApiOkResponse({ type: GoalsDto })
  @Header('cache-control', 'no-store')
  async read(@Acting() { institution }: Principal, @Query() { year }: GoalsQueryDto): Promise<GoalsDto> {
    return { goals: await this.progress.ofYear(institution, year) };
  }

  /** One a department, year and measure; again as long as it is not authorised. */
  @Post()
  @HttpCode(201)
  @Operation('define-goal')
  @ApiCreatedResponse({ type: GoalReceiptDto })
  @ApiHeader(KEY)
  define(@Acting() principal: Principal, @IdempotencyKey() key: string, @Body() body: GoalDto): Promise<GoalReceipt> {
    const { department, year, measure } = body;
    const given = { department, year, measure, ...numbersOf(body) };
    const command = this.desk.ofStaff(principal, { command: 'DefineGoal', idempotencyKey: key, request: given });
    return this.commands.execute(new DefineGoal(command, { goalId: command.commandId, ...given }));
  }

  /** From here on it is frozen. */
  @Post(':id/authorisation')
  @HttpCode(200)
  @Operation('authorise-goal')
  @ApiOkResponse({ type: GoalReceiptDto })
  @ApiHeader(KEY)
  authorise(
    @Acting() principal: Principal,
    @IdParam() goalId: string,
    @IdempotencyKey() key: string,
    @Body() { act }: GoalAuthorisationDto,
  ): Promise<GoalReceipt> {
    const given = { goalId, act };
    const command = this.desk.ofStaff(principal, { command: 'AuthoriseGoal', idempotencyKey: key, request: given });
    return this.commands.execute(new AuthoriseGoal(command, given));
  }

  /** Another version of a frozen one, with its reason. */
  @Post(':id/revision')
  @HttpCode(200)
  @Operation('revise-goal')
  @ApiOkResponse({ type: GoalReceiptDto })
  @ApiHeader(KEY)
  revise(
    @Acting() principal: Principal,
    @IdParam() goalId: string,
    @IdempotencyKey() key: string,
    @Body() body: GoalRevisionDto,
  ): Promise<GoalReceipt> {
    const { reason, act } = body;
    const given = { goalId, reason, act, ...numbersOf(body) };
    const command = this.desk.ofStaff(principal, { command: 'ReviseGoal', idempotencyKey: key, request: given });
    return this.commands.execute(new ReviseGoal(command, { ...given, revisionId: command.commandId }));
  }
}

/** In hundredths of a per cent, so that they are whole. */
function numbersOf({ kind, annual, percent }: GoalNumbersDto): QuarterlyGoal {
  const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = percent.map((one) => Math.round((one * WHOLE) / 100));
  return { kind, annual, percent: [q1, q2, q3, q4] satisfies Percentages };
}
