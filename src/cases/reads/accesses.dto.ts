import { QueryInteger } from '@libs/http-input';
import { IsOptional } from 'class-validator';

export class AccessesQueryDto {
  @IsOptional()
  @QueryInteger({ min: 1, max: 200 })
  limit?: number;
}

/** One read, as staff are told of it: ids and codes. */
export class RecordedAccessDto {
  /** ISO 8601 UTC. */
  at!: string;
  /** Id of the account. */
  reader!: string;
  role!: string;
  department?: string;
  /** By what right: a relation of the matrix of rights. */
  relation!: string;
  /** The operation. */
  what!: string;
  /** Ids. Of a list, those whose names it showed. */
  cases!: string[];
  /** Of a look-up: by what kind of thing. */
  by?: string[];
  reserved!: boolean;
  attachment?: string;
  opening?: string;
  reason?: string;
}

/** One read, as the person whose case it is is told of it. */
export class OwnAccessDto {
  /** Civil date and hour in the institution's zone. */
  on!: string;
  what!: string;
  /** Role, never a name. */
  who!: string;
  unit?: string;
}
