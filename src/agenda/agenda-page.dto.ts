import type { ActKind, BookingStatus, NotHeldCause } from './domain/agenda.codes.js';

export class BookingReceiptDto {
  bookingId!: string;
  status!: BookingStatus;
}

export class EntrustedDto {
  department!: string;
}

/** A line of an agenda: codes and times, no words. */
export class BookingLineDto {
  bookingId!: string;
  status!: BookingStatus;
  /** Of the band: what kind of act. Without one it is a visit. */
  act?: ActKind;
  official!: boolean;
  caseId?: string;
  folio?: string;
  place!: string;
  community?: string;
  from!: string;
  until!: string;
  /** On the way there, or from where they were before; and back, or when they go on. */
  leavesAt!: string;
  backAt!: string;
  there!: number;
  back!: number;
  follows?: string;
  direct?: number;
  resources!: string[];
  /** When it was to be first, however often it was put elsewhere. */
  firstFrom?: string;
  moves!: number;
  /** The official act that it gave way to. */
  displacedBy?: string;
  /** Bookings that hold their time and are in its way. */
  conflicts!: string[];
  /** Reports that wait for somebody else's approval. */
  reportsToApprove!: number;
}

export class AgendaPersonDto {
  id!: string;
  name!: string;
}

export class AgendaPageDto {
  /** Who keeps it; absent until it was entrusted. */
  department?: string;
  rows!: BookingLineDto[];
  /** Who travels, by the ids in the rows. */
  people!: AgendaPersonDto[];
  next?: string;
}

/** A step that was taken, with its words. */
export class BookingStepDto {
  step!: string;
  at!: string;
  by!: string;
  cause?: NotHeldCause;
  act?: string;
  reason?: string;
  report?: string;
  attendance?: number;
}

export class SituationReportLineDto {
  report!: number;
  place!: string;
  community!: string;
  informationOn!: string;
  population?: number;
  approved!: boolean;
  by!: string;
  communityName?: string;
  access?: string;
  services?: string;
  risks?: string;
  conflicts?: string;
  authorities?: string;
  remarks?: string;
}

export class DemandLineDto {
  report!: number;
  caseId!: string;
  folio!: string;
}

export class AgendaHostDto {
  name!: string;
  phone?: string;
}

export class BookingPageDto extends BookingLineDto {
  subject?: string;
  programme?: string;
  arrangements?: string;
  host?: AgendaHostDto;
  heldOn?: string;
  steps!: BookingStepDto[];
  reports!: SituationReportLineDto[];
  demands!: DemandLineDto[];
}

export class CommunityLineDto {
  place!: string;
  community!: string;
  lastVisitOn?: string;
  /** The day of what is known by a report that was approved, and its age in days. */
  informationOn?: string;
  informationAge?: number;
  /** Nothing is known, or what is known is older than 180 days. */
  outdated!: boolean;
}

export class CommunitiesDto {
  rows!: CommunityLineDto[];
  next?: string;
}
