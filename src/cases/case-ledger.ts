import type { Committed, Consulted, Decided } from '@libs/event-store';
import { EventStore } from '@libs/event-store';
import { civilDateOf } from '@libs/business-calendar';
import { Injectable } from '@nestjs/common';
import { LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import type { CaseCommand, StepReceipt } from './case-command.js';
import { requireMay } from './case-scope.js';
import { caseStream } from './case-stream.js';
import { withStartOfClock } from './term/clock-start.js';
import type { CaseEvent } from './domain/case.events.js';
import { CaseUnknown } from './domain/case.refusals.js';
import type { CaseState } from './domain/case.state.js';

/** What every decision on a case may need besides its state. */
export interface CaseMoment {
  /** The instant the step counts from: the clock's, or the one the command brings. */
  at: Date;
  /** Its civil date in the institution's zone. */
  on: string;
}

export type CaseDecision = (
  state: CaseState,
  moment: CaseMoment,
) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>;
export type FullCaseDecision = (
  state: CaseState,
  moment: CaseMoment,
) => Decided<CaseEvent> | Promise<Decided<CaseEvent>>;

/** The cases' side of the event store: one way to decide, used by every use case. */
@Injectable()
export class CaseLedger {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  async decide(
    caseId: string,
    command: CaseCommand,
    decision: CaseDecision,
    consulted?: Consulted,
  ): Promise<StepReceipt> {
    const committed = await this.decideFully(caseId, command, async (state, moment) => ({
      events: await decision(state, moment),
      ...(consulted && { consulted }),
    }));
    return receiptOf(caseId, committed);
  }

  async decideFully(caseId: string, command: CaseCommand, decision: FullCaseDecision): Promise<Committed<CaseState>> {
    const { institution, expectedVersion, effective, signal, visibleTo, ...rest } = command;
    const { operation = 'read-case', rehearsal = false, ...meta } = rest;
    const { zone } = await this.institutions.get(institution);
    return this.store.decide(
      caseStream,
      { institution, streamId: caseId },
      async (state, now) => {
        const at = effective?.at ?? now;
        const on = civilDateOf(at, zone);
        const decided = await withStartOfClock(this.clock, state, await decision(state, { at, on }), {
          institution,
          streamId: caseId,
          actor: meta.actor,
          effectiveAt: at.toISOString(),
          effectiveSource: effective?.source ?? 'clock',
          on,
        });
        return effective && !decided.effective ? { ...decided, effective } : decided;
      },
      meta,
      {
        ...(expectedVersion !== undefined && { expectedVersion }),
        ...(signal && { signal }),
        ...(rehearsal && { rehearsal }),
        ...(visibleTo && { guard: (state: CaseState) => requireMay(operation, visibleTo, state) }),
      },
    );
  }

  /** The confirmed present state. @throws CaseUnknown where there is no such case in this institution */
  async get(institution: string, caseId: string): Promise<Committed<CaseState>> {
    const loaded = await this.store.load(caseStream, { institution, streamId: caseId });
    if (loaded.version === 0) throw new CaseUnknown();
    return loaded;
  }
}

export function receiptOf(caseId: string, { version, state }: Committed<CaseState>): StepReceipt {
  return { caseId, version, status: state.status };
}
