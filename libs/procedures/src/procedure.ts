import type { Sureness } from '@libs/business-calendar';
import type { IdentityPolicy } from '@libs/identifiers';
import type { LetterTemplate } from '@libs/letters';
import type { Condition } from './condition.js';
import type { Form } from './form.js';
import type { LicenceRule } from './licence-rule.js';

/**
 * A kind of case as data: what is asked for, what must be brought, who does what in which order, how it may end and what is written then.
 * Everything an institution may decide about a procedure stands here, and nothing that is code: going back happens only through coded
 * legal acts (prevent, return, appeal, reopen), so stages are a list and never a graph.
 */
export interface Procedure {
  readonly code: string;
  readonly name: string;
  /** In plain words, for the person who asks. */
  readonly description: string;
  readonly institution: string;
  readonly kind: ProcedureKind;
  /** Label of this version; a case keeps the one in force at its filing. */
  readonly version: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly term: ProcedureTerm;
  readonly afterHours: AfterHours;
  readonly prevention: Prevention;
  readonly silence: Silence;
  /** Who is told of a case that nobody answers; without it the ladder of the product. */
  readonly escalation?: Escalation;
  readonly identityPolicy: IdentityPolicy;
  /** May be filed without saying who one is. */
  readonly anonymous: boolean;
  readonly confidentiality: Confidentiality;
  readonly channels: readonly Channel[];
  /** Codes of the matters it takes; without a list it takes all of the catalogue. */
  readonly matters?: readonly string[];
  /** Folio series. */
  readonly series: string;
  readonly attention: Attention;
  readonly form: Form;
  readonly requirements: readonly Requirement[];
  readonly routing: Routing;
  readonly stages: readonly Stage[];
  /** How a decision comes to be, where the institution says it in a word; without it the stages tell (resolution-path.ts). */
  readonly resolution?: ResolutionWay;
  readonly outcomes: readonly Outcome[];
  /** Natural days from the closing in which its citizen may reopen a case, 0: never; without it those of the product. */
  readonly reopenDays?: number;
  readonly letters: Letters;
  /** The texts that its letters name: its own, and those of its institution. Pinned with it. */
  readonly templates?: readonly LetterTemplate[];
  readonly fee: Fee;
  /** How long what is issued holds. */
  readonly validity?: Validity;
  /** How what is granted is kept in the register of licences; without it nothing is. */
  readonly licence?: LicenceRule;
  readonly separation: readonly Separation[];
}

/** One officer answers; a second person approves and a competent one signs; the same after a legal opinion on the draft. */
export const RESOLUTION_WAYS = ['one-step', 'approved', 'reviewed'] as const;
export type ResolutionWay = (typeof RESOLUTION_WAYS)[number];

