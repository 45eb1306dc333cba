import type { Channel, ClockWait, EscalationTarget, MonthRule, Outcome, TermUnit } from './case.codes.js';
import type { Instruction } from './case.instruction-state.js';
import type { Afterward, Silence } from './case.afterward.state.js';
import type { AttachmentRecord } from './case.attachment.record.js';
import type { LetterRecord } from './case.letter.record.js';
import type { Custody } from './case.custody.record.js';
import type { Joinders } from './case.joinder.state.js';
import type { DecisionProposal } from './case.proposal.record.js';
import type { PublicVersions } from './case.public-version.record.js';
import type { Reserve } from './case.reserve.record.js';
import type { RatingRecord } from './case.rating.events.js';
import type { TaskRecord } from './case.stages.record.js';
import type { VoidedRecord } from './case.voiding.record.js';

export type { Silence };

/** After so many returns only the supervisor's ruling moves a case ("after N returns the supervisor decides": DOMAIN.md D.1; 3: issue 4). */
export const TRANSFER_CAP = 3;

/** Where a case stands: the phase only. Overdue, waiting and returned are flags beside it. */
export type CaseStatus =
  | 'registered'
  | 'routed'
  | 'in-progress'
  | 'resolved'
  | 'concluded'
  | 'withdrawn'
  | 'dismissed'
  | 'lapsed'
  | 'referred'
  | 'voided';

/** The clock stood still from one civil date to the other; open while the citizen has not replied. */
export interface Suspension {
  readonly requestId: string;
  readonly from: string;
  readonly to?: string;
}

/** The regime a case is held to, with the length its procedure gave. */
export interface GoverningLaw {
  /** Its id, and the hash of its record as it was consulted. */
  readonly regime: string;
  readonly regimeVersion: string;
  readonly unit: TermUnit;
  readonly length: number;
  readonly monthRule?: MonthRule;
  /** Day zero, where that is not the day from which the term is told to run. */
  readonly countsFrom?: string;
  /** ISO 8601 UTC, of a term in hours: the instant it runs from. */
  readonly runsFrom?: string;
  /** The legal clock has not begun and the due date is the institution's own. */
  readonly waitsFor?: ClockWait;
}

/** Nothing is registered: no event yet, or only numbers that were annulled. */
export interface UnregisteredCase {
  readonly status: 'unregistered' | 'annulled';
  readonly annulledFolios: readonly string[];
}

export interface RegisteredCase extends Afterward, Joinders, Custody, PublicVersions {
  readonly status: CaseStatus;
  readonly annulledFolios: readonly string[];

  readonly folio: string;
  readonly series: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly matter: string;
  readonly place: string;
  readonly channel: Channel;
  readonly office?: string;
  readonly public: boolean;
  readonly publicId?: string;
  readonly applicantAlias?: string;
  /** Aliases whose keys were destroyed and under which nothing was sealed since. */
  readonly erased: readonly string[];

  readonly filedOn: string;
  /** The civil date the present term counts from: the filing, or the last reopening. */
  readonly termFrom: string;
  /** Of a term in business days; any other is told by `law` alone. */
  readonly termDays?: number;
  /** Absent where the case was filed under a short definition: business days, and each question stops the clock. */
  readonly law?: GoverningLaw;
  readonly dueOn: string;
  /** Content hash of the calendar it was counted by; absent where it was taken over from elsewhere. */
  readonly calendar?: string;
  readonly suspensions: readonly Suspension[];
  /** When the file was ready to resolve and the present term began, where its law counts from that day. */
  readonly readyOn?: string;
  /** More days for the present term, told to the citizen before it ended. */
  readonly extension?: { readonly days: number; readonly notifiedOn: string };
  /** The question the citizen has not replied to: the clock stands still. */
  readonly openQuestion?: string;
  /** The citizen was told that the case lapses after `actBy`; an act of theirs ends the threat. */
  readonly lapseWarning?: { readonly notifiedOn: string; readonly actBy: string };

  readonly department?: string;
  /** Whether the case stands in that department's inbox. */
  readonly delivered: boolean;
  readonly officer?: string;
  readonly unroutable: boolean;
  readonly returned: boolean;
  readonly returns: number;
  readonly returnedBy: readonly string[];
  readonly suggestedDepartment?: string;
  readonly needsRuling: boolean;
  /** A supervisor sent it where it is: it cannot be returned. */
  readonly ruled: boolean;

