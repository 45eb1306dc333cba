import { ApiProperty } from '@nestjs/swagger';
import type { DeclarationEntry } from './declarations.js';

const KINDS = ['holiday', 'suspension'] as const;
const STATES = ['waiting', 'running', 'finished'] as const;

export class HolidayLineDto {
  @ApiProperty({ type: String, format: 'date' })
  date!: string;
  name!: string;
  /** The law or act that makes the day one without business. */
  basis!: string;
  /** By which declaration, where it was declared and not loaded. */
  declaration?: string;
}

export class RevokedDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
  /** Account id. */
  by!: string;
  reason!: string;
  acuerdo?: string;
}

export class DeclarationDto implements DeclarationEntry {
  @ApiProperty({ type: String, format: 'uuid' })
  declarationId!: string;
  @ApiProperty({ type: String, enum: KINDS })
  kind!: (typeof KINDS)[number];
  /** Both included; the same day twice for a holiday. */
  @ApiProperty({ type: String, format: 'date' })
  from!: string;
  @ApiProperty({ type: String, format: 'date' })
  to!: string;
  name!: string;
  acuerdo!: string;
  legalBasis?: string;
  @ApiProperty({ type: String, format: 'date-time' })
  declaredAt!: string;
  /** Account id. */
  declaredBy!: string;
  /** Absent while it stands. */
  revoked?: RevokedDto;
}

/** How far the calendar in force has reached the open cases. Their due dates are shown by it from the first moment. */
export class RecomputationProgressDto {
  @ApiProperty({ type: String, enum: STATES })
  state!: (typeof STATES)[number];
  /** Open cases that the change can reach. */
  affected!: number;
  /** How many of them were looked at. */
  done!: number;
  /** How many are still to be counted anew. */
  left!: number;
  /** How many are due on another day now. */
  moved!: number;
  /** Cases whose due date lies beyond the calendar: load the next year's. */
  beyond!: number;
  @ApiProperty({ type: String, format: 'date-time', required: false })
  startedAt?: string;
  @ApiProperty({ type: String, format: 'date-time', required: false })
  finishedAt?: string;
}

/** The law of the days, as it stands. */
export class CalendarPageDto {
  /** The calendar's own name. */
  version!: string;
  /** The hash of its content as commits name it. */
  calendar!: string;
  /** First and last day it knows of. */
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  @ApiProperty({ type: String, format: 'date' })
  validTo!: string;
  /** ISO days of the week without business. */
  weekend!: number[];
  holidays!: HolidayLineDto[];
  /** Everything that was declared since it was loaded, the newest first. */
  declarations!: DeclarationDto[];
  recomputation!: RecomputationProgressDto;
}

export class CalendarChangeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  declarationId!: string;
  /** Of the calendar's stream. */
  version!: number;
  /** Hash of the calendar in force from now on. */
  calendar!: string;
}