export const PROCEDURE_KINDS = ['PETITION', 'COMPLAINT', 'LICENCE', 'INFORMATION_REQUEST', 'ARCO', 'OFICIO'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

export const CONFIDENTIALITIES = ['public', 'reserved', 'sealed'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const CHANNELS = ['desk', 'portal', 'telephone', 'email', 'mobile-window', 'post', 'open311'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A rule this procedure rests on. Whatever is uncertain in a procedure names a line that says so. */
export interface LegalBasis {
  readonly key: string;
  readonly text: string;
  readonly status: BasisStatus;
  /** When that was last looked at; of a repealed one, since when it is. */
  readonly statusDate: string;
  /** How sure we are: read in the article's own text, or known with high, medium or low confidence, or open. */
  readonly sure: Sureness;
  /** What to ask the institution's legal unit; must stand where `sure` is low or open. */
  readonly ask?: string;
}

export const BASIS_STATUSES = ['in-force', 'repealed', 'unverified'] as const;
export type BasisStatus = (typeof BASIS_STATUSES)[number];

export interface Term {
  readonly length: number;
  readonly unit: TermUnit;
}
export const TERM_UNITS = ['HOURS', 'BUSINESS_DAYS', 'CALENDAR_DAYS', 'MONTHS'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** Keys of `legalBasis`. */
export type BasisKeys = readonly string[];

/** The regime says how days are counted, what suspends them and what follows; `own` is the procedure's own length where it has one. */
export interface ProcedureTerm {
  readonly regime: string;
  readonly own?: Term;
  readonly basis: BasisKeys;
}

export type AfterHours =
  | { readonly policy: 'SAME_DAY_UNTIL_MIDNIGHT' }
  | { readonly policy: 'NEXT_BUSINESS_DAY_AFTER'; readonly time: string };

/** How often and within what the citizen may be asked to complete the file. */
export interface Prevention {
  readonly max: number;
  /** The authority's limit; without one the regime's. */
  readonly within?: Term;
  /** The citizen's term; without one the regime's. */
  readonly answer?: Term;
  readonly basis: BasisKeys;
}

export interface Silence {
  readonly effect: SilenceEffect;
  readonly basis: BasisKeys;
}
export const SILENCE_EFFECTS = ['NEGATIVE', 'POSITIVE', 'OBLIGATION_CONTINUES', 'NONE'] as const;
export type SilenceEffect = (typeof SILENCE_EFFECTS)[number];

/** From the lowest to the highest: who was told once is never told after somebody higher. */
export const ESCALATION_TARGETS = ['officer', 'head', 'supervisor', 'control-body'] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

export interface EscalationRung {
  readonly to: EscalationTarget;
  /** From the due date; negative before it, 0 on the day itself. */
  readonly businessDays: number;
}

/** Each at most once, from the lowest to the control body, none before the one under it. */
export type Escalation = readonly EscalationRung[];

/** What the public catalogue tells besides (LNETB 54). */
export interface Attention {
  readonly modality: string;
  readonly contact: string;
  readonly offices: readonly string[];
  readonly hours: string;
}

export interface Requirement {
  readonly code: string;
  readonly name: string;
  readonly kind: RequirementKind;
  /** Who issues it. */
  readonly issuer: string;
  readonly basis: BasisKeys;
  /** Asked for only where this holds. */
  readonly when?: Condition;
}
export const REQUIREMENT_KINDS = ['document', 'payment', 'data'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export interface Routing {
  readonly rules: readonly RoutingLine[];
  /** Takes what no rule fits, so that no case is lost. */
  readonly defaultDepartment?: string;
}

export interface RoutingLine {
  readonly name: string;
  readonly matter?: string;
  readonly place?: string;
  readonly department: string;
}

/** Its tasks may be done side by side; the next stage begins when all that block are done. */
export interface Stage {
  readonly code: string;
  readonly name: string;
  /** Without it the stage always takes place. */
  readonly when?: Condition;
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly code: string;
  readonly name: string;
  readonly kind: TaskKind;
  /** A department, or the one the routing named. */
  readonly unit?: string;
  /** One task for each of these departments instead. */
  readonly forEach?: readonly string[];
  readonly term?: TaskTerm;
  readonly when?: Condition;
  readonly outcomes: readonly TaskOutcome[];
  readonly evidence: readonly string[];
  /** The stage waits for it. */
  readonly blocking: boolean;
  readonly silence: TaskSilence;
  /** What an inspection is for, and on whose authority (LNETB 54). */
  readonly purpose?: string;
  /** Of a deliverable: it is what the citizen asked for. */
  readonly issues?: boolean;
}

export const TASK_KINDS = [
  'requirement-check',
  'opinion',
  'inspection',
  'session',
  'payment',
  'approval',
  'deliverable',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** As a task's unit: the department to which the case was routed. */
export const ROUTED_UNIT = 'ROUTED';

export type TaskTerm = Term | { readonly regime: string };

export interface TaskOutcome {
  readonly code: string;
  readonly name: string;
  /** The outcome with which the whole case ends there. */
  readonly ends?: string;
}

/** What follows when the term of a task passes: nothing, a flag for the supervisor, the stage goes on, or an outcome stands. */
export type TaskSilence =
  { readonly effect: 'WAIT' | 'ESCALATE' | 'GO_ON' } | { readonly effect: 'OUTCOME'; readonly outcome: string };

export interface Outcome {
  readonly code: string;
  readonly name: string;
  readonly sense: Sense;
}
export const SENSES = ['FAVORABLE', 'PARCIAL', 'DESFAVORABLE', 'IMPROCEDENTE', 'INFORMATIVA'] as const;
export type Sense = (typeof SENSES)[number];

export interface Letters {
  readonly acuse?: Letter;
  readonly prevention?: Letter;
  readonly admission?: Letter;
  readonly notification?: Letter;
  readonly referral?: Letter;
  readonly dismissal?: Letter;
  readonly lapse?: Letter;
  /** The constancia that nobody answered in time. */
  readonly silence?: Letter;
  /** The resolution, by outcome code. */
  readonly resolutions: Readonly<Record<string, Letter>>;
}

export interface Letter {
  readonly template: string;
  readonly title: string;
  readonly mentions: readonly Mention[];
}

/** What a notification must carry (LFPA 39); other letters may. */
export const MENTIONS = ['FULL_TEXT', 'LEGAL_BASIS', 'FINALITY', 'APPEAL', 'APPEAL_BODY', 'APPEAL_TERM'] as const;
export type Mention = (typeof MENTIONS)[number];

export type Fee =
  | { readonly kind: 'free'; readonly basis: BasisKeys }
  | {
      readonly kind: 'amount';
      readonly amount: string;
      readonly currency: 'MXN' | 'GTQ';
      readonly basis: BasisKeys;
      readonly payAt: readonly string[];
    }
  /** How it is worked out, in words: a person computes it and the payment order carries the figure. */
  | { readonly kind: 'formula'; readonly text: string; readonly basis: BasisKeys; readonly payAt: readonly string[] };

export type Validity =
  | { readonly kind: 'indefinite'; readonly basis: BasisKeys }
  | {
      readonly kind: 'term';
      readonly length: number;
      readonly unit: 'DAYS' | 'MONTHS' | 'YEARS';
      readonly basis: BasisKeys;
    }
  /** Holds until a day that is set by something else: the end of the civil year, of the event. */
  | { readonly kind: 'until'; readonly text: string; readonly basis: BasisKeys };

/** No person may do more than one of these. */
export interface Separation {
  readonly duties: readonly string[];
  readonly reason: string;
}

/** What may stand in a separation besides task codes. */
export const OTHER_DUTIES = ['reception', 'notification'] as const;
