import { CivilDate, Code, PageQueryDto, QueryInteger, Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';
import type { NoteKind, Presenter, PresenterKind, RegisterNote } from './register-entry.js';

export type LineKind = 'registered' | 'voided' | 'unused';

export class RegisterBookQueryDto extends PageQueryDto {
  /** Code of the series; the institution's own if left out. */
  @IsOptional()
  @Text({ min: 1, max: 12 })
  series?: string;

  /** First day; today in the institution's zone if left out. */
  @CivilDate({ optional: true })
  from?: string;

  @CivilDate({ optional: true })
  to?: string;

  /** The whole of a civil year, in place of days. */
  @IsOptional()
  @QueryInteger({ min: 1900, max: 9999 })
  year?: number;

  /** Code of an office: only what was taken down there. Numbers that were never used are of none. */
  @Code({ optional: true })
  office?: string;
}

/** Who filed it, as registered; without a name where there is none to be told, and why. */
export class PresenterDto implements Presenter {
  kind!: PresenterKind;
  name?: string;
}

/** A "razón" under a line: what was corrected, classified, put right, erased or annulled since. */
export class RegisterNoteDto implements RegisterNote {
  kind!: NoteKind;
  /** Its own civil date. */
  on!: string;
  fields!: string[];
  name?: string;
  channel?: string;
  office?: string;
  procedure?: string;
  matter?: string;
  reason?: string;
  keptFolio?: string;
}

/** A line of the book. What was never used has a folio, a day, an hour and a reason only. */
export class RegisterLineDto {
  kind!: LineKind;
  folio!: string;
  caseId?: string;
  /** Civil date and hour (HH:mm) of filing, in the institution's zone. */
  filedOn!: string;
  hour!: string;
  presenter?: PresenterDto;
  procedure?: string;
  matter?: string;
  channel?: string;
  office?: string;
  /** Where it was sent first. */
  department?: string;
  /** Id of the account that took it down. */
  clerk?: string;
  /** Papers that came on the day of filing, and their numbered sheets. */
  annexes?: number;
  sheets?: number;
  /** Why a number was never used. */
  reason?: string;
  notes!: RegisterNoteDto[];
}

export class RegisterBookDto {
  /** Series whose book the reader may open. */
  books!: string[];
  /** Absent where there is none. */
  series?: string;
  /** Whether it is a book of sealed cases, of which the reader sees those on whose list they stand. */
  sealed!: boolean;
  from!: string;
  to!: string;
  rows!: RegisterLineDto[];
  next?: string;
  stale?: boolean;
}
