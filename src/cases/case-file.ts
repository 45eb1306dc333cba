import type { Actor } from '@libs/decider';
import { type Committed, EventReader, EventStore, type ReadEvent } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { caseStream } from './case-stream.js';
import { wordsFor } from './case-words.js';
import type { PetitionRegistered } from './domain/case.events.js';
import { type Readiness, readinessOf } from './domain/case.readiness.js';
import { DueDateRecount } from './due-date-recount.js';
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
}

export interface CaseFile {
  caseId: string;
  version: number;
  /** With the due date by the calendar in force, from its first moment; the history below has the one that was recorded. */
  state: RegisteredCase;
  petition: { subject?: string; description?: string; applicant?: object; location?: object; form?: object };
  timeline: TimelineEntry[];
  /** Whether it is ready to resolve, and what it waits for; absent once it has its answer or has ended. */
  readiness?: Readiness;
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

  /** @throws CaseUnknown */
  async open(institution: string, caseId: string): Promise<CaseFile> {
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    const events = (await this.reader.read(commits, { open: true })).flat();
    const { subject, description, applicant, location, form } = petitionIn(events);
    const readiness = readinessOf(state);
    return {
      caseId,
      version,
      state: { ...state, dueOn: await this.recount.present(institution, state) },
      petition: {
        ...(subject !== undefined && { subject }),
        ...(description !== undefined && { description }),
        ...(applicant !== undefined && { applicant }),
        ...(location !== undefined && { location }),
        ...(form !== undefined && { form }),
      },
      timeline: events.map(entryOf),
      ...(readiness && { readiness }),
    };
  }
}

type PetitionData = Pick<
  Partial<PetitionRegistered['data']>,
  'subject' | 'description' | 'applicant' | 'location' | 'form'
>;

/** As it was registered, with what was corrected since in its place. */
function petitionIn(events: readonly ReadEvent[]): PetitionData {
  return events
    .filter(({ type }) => type === 'PetitionRegistered' || type === 'RegistrationCorrected')
    .reduce<PetitionData>((known, { data }) => ({ ...known, ...(data as PetitionData) }), {});
}

/** What the petition holds stands above the timeline, not in it again. */
const ABOVE = new Set(['applicant', 'description', 'subject', 'location', 'attachments', 'form']);

function entryOf({ type, data, envelope, erased }: ReadEvent): TimelineEntry {
  const shown =
    type === 'PetitionRegistered'
      ? Object.fromEntries(Object.entries(data).filter(([field]) => !ABOVE.has(field)))
      : data;
  return {
    version: envelope.version,
    type,
    words: wordsFor(type),
    at: envelope.effectiveAt,
    recordedAt: envelope.recordedAt,
    source: envelope.effectiveSource,
    by: envelope.actor,
    data: shown,
    ...(erased && { erased }),
  };
}
