import { CivilDate, Id } from '@libs/http-input';
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
  /** A day; without it, today. */
  @IsOptional()
  @CivilDate()
  on?: string;
}
