import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';

const VIEW_STATES = ['served', 'building', 'waiting'] as const;
const LARGEST_PAGE = 100;

/** Where something stands that reads the history. Of the whole installation, and figures only. */
export class ReaderLineDto {
  name!: string;
  /** Commits that it has not read yet. */
  behind!: number;
  /** How long the next of them has been waiting, ms. */
  lagMs!: number;
  /** Whether a worker runs it. */
  running!: boolean;
}

export class ViewLineDto extends ReaderLineDto {
  @ApiProperty({ type: String, enum: VIEW_STATES })
  state!: (typeof VIEW_STATES)[number];
  /** Streams that it could not fold: their rows stand still. */
  parked!: number;
}

export class SealerLineDto {
  /** How long the oldest commit has been waiting for its place in the order, ms. */
  lagMs!: number;
  running!: boolean;
}

export class FeedPageDto {
  sealer!: SealerLineDto;
  views!: ViewLineDto[];
  /** What hands duties on. */
  consumers!: ReaderLineDto[];
}

/** Why its last run failed: names and codes, and words of the product's own errors only. */
export class DutyErrorDto {
  name!: string;
  code?: string;
  message?: string;
}

/** What must happen because of an event, and did not: by ids, never by what is in a case. */
export class DeadDutyDto {
  id!: string;
  /** Who owes it. */
  consumer!: string;
  queue!: string;
  /** Runs that failed since it was last sent off. */
  attempts!: number;
  /** How often somebody has sent it off again. */
  retries!: number;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', required: false })
  deadAt?: string;
  error?: DutyErrorDto;
}

export class DeadDutiesDto {
  rows!: DeadDutyDto[];
  /** Leads to the next page; absent on the last. */
  next?: string;
}

export class RetriesDto {
  /** Ids of dead duties. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST_PAGE)
  @IsString({ each: true })
  @MaxLength(400, { each: true })
  duties!: string[];
}

export class RetriedDto {
  /** How many of them were dead and are pending again. */
  retried!: number;
}
