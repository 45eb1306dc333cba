import { CivilDate, ContentHash, Id, OneOf, Text } from '@libs/http-input';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, Matches, ValidateNested } from 'class-validator';
import {
  ATTEMPT_RESULTS,
  type AttemptResult,
  NOTIFIED_ACTS,
  type NotifiedAct,
  PARTY_ROLES,
  type PartyRole,
  PROOF_KINDS,
  type ProofKind,
  SERVICE_MODES,
  type ServiceMode,
} from '../domain/case.codes.js';
import { PersonDto } from '../person.dto.js';

/** `p1` is the applicant; the others are numbered as they were named. */
const PARTY = /^p[1-9]\d{0,2}$/;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_PUBLICATIONS = 10;

export class PartyDto {
  @OneOf(PARTY_ROLES)
  role!: PartyRole;

  @ValidateNested()
  @Type(() => PersonDto)
  person!: PersonDto;
}

export function PartyAlias(): PropertyDecorator {
  return Matches(PARTY, {
    message: 'must be the alias of a party: p1 is the applicant, others as the case names them',
  });
}

class NoticeDto {
  @OneOf(NOTIFIED_ACTS)
  act!: NotifiedAct;

  @PartyAlias()
  party!: string;

  /** Of a decision on an appeal: which one, from the case's `appeals`. Left out: the last one decided. */
  @Id({ optional: true })
  appealId?: string;

  @OneOf(SERVICE_MODES)
  mode!: ServiceMode;

  /** Where it was done. */
  @Text({ min: 3, max: 400, optional: true })
  place?: string;

  /** HH:mm in the institution's zone. */
  @IsOptional()
  @Matches(HOUR, { message: 'must be an hour of the day: 09:30' })
  hour?: string;
}

export class NotificationAttemptDto extends NoticeDto {
  @CivilDate()
  attemptedOn!: string;

  @OneOf(ATTEMPT_RESULTS)
  result!: AttemptResult;

  @Text({ min: 3, max: 2_000, multiline: true, optional: true })
  remarks?: string;
}

export class NotificationServiceDto extends NoticeDto {
  /** The day of the act: handing over, the date on the receipt, posting, sending, the last publication. */
  @CivilDate()
  servedOn!: string;

  @OneOf(PROOF_KINDS)
  proofKind!: ProofKind;

  /** What shows it, in words: number of the receipt, where the signed slip is kept. */
  @Text({ min: 3, max: 2_000, multiline: true })
  proof!: string;

  /** SHA-256 of the file of the proof. */
  @ContentHash({ optional: true })
  proofHash?: string;

  @Text({ min: 2, max: 200, optional: true })
  receiver?: string;

  @Text({ min: 2, max: 100, optional: true })
  relation?: string;

  @Text({ min: 2, max: 200, optional: true })
  idShown?: string;

  /** Electronic only: the person expressly accepted to be notified so. */
  @IsOptional()
  @IsBoolean()
  electronicAccepted?: boolean;

  /** Electronic only: the day the notice was opened. */
  @CivilDate({ optional: true })
  openedOn?: string;

  /** Edict only: the days of publication, in order. */
  @CivilDate({ listOf: MOST_PUBLICATIONS, optional: true })
  publishedOn?: string[];
}
