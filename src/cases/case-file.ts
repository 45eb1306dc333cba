import type { Actor } from '@libs/decider';
import { type Committed, EventReader, EventStore, type ReadEvent } from '@libs/event-store';
import type { FormAnswers } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { type AttachmentLine, attachmentsIn } from './attachments/attachment-lines.js';
import { type CosignerLine, cosignersIn, isCosigner, seesCosigners, withheldOfCosigners } from './group/case-group.js';
import type { Viewer } from './case-command.js';
import { maySee } from './case-scope.js';
import { caseStream } from './case-stream.js';
import { wordsFor } from './case-words.js';
import { withRight } from './custody/put-right.js';
import { APPLICANT_ALIAS } from './domain/case.event-schemas.js';
import type { CaseEvent, PetitionRegistered } from './domain/case.events.js';
import type { CosignersListed, InterpreterNoted } from './domain/case.group.events.js';
import type { RegistrationCorrected } from './domain/case.instruction-events.js';
import { type Readiness, readinessOf } from './domain/case.readiness.js';
import { DueDateRecount } from './term/due-date-recount.js';
import { CaseUnknown } from './domain/case.refusals.js';
import { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';

/** One line of a case's history as its file shows it. */
export interface TimelineEntry {
  version: number;
  type: string;
  /** The same in words, in Spanish. */
  words: string;
  /** When it counts from and when it was written down, ISO 8601 UTC. */
  at: string;
  recordedAt: string;
  source: string;
  by: Actor;
  data: Record<string, unknown>;
  /** Fields whose content was erased. */
  erased?: string[];
  /** Fields whose content is blocked: it is there, and not shown to this reader. */
  blocked?: string[];
}

export interface CaseFile {
  caseId: string;
  version: number;
  /** With the due date by the calendar in force, from its first moment; the history below has the one that was recorded. */
  state: RegisteredCase;
  petition: {
    subject?: string;
    description?: string;
    applicant?: object;
    location?: object;
    form?: object;
    language?: string;
    /** What the group calls itself; how many signed stands in the state. */
    groupName?: string;
    /** Whether somebody must interpret, and in which language; absent where nothing was said of it. */
    interpreter?: { needed: boolean; language?: string };
  };
  /** Who signed beside the representative: only for who works the case, their head and the supervisor. */
  cosigners?: CosignerLine[];
  /** What was put into the file, in the order of its sheets; absent where nothing was. */
  attachments?: AttachmentLine[];
  timeline: TimelineEntry[];
  /** Where somebody sees the case and not the personal data in it: what they are not shown. The history then has its clear fields only. */
  withheld?: ('petition' | 'sealed')[];
  /** Whether it is ready to resolve, and what it waits for; absent once it has its answer or has ended. */
  readiness?: Readiness;
}

export interface CaseHistory {
  readonly state: RegisteredCase;
  readonly version: number;
  readonly events: readonly ReadEvent[];
  /** Whether what is sealed was opened. */
  readonly open: boolean;
}

/** A case with its whole history, folded live from its stream: nobody reads a stale file. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly recount: DueDateRecount,
  ) {}

  /** The confirmed present state. */
  state(institution: string, caseId: string): Promise<Committed<CaseState>> {
    return this.store.load(caseStream, { institution, streamId: caseId });
  }

  /** Its events one by one, opened where no viewer is named or one who may read the personal data. @throws CaseUnknown */
  async history(institution: string, caseId: string, viewer?: Viewer | 'citizen'): Promise<CaseHistory> {
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    const staff = viewer === 'citizen' ? undefined : viewer;
    const open = staff === undefined || maySee(staff, state, 'read-personal-data');
    return {
      state,
      version,
      open,
      events: (await this.reader.read(commits, { open, shut: shutTo(viewer, state) })).flat(),
    };
  }

  /** What was filled in of the procedure's form, for the product itself; undefined where no form came in, or it was erased. */
  async formOf(institution: string, caseId: string): Promise<FormAnswers | undefined> {
    const { events } = await this.history(institution, caseId);
    return petitionIn(events).form as FormAnswers | undefined;
  }

  /**
   * For the product itself without a viewer: all of it. For one who may not see them, nothing of the co-signers but their number. For who may not read the personal data
   * nothing sealed is opened at all. @throws CaseUnknown
   */
  async open(institution: string, caseId: string, viewer?: Viewer | 'citizen'): Promise<CaseFile> {
    const staff = viewer === 'citizen' ? undefined : viewer;
    const { state, version, events, open } = await this.history(institution, caseId, viewer);
    const readiness = readinessOf(state);
    const attachments = attachmentsIn(events);
    const named = state.group !== undefined && staff !== undefined && seesCosigners(staff, state);
    const withheld = withheldOfCosigners(staff, state);
    return {
      caseId,
      version,
      state: { ...state, dueOn: await this.recount.present(institution, state) },
      petition: petitionIn(events),
      ...(named && { cosigners: cosignersIn(events) }),
      ...(attachments.length > 0 && { attachments }),
      timeline: events.filter((event) => !isCosigner(event)).map((event) => entryOf(event, withheld(event))),
      ...(!open && { withheld: ['petition', 'sealed'] }),
      ...(readiness && { readiness }),
    };
  }
}

