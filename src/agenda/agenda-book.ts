import { civilDateOf } from '@libs/business-calendar';
import { EventStore } from '@libs/event-store';
import { may, type OperationName, type Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord, standingOf } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { agendaOf, agendaStream } from './agenda-stream.js';
import type { AgendaMoment } from './domain/agenda.bookings.js';
import type { AgendaName } from './domain/agenda.codes.js';
import type { AgendaEvent } from './domain/agenda.events.js';
import { AgendaNotKept, AgendaOfAnotherDepartment } from './domain/agenda.refusals.js';
import type { AgendaState } from './domain/agenda.state.js';

/** Who asks for something of which agenda. */
export interface AgendaCommand {
  readonly agenda: AgendaName;
  readonly command: InstitutionCommand;
  readonly principal: Principal;
}

export type AgendaDecision = (state: AgendaState, moment: AgendaMoment) => readonly AgendaEvent[];

/** The agendas' side of the event store. */
@Injectable()
export class AgendaBook {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @throws AgendaNotKept, AgendaOfAnotherDepartment, and whatever the decision refuses */
  async decide(
    { agenda, command, principal }: AgendaCommand,
    operation: OperationName,
    decision: AgendaDecision,
  ): Promise<AgendaState> {
    const { institution, signal, ...meta } = command;
    const record = await this.institutions.get(institution);
    const { zone } = record;
    const { state } = await this.store.decide(
      agendaStream,
      agendaOf(institution, agenda),
      (before, at) => {
        const now = Math.floor(at.getTime() / 60_000);
        const events = decision(before, { now, on: civilDateOf(at, zone), zone, by: meta.actor.id });
        return { events: [...events], consulted: { directory: record.revisions.directory } };
      },
      meta,
      {
        ...(signal && { signal }),
        guard: (before: AgendaState) => this.requireKeeper(record, principal, operation, before),
      },
    );
    return state;
  }

  /** @throws AgendaNotKept, AgendaOfAnotherDepartment */
  requireKeeper(record: InstitutionRecord, principal: Principal, operation: OperationName, state: AgendaState): void {
    const department = keeperOf(record, state, this.institutions.today(record));
    if (may(operation, principal, { institution: record._id, ...(department !== undefined && { department }) })) return;
    if (department === undefined) throw new AgendaNotKept();
    throw new AgendaOfAnotherDepartment();
  }

  /** As it stands now. */
  load(institution: string, agenda: AgendaName) {
    return this.store.load(agendaStream, agendaOf(institution, agenda));
  }
}

/** Who keeps it by the mergers in force: what became part of another department left its agendas to that one. */
export function keeperOf({ departments }: InstitutionRecord, { department }: AgendaState, today: string) {
  return department === undefined ? undefined : standingOf(departments, department, today).department;
}
