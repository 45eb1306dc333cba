import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_MODES, ENDINGS, NEXT_WAYS, PARTY_KINDS, SCOPES, TYPOLOGIES } from './domain/mediation.codes.js';
import { MEDIATION_STATUSES } from './domain/mediation.state.js';
import { RepresentativeDto } from './mediation.dto.js';

/** What is sealed is there for who may read personal data, as long as nobody erased it. */

export class PartyLine {
  /** Its alias: m1, m2, … */
  party!: string;
  @ApiProperty({ enum: PARTY_KINDS })
  kind!: string;
  caseParty?: string;
  name?: string;
  /** Whether somebody must interpret, and from which language. */
  interpreter!: boolean;
  language?: string;
  representatives?: RepresentativeDto[];
  /** Sessions in a row at which it was absent without cause. */
  absences!: number;
}

export class DeliveryLine {
  party!: string;
  @ApiProperty({ enum: DELIVERY_MODES })
  mode!: string;
  deliveredOn!: string;
}

export class InvitationLine {
  invitation!: number;
  issuedOn!: string;
  /** The last day for it, as it was counted then. */
  inviteBy!: string;
  late!: boolean;
  sessionOn!: string;
  place?: string;
  hour?: string;
  @ApiProperty({ type: [DeliveryLine] })
  deliveries!: DeliveryLine[];
}

export class SessionLine {
  session!: number;
  @ApiProperty({ enum: ['scheduled', 'held', 'not-held'] })
  stage!: string;
  sessionOn!: string;
  place?: string;
  hour?: string;
  /** How often it was postponed. */
  postponed!: number;
  /** With some of the parties apart. */
  separate?: boolean;
  /** Party → present, excused or absent. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  attendance!: Record<string, string>;
  unsigned!: string[];
  /** The act of the session. */
  minutes?: string;
}

export class CommitmentLine {
  commitment!: number;
  @ApiProperty({ enum: ['running', 'declared', 'fulfilled', 'unfulfilled'] })
  stage!: string;
  party!: string;
  verifier!: string;
  dueOn?: string;
  /** The first day it was to be done by, whatever came later. */
  firstDueOn?: string;
  reviewEveryDays?: number;
  declaredOn?: string;
  /** Of what is fulfilled: whether it was by the first day. */
  onFirstDay?: boolean;
  text?: string;
}

export class AgreementLine {
  @ApiProperty({ enum: SCOPES })
  scope!: string;
  agreedOn!: string;
  unsigned!: string[];
  text?: string;
  pending?: string;
}

export class EndingLine {
  @ApiProperty({ enum: [...ENDINGS, 'no-agreement', 'not-mediable'] })
  cause!: string;
  on!: string;
  party?: string;
  @ApiProperty({ enum: NEXT_WAYS, required: false })
  nextWay?: string;
  reasons?: string;
}

/** The mediation in a case. Notes of its sessions are not in it. */
export class MediationDto {
  caseId!: string;
  /** 0 while there is none. */
  version!: number;
  @ApiProperty({ enum: ['none', ...MEDIATION_STATUSES] })
  status!: string;
  @ApiProperty({ enum: TYPOLOGIES, required: false })
  typology?: string;
  violenceRisk?: boolean;
  begunOn?: string;
  /** The last day for the invitation. */
  inviteBy?: string;
  facilitator?: string;
  territory?: string;
  @ApiProperty({ type: [PartyLine] })
  parties!: PartyLine[];
  invitation?: InvitationLine;
  @ApiProperty({ type: [SessionLine] })
  sessions!: SessionLine[];
  postponements!: number;
  @ApiProperty({ type: [CommitmentLine] })
  commitments!: CommitmentLine[];
  agreement?: AgreementLine;
  ending?: EndingLine;
  /** Whether the one who asks mediates in it, and may read and take notes. */
  mediates!: boolean;
  /** Whether what is sealed is kept from the one who asks. */
  withheld!: boolean;
}

export class NoteLine {
  noteId!: string;
  session?: number;
  takenOn!: string;
  /** Id of who took it. */
  by!: string;
  text?: string;
}

export class MediationNotesDto {
  @ApiProperty({ type: [NoteLine] })
  notes!: NoteLine[];
}
