import { PageQueryDto } from '@libs/http-input';
import { FreshReads } from '@libs/batching';
import { DeadDuties, type Duty } from '@libs/case-queues';
import { Feed, type FeedStatus, type ReaderStatus, type ViewStatus } from '@libs/feed';
import { Acting, Operation, type Principal } from '@libs/identity';
import { cursorOf, readCursor } from '@libs/paging';
import { Body, Controller, Get, Header, HttpCode, Logger, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DeadDutiesDto,
  type DeadDutyDto,
  FeedPageDto,
  type ReaderLineDto,
  RetriedDto,
  RetriesDto,
  type ViewLineDto,
} from './operations.dto.js';

/** Counting rows and places costs more than a look at a screen is worth: all who look share an answer. */
const FRESH_MS = 5_000;
const PAGE = 50;

/** What whoever runs the installation watches and mends. Nothing of what is in a case. */
@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  private readonly log = new Logger('Operations');
  private readonly statuses = new FreshReads<FeedStatus>(FRESH_MS);

  constructor(
    private readonly feed: Feed,
    private readonly duties: DeadDuties,
  ) {}

  /** How far everything that reads the history is behind it; at most five seconds old. */
  @Get('feed')
  @Operation('watch-queues')
  @ApiOkResponse({ type: FeedPageDto })
  @Header('cache-control', 'no-store')
  async lags(): Promise<FeedPageDto> {
    const { sealer, views, consumers } = await this.statuses.get('all', () => this.feed.status());
    return {
      sealer: { lagMs: sealer.oldestUnsealedMs, running: sealer.owner !== undefined },
      views: views.map(viewLineOf),
      consumers: consumers.map(lineOf),
    };
  }

  /** What was tried often enough and waits for a person. */
  @Get('dead-duties')
  @Operation('watch-queues')
  @ApiOkResponse({ type: DeadDutiesDto })
  @Header('cache-control', 'no-store')
  async dead(
    @Acting() { institution }: Principal,
    @Query() { cursor, limit = PAGE }: PageQueryDto,
  ): Promise<DeadDutiesDto> {
    const [after] = readCursor(cursor, 1) ?? [];
    const page = await this.duties.listDead({
      institution,
      limit,
      ...(after !== undefined && { after: String(after) }),
    });
    return { rows: page.duties.map(deadLineOf), ...(page.next !== undefined && { next: cursorOf([page.next]) }) };
  }

  /** Sends dead duties of one's own institution off again. One that is not dead any more is left as it is, so a second press does nothing. */
  @Post('dead-duties/retries')
  @HttpCode(200)
  @Operation('retry-duties')
  @ApiOkResponse({ type: RetriedDto })
  async retry(@Acting() { institution, id }: Principal, @Body() { duties }: RetriesDto): Promise<RetriedDto> {
    const retried = await this.duties.retryDead({ ids: duties, institution });
    this.log.log('dead duties were sent off again', { staffId: id, institution, count: retried });
    return { retried };
  }
}

function viewLineOf({ name, lag, lagMs, owner, state, parked }: ViewStatus): ViewLineDto {
  return { name, behind: lag, lagMs, running: owner !== undefined, state, parked };
}

function lineOf({ name, lag, lagMs, owner }: ReaderStatus): ReaderLineDto {
  return { name, behind: lag, lagMs, running: owner !== undefined };
}

function deadLineOf(duty: Duty): DeadDutyDto {
  const { _id: id, consumer, queue, attempts, generation, createdAt, deadAt, error } = duty;
  return {
    id,
    consumer,
    queue,
    attempts,
    retries: generation,
    createdAt: createdAt.toISOString(),
    ...(deadAt && { deadAt: deadAt.toISOString() }),
    ...(error && { error: { name: error.name, ...codeAndWords(error) } }),
  };
}

function codeAndWords({ code, message }: NonNullable<Duty['error']>) {
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
}
