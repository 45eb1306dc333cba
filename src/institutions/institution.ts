import type { Escalation } from '@libs/procedures';

/** A unit that answers. Its officers are accounts of src/staff. */
export interface Department {
  code: string;
  name: string;
  policy: 'by-hand' | 'round-robin' | 'least-loaded';
  /** By which its letters are numbered; without them it signs none. */
  siglas?: string;
  /** From `mergedFrom` on it is part of this department: it gets nothing new, and what it had open is handed over. */
  mergedInto?: string;
  mergedFrom?: string;
  mergerId?: string;
}

/** By a published act a department becomes part of another one, from a civil date on. */
export interface DepartmentMerger {
  mergerId: string;
  department: string;
  into: string;
  from: string;
}

/** The mergers that were recorded, folded from the institution's stream of them. */
export interface MergedDepartments {
  /** Version of that stream; what is made of a newer one is never replaced by what is made of an older. */
  version: number;
  mergers: DepartmentMerger[];
}

/**
 * What a citizen can ask for, in the short form of an institution's own file: business days and nothing else. Pinned to a case by the hash
 * of its content at filing. A procedure of the catalogue (src/procedures) with the same code goes before it.
 */
export interface ProcedureDefinition {
  code: string;
  name: string;
  /** Business days to answer in. */
  termDays: number;
  legalBasis: string;
  /** Listed at the Open311 door, with text of the catalogue only. */
  public: boolean;
  description?: string;
  /** Codes of the matters it takes; without a list it takes all. */
  matters?: readonly string[];
  /** What comes before the answer: nothing (one officer answers), an approved and signed draft, or one that was reviewed besides. */
  resolution?: 'one-step' | 'approved' | 'reviewed';
  /** The recourse against its resolution; without it no term to appeal is known. */
  appeal?: AppealDefinition;
  /** Natural days from the closing in which its citizen may reopen a case, 0: never; without it those of the product. */
  reopenDays?: number;
}

export interface AppealDefinition {
  name: string;
  /** Business days to file it, from the day after the notification takes effect. */
  termDays: number;
  legalBasis: string;
}

/** Who may sign the resolutions of a department, from when to when (civil dates, both included; without `to` until further notice). */
export interface SignatoryRecord {
  /** Id of the account. */
  staff: string;
  department: string;
  capacity: 'holder' | 'delegate';
  from: string;
  to?: string;
  /** The appointment or the published delegation. */
  basis: string;
  /** How letters call their office; without it they say whose holder or delegate it is. */
  charge?: string;
}

/** When notices take effect where local law leaves it to the institution; without a line the mode cannot be used. */
export interface NoticeRuleRecord {
  noticeBoard?: { businessDays: number; basis: string };
  electronic?: { businessDays: number; basis: string };
}

/**
 * How long the papers of a case are kept after it ended, in whole years: where it was worked (archivo de trámite), then in the archive of
 * concentration. `permanent`: nothing is ever destroyed.
 */
export interface RetentionPeriodRecord {
  current: number;
  concentration: number;
  permanent?: boolean;
  /** Of what is known of people, where the law gives it another time than the papers. */
  people?: { current: number; concentration: number };
  /** The rule, or the line of the table of archives. */
  basis: string;
  /** Nobody competent has confirmed it yet. */
  uncertain?: boolean;
}

/** The institution's table of archives (catálogo de disposición documental); a procedure without a line has that of `otherwise`. */
export interface RetentionRecord {
  rules: (RetentionPeriodRecord & { procedures: string[] })[];
  otherwise?: RetentionPeriodRecord;
}

/** What commits name as consulted; `routing` is their `policy`. */
export type ReferenceKind =
  'procedure' | 'regime' | 'directory' | 'routing' | 'calendar' | 'signatories' | 'notices' | 'retention' | 'zones';

/** Reference data as it once was, so that a decision can be judged by what it rested on. Never changed, never removed. */
export interface ReferenceVersion {
  /** SHA-256 over the canonical JSON of the content, hex. */
  _id: string;
  /** Whose it was first; another one with the same content has the same version. */
  institution: string;
  kind: ReferenceKind;
  /** Of a procedure or a regime. */
  code?: string;
  content: unknown;
  since: Date;
}

/** A ladder that some version of a procedure has of its own. */
export interface ProcedureLadder {
  readonly procedure: string;
  readonly ladder: Escalation;
}

export interface CatalogueEntry {
  code: string;
  name: string;
}

export interface InstitutionRecord {
  _id: string;
  name: string;
  country: string;
  /** IANA time zone: civil dates of its cases are read in it. */
  zone: string;
  /** Stands first in its folios. */
  prefix: string;
  /** Folio series of petitions. */
  series: string;
  /** Languages of its public pages beside Spanish: `en`. */
  languages?: string[];
  departments: Department[];
  procedures: (ProcedureDefinition & { version: string })[];
  matters: CatalogueEntry[];
  places: CatalogueEntry[];
  /** Where its clerks sit; without a list no petition can name one. */
  offices?: CatalogueEntry[];
  routing: RoutingRecord;
  /** In force: what was loaded with the declarations that stand. */
  calendar: CalendarRecord;
  /** Without it nobody is competent to sign. */
  signatories?: SignatoryRecord[];
  noticeRules?: NoticeRuleRecord;
  /** Without it nothing is erased but by order of a court: nobody knows that it may be. */
  retention?: RetentionRecord;
  /** As it was loaded; absent where nothing was declared since, and the calendar in force is it. */
  loadedCalendar?: CalendarRecord;
  declared?: DeclaredLaw;
  settling?: SettlingLaw;
  /** Absent where no department was ever merged. */
  merged?: MergedDepartments;
  /** Content hashes, so that a commit can name what it consulted. */
  revisions: {
    directory: string;
    routing: string;
    calendar: string;
    signatories?: string;
    notices?: string;
    retention?: string;
  };
  demonstration?: boolean;
  updatedAt: Date;
}

export interface RoutingRecord {
  rules: RoutingRuleRecord[];
  defaultDepartment: string;
}

export interface RoutingRuleRecord {
  name: string;
  matter?: string;
  place?: string;
  procedure?: string;
  department: string;
}

export interface CalendarRecord {
  version: string;
  weekend: number[];
  validFrom: string;
  validTo: string;
  holidays: { date: string; name: string; basis: string; declaration?: string }[];
  /** Spans in which labours are suspended by a published act; absent where there is none. No holidays: ledgers tell them apart. */
  suspensions?: DeclaredSuspension[];
}

/** Of a day closed by an act: which declaration of the institution's calendar closed it. */
export interface DeclaredHoliday {
  date: string;
  name: string;
  basis: string;
  declaration: string;
}

export interface DeclaredSuspension {
  from: string;
  to: string;
  name: string;
  basis: string;
  declaration: string;
}

/** The declarations of holidays and suspensions that stand, folded from the institution's calendar stream. */
export interface DeclaredLaw {
  /** Version of that stream; what is made of a newer one is never replaced by what is made of an older. */
  version: number;
  holidays: DeclaredHoliday[];
  suspensions: DeclaredSuspension[];
}

/** The law changed and there may be open cases that rest on an older calendar; absent once all were counted anew. */
export interface SettlingLaw {
  since: Date;
  /** The first day on which the calendars differ: what is due before it stays as it is. */
  from: string;
  /** Civil days that a due date moves at most, either way. */
  days: number;
}