/** Whose data this reader is not shown, while they are blocked. The product itself goes on with what it needs. */
export function shutTo(viewer: Viewer | 'citizen' | undefined, state: RegisteredCase): readonly string[] {
  const { blocked = [] } = state;
  if (viewer === undefined || blocked.length === 0) return [];
  return viewer !== 'citizen' && maySee(viewer, state, 'read-blocked') ? [] : blocked;
}

type PetitionData = Partial<Omit<RegistrationCorrected['data'], 'correctionId' | 'correctedOn' | 'reason'>> &
  Pick<Partial<PetitionRegistered['data']>, 'form'>;

/** As it was registered, with what was corrected and put right since in its place. */
export function petitionIn(events: readonly ReadEvent[]): CaseFile['petition'] {
  const { subject, description, applicant, location, form, language } = events.reduce(withTold, {});
  const groupName = lastOf<CosignersListed>(events, 'CosignersListed', ({ groupName: name }) => name !== undefined);
  const interpreter = lastOf<InterpreterNoted>(events, 'InterpreterNoted');
  return {
    ...(subject !== undefined && { subject }),
    ...(description !== undefined && { description }),
    ...(applicant !== undefined && { applicant }),
    ...(location !== undefined && { location }),
    ...(form !== undefined && { form }),
    ...(language !== undefined && { language }),
    ...(groupName?.groupName !== undefined && { groupName: groupName.groupName }),
    ...(interpreter?.needed !== undefined && { interpreter: interpretation(interpreter, language) }),
  };
}

/** A rectification tells only what is another; a correction the whole person. */
function withTold(known: PetitionData, { type, data }: ReadEvent): PetitionData {
  if (type === 'PetitionRegistered' || type === 'RegistrationCorrected') return { ...known, ...(data as PetitionData) };
  if (type !== 'PersonalDataRectified' || data['subject'] !== APPLICANT_ALIAS) return known;
  const { applicant } = known;
  return applicant === undefined ? known : { ...known, applicant: withRight(applicant, data) };
}

/** Of the language that was noted with the need, or the one the person speaks. */
function interpretation({ needed = false, language }: Partial<InterpreterNoted['data']>, spoken: string | undefined) {
  const of = language ?? spoken;
  return { needed, ...(needed && of !== undefined && { language: of }) };
}

function lastOf<Event extends CaseEvent>(
  events: readonly ReadEvent[],
  type: Event['type'],
  fits: (data: Partial<Event['data']>) => boolean = () => true,
): Partial<Event['data']> | undefined {
  return events.findLast(({ type: found, data }) => found === type && fits(data))?.data;
}

/** What the petition holds stands above the timeline, not in it again; so do the names of attachments, some of which were withdrawn. */
const ABOVE: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  PetitionRegistered: new Set(['applicant', 'description', 'subject', 'location', 'attachments', 'form']),
  LetterIssued: new Set(['content', 'addressee']),
  ReserveLifted: new Set(['subject', 'applicant', 'applicantAlias']),
  DecisionProposed: new Set(['salt', 'personalSalt']),
  PublicVersionProposed: new Set(['content', 'salt']),
  PublicVersionApproved: new Set(['document', 'pad']),
  AttachmentAdded: new Set(['name', 'receivedSha256', 'contentId']),
};

function entryOf({ type, data, envelope, erased, blocked }: ReadEvent, withheld: readonly string[]): TimelineEntry {
  const elsewhere = [...(ABOVE[type] ?? []), ...withheld];
  const told = () => Object.fromEntries(Object.entries(data).filter(([field]) => !elsewhere.includes(field)));
  return {
    version: envelope.version,
    type,
    words: wordsFor(type),
    at: envelope.effectiveAt,
    recordedAt: envelope.recordedAt,
    source: envelope.effectiveSource,
    by: envelope.actor,
    data: elsewhere.length === 0 ? data : told(),
    ...(erased && { erased }),
    ...(blocked && { blocked }),
  };
}
