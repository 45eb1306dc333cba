import { type Commit, EventReader, EventStore, type ReadEvent } from '@libs/event-store';
import type { OperationName, Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseReads, CaseUnknown, maySee, type RegisteredCase, shutTo } from '../cases/index.js';
import { NOTES } from './domain/mediation.codes.js';
import { isBegun, type MediationState } from './domain/mediation.state.js';
import type { MediationDto, MediationNotesDto, NoteLine } from './mediation-page.dto.js';
import { mayMediate } from './mediation-scope.js';
import { mediationOf, mediationStream } from './mediation-stream.js';
import { MediationWords, shownMediation } from './mediation-words.js';

/** The event of a mediation that is no part of what is shown of it. */
const NOTE = 'SessionNoteTaken';

export interface ReadMediation {
  readonly aCase: RegisteredCase;
  readonly state: MediationState;
  readonly version: number;
  readonly commits: readonly Commit[];
  /** What was said in it, without the notes. */
  readonly events: readonly ReadEvent[];
  readonly withheld: boolean;
}

/** Reads a mediation for somebody, folded live from its stream. */
@Injectable()
export class MediationPages {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly cases: CaseFiles,
    private readonly reads: CaseReads,
  ) {}

  async page(principal: Principal, caseId: string): Promise<MediationDto> {
    const { aCase, state, version, events, withheld } = await this.read(principal, caseId, 'read-mediation');
    const mediates = mayMediate('mediate', principal, aCase, state);
    const nothing = { status: 'none', parties: [], sessions: [], postponements: 0, commitments: [] };
    const shown = isBegun(state) ? shownMediation(state, new MediationWords(events)) : nothing;
    return { caseId, version, ...shown, mediates, withheld };
  }

  /** @throws CaseUnknown, also to who may not see the case */
  async read(principal: Principal, caseId: string, operation: OperationName): Promise<ReadMediation> {
    const aCase = await this.visible(principal, caseId, operation);
    const loaded = await this.store.loadHistory(mediationStream, mediationOf(principal.institution, caseId));
    const open = maySee(principal, aCase, 'read-personal-data');
    const shut = [NOTES, ...shutParties(shutTo(principal, aCase), loaded.state)];
    const events = (await this.reader.read(loaded.commits, { open, shut })).flat().filter(({ type }) => type !== NOTE);
    return { ...loaded, aCase, events, withheld: !open };
  }

  /** What who mediates wrote down for themselves. @throws CaseUnknown, also to who does not mediate */
  async notes(principal: Principal, caseId: string): Promise<MediationNotesDto> {
    const aCase = await this.visible(principal, caseId, 'read-mediation');
    const { state, commits } = await this.store.loadHistory(
      mediationStream,
      mediationOf(principal.institution, caseId),
    );
    if (!mayMediate('read-mediation-notes', principal, aCase, state)) throw new CaseUnknown();
    const taken = commits.filter(({ events }) => events.some(({ type }) => type === NOTE));
    const events = (await this.reader.read(taken, { open: true })).flat();
    return { notes: events.map(noteIn) };
  }

  /** Recorded where it is to be, before anything is served. */
  private async visible(principal: Principal, caseId: string, operation: OperationName): Promise<RegisteredCase> {
    const { state } = await this.cases.state(principal.institution, caseId);
    return this.reads.requireRead(principal, { caseId, state }, operation);
  }
}

/** Whoever is blocked in the case is blocked here, as far as it is said that they are the same. */
function shutParties(shut: readonly string[], state: MediationState): string[] {
  if (!isBegun(state)) return [];
  return state.parties.flatMap(({ party, caseParty }) =>
    caseParty !== undefined && shut.includes(caseParty) ? [party] : [],
  );
}

function noteIn({ data, envelope }: ReadEvent): NoteLine {
  return { ...(data as unknown as Omit<NoteLine, 'by'>), by: envelope.actor.id };
}
