import { Code, Id, OneOf, PageQueryDto } from '@libs/http-input';
import { IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Department } from '../institutions/index.js';
import { INBOX_FILTERS, type InboxFilter } from './inbox-reader.view.js';

/** What a worklist is narrowed to. Within a department only; a page may be short, or empty, and have a next one. */
export class NarrowedInboxDto {
  @IsOptional()
  @OneOf(INBOX_FILTERS)
  filter?: InboxFilter;

  /** Code of a procedure. */
  @IsOptional()
  @Code()
  procedure?: string;

  /** Code of a matter. */
  @IsOptional()
  @Code()
  matter?: string;

  /** Where the case stands, e.g. in-progress. */
  @IsOptional()
  @Code()
  status?: string;

  /** In whose hands it is: id of an account. */
  @IsOptional()
  @Id()
  assigned?: string;
}

export class InboxQueryDto extends IntersectionType(NarrowedInboxDto, PageQueryDto) {}

export class DepartmentDto implements Department {
  code!: string;
  name!: string;
  policy!: Department['policy'];
}

/** A department as whoever administers the institution sees it. */
export class DepartmentLineDto {
  code!: string;
  name!: string;
  /** Names of those who head it; closed accounts are left out. */
  heads!: string[];
  /** How many officers work there; closed accounts are left out. */
  officers!: number;
  /** Open cases in its inbox, 1,000 at most; reserved ones are not counted. */
  open!: number;
  /** There are more than were counted. */
  more!: boolean;
  /** Code of the department that it is, or will be, part of, and since when. */
  mergedInto?: string;
  mergedFrom?: string;
}

export class DepartmentLinesDto {
  departments!: DepartmentLineDto[];
}

export class OfficerLineDto {
  id!: string;
  name!: string;
}

/** A worklist line, as the API answers it. */
export class InboxLineDto {
  caseId!: string;
  version!: number;
  folio!: string;
  subject!: string;
  applicant!: string;
  procedure!: string;
  matter!: string;
  place!: string;
  channel!: string;
  status!: string;
  department!: string | null;
  officer!: string | null;
  filedOn!: string;
  dueOn!: string;
  /** The citizen was asked and the clock stands still. */
  waiting!: boolean;
  /** Another department sent it back. */
  returned!: boolean;
  needsRuling!: boolean;
  delivered!: boolean;
  overdue!: boolean;
  /** Instant of the last step, ISO 8601 UTC. */
  movedAt!: string;
}

export class InboxPageDto {
  rows!: InboxLineDto[];
  next?: string;
  stale?: boolean;
}

export class InboxCountDto {
  /** One of the filters of the inbox, or `all`. */
  filter!: string;
  cases!: number;
  /** There are more than were counted. */
  more!: boolean;
}

export class NamedEntryDto {
  code!: string;
  name!: string;
}

export class ColleagueDto {
  id!: string;
  name!: string;
  role!: string;
  department?: string;
}

/** What a screen needs to know of the institution: names for the codes and ids that the other answers hold. */
export class InstitutionPageDto {
  code!: string;
  name!: string;
  /** ISO 3166: decides the wording of the screens. */
  country!: string;
  /** IANA zone in which its dates are read. */
  zone!: string;
  /** Its civil date now. */
  today!: string;
  departments!: DepartmentDto[];
  matters!: NamedEntryDto[];
  places!: NamedEntryDto[];
  /** Where requests are taken in; none where the institution tells none. */
  offices!: NamedEntryDto[];
  /** Everyone with an account, the closed ones too: old cases name them. */
  people!: ColleagueDto[];
}
