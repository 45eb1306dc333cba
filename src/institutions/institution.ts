/** A unit that answers. Its officers are accounts of src/staff. */
export interface Department {
  code: string;
  name: string;
  policy: 'by-hand' | 'round-robin' | 'least-loaded';
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
}

/** When notices take effect where local law leaves it to the institution; without a line the mode cannot be used. */
export interface NoticeRuleRecord {
  noticeBoard?: { businessDays: number; basis: string };
  electronic?: { businessDays: number; basis: string };
}

/** What commits name as consulted; `routing` is their `policy`. */
export type ReferenceKind = 'procedure' | 'regime' | 'directory' | 'routing' | 'calendar' | 'signatories' | 'notices';

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
  departments: Department[];
  procedures: (ProcedureDefinition & { version: string })[];
  matters: CatalogueEntry[];
  places: CatalogueEntry[];
  /** Where its clerks sit; without a list no petition can name one. */
  offices?: CatalogueEntry[];
  routing: RoutingRecord;
  calendar: CalendarRecord;
  /** Without it nobody is competent to sign. */
  signatories?: SignatoryRecord[];
  noticeRules?: NoticeRuleRecord;
  /** Content hashes, so that a commit can name what it consulted. */
  revisions: { directory: string; routing: string; calendar: string; signatories?: string; notices?: string };
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
  holidays: { date: string; name: string; basis: string }[];
}
