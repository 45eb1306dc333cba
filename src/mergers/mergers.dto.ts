import { CivilDate, Code, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class MergerDto {
  /** Code of the department that ends. */
  @Code()
  department!: string;

  /** Code of the one that it becomes part of. */
  @Code()
  into!: string;

  /** From this day on, today at the earliest. */
  @CivilDate()
  from!: string;

  /** Number and date of the published act. */
  @Text({ min: 3, max: 200 })
  acuerdo!: string;

  @IsOptional()
  @Text({ min: 3, max: 400 })
  legalBasis?: string;
}

export class MergerReceiptDto {
  mergerId!: string;
  /** The version of the directory that has it. */
  directory!: string;
}

export class MergerLineDto {
  mergerId!: string;
  department!: string;
  into!: string;
  from!: string;
  acuerdo?: string;
  legalBasis?: string;
  /** Open cases that are still to be handed over, 500 at most; 0 before the day. */
  left!: number;
}

export class MergersDto {
  mergers!: MergerLineDto[];
}
