import { CivilDate, Id } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

export class AbsenceDto {
  /** Id of the account of who will be away. */
  @Id()
  staff!: string;

  /** First day away. */
  @CivilDate()
  from!: string;

  /** Last day away. */
  @CivilDate()
  to!: string;

  /** Id of the account of who acts for them. */
  @IsOptional()
  @Id()
  substitute?: string;
}

export class ReturnDto {
  /** First day on which they are there again. */
  @CivilDate()
  returnsOn!: string;
}

export class AbsencesQueryDto {
  /** A day; without it, and without `from`, today. */
  @IsOptional()
  @CivilDate()
  on?: string;

  /** Instead of a day: whoever is away on it or later. */
  @IsOptional()
  @CivilDate()
  from?: string;
}

export class AbsenceLineDto {
  @ApiProperty({ type: String, format: 'uuid' })
  absenceId!: string;
  /** Account id of who is away. */
  @ApiProperty({ type: String, format: 'uuid' })
  staff!: string;
  /** First and last day away. */
  @ApiProperty({ type: String, format: 'date' })
  from!: string;
  @ApiProperty({ type: String, format: 'date' })
  to!: string;
  /** Account id of who acts for them. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  substitute?: string;
  /** They came back earlier, on this day. */
  @ApiProperty({ type: String, format: 'date', required: false })
  returnsOn?: string;
}

export class AbsencesDto {
  absences!: AbsenceLineDto[];
}

export class AbsenceReceiptDto {
  @ApiProperty({ type: String, format: 'uuid' })
  absenceId!: string;
}