  /** The last note, and the mark of the last step that had one: a second press adds no second one. */
  readonly lastNoteId?: string;
  readonly lastStep?: string;

  readonly outcome?: Outcome;
  readonly answeredOn?: string;
  readonly notifiedOn?: string;
  readonly closedOn?: string;
  readonly withdrawnOn?: string;
  readonly lapsedOn?: string;
  /** Only where its registration was annulled. */
  readonly voided?: VoidedRecord;
  /** How the citizen was attended, as they told it after the conclusion that stands. */
  readonly rating?: RatingRecord;

  /** The due dates of the present term that passed without an answer: a change of law may bring one back. */
  readonly passedDueOns?: readonly string[];
  /** For each due date of the present term, who was told last: for another one the ladder begins anew. */
  readonly escalated?: Readonly<Record<string, EscalationTarget>>;
  readonly silence?: Silence;

  /** In the order in which they came. */
  readonly attachments?: readonly AttachmentRecord[];
  /** Signed letters, in the order of their signing; and numbers that were taken for one that never was. */
  readonly letters?: readonly LetterRecord[];
  readonly lostLetterNumbers?: readonly { readonly letterId: string; readonly number: string }[];
  /** How often the case's own key was destroyed; absent while it never was. */
  readonly textErasures?: number;

  /** Only where others signed beside the applicant. */
  readonly group?: Group;
  /** Whether somebody must interpret for the applicant; absent where nothing was said of it. */
  readonly interpreter?: boolean;

  /** What was done to make the file ready; absent until something was. */
  readonly instruction?: Instruction;
  /** The tasks of its procedure's stages, in the order in which they were opened; absent until the first stage began. */
  readonly tasks?: readonly TaskRecord[];
  /** Only where not everybody may see it who sees others. */
  readonly reserve?: Reserve;
  /** Only while a step waits for its second person. */
  readonly decisionProposal?: DecisionProposal;
  /** The first person of what two decided last. */
  readonly proposedBy?: string;
}

/** Those who asked together. Co-signers go by `s1` to `s<cosigners>`. */
export interface Group {
  readonly cosigners: number;
  readonly lastListId?: string;
  /** Who speaks for them; absent while it is the applicant. */
  readonly representative?: string;
  readonly formerRepresentatives: readonly string[];
  readonly lastReplacementId?: string;
}

export type CaseState = UnregisteredCase | RegisteredCase;

export const noCase: CaseState = { status: 'unregistered', annulledFolios: [] };

export function isRegistered(state: CaseState): state is RegisteredCase {
  return state.status !== 'unregistered' && state.status !== 'annulled';
}

const UNANSWERED: readonly CaseStatus[] = ['registered', 'routed', 'in-progress'];
const ENDED: readonly CaseStatus[] = ['concluded', 'withdrawn', 'dismissed', 'lapsed', 'referred', 'voided'];

/** Nothing was said to the citizen yet, also while the citizen is asked. */
export function isUnanswered({ status }: Pick<RegisteredCase, 'status'>): boolean {
  return UNANSWERED.includes(status);
}

/** Whatever way it ended: it has left the stock of open cases. */
export function isEnded({ status }: Pick<RegisteredCase, 'status'>): boolean {
  return ENDED.includes(status);
}

/** Whether the term is one that begins with a file ready to resolve: it waits for that, or has begun so. */
export function hangsOnFile({ law, readyOn }: Pick<RegisteredCase, 'law' | 'readyOn'>): boolean {
  return readyOn !== undefined || law?.waitsFor === 'READY_TO_RESOLVE';
}

/** What tells a step from every other one. Without a reference nothing does: the same may be done twice. */
export function stepMark({ step, reference }: { step: string; reference?: string }): string | undefined {
  return reference === undefined ? undefined : `${step} ${reference}`;
}

/** The span in which the clock stands still now: by a question or a prevention that nobody answered yet. */
export function heldSpan({ suspensions }: Pick<RegisteredCase, 'suspensions'>): Suspension | undefined {
  return suspensions.find(({ to }) => to === undefined);
}
