import { Clock } from '@libs/clock';
import { calendarOf, civilDateOf } from '@libs/business-calendar';
import { type Committed, type Decision, EventReader, EventStore, type ReadEvent } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../platform/index.js';
import { type DeclaredLaw, InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import type { CalendarChange } from './calendar-change.js';
import { calendarOfInstitution, calendarStream } from './calendar-stream.js';
import type { DeclaredCalendar } from './domain/calendar.decider.js';
import type { DeclaringFacts } from './domain/calendar.decisions.js';
import type { CalendarEvent } from './domain/calendar.events.js';
import { type DeclarationEntry, declarationsOf, lawOf } from './declarations.js';

type CalendarDecision = (state: DeclaredCalendar, facts: DeclaringFacts) => readonly CalendarEvent[];

/** The calendars' side of the event store, and the way of what was declared into the calendar in force. */
@Injectable()
export class CalendarBook {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Decided and, when it is answered, in force in every process: whoever asks after that is told by the new law. A duty puts it in force
   * should this process end before.
   */
  async change(
    command: InstitutionCommand,
    declarationId: string,
    decision: CalendarDecision,
  ): Promise<CalendarChange> {
    const { version } = await this.decide(command, decision);
    const { revisions } = await this.publish(command.institution);
    await this.institutions.knownEverywhere();
    return { declarationId, version, calendar: revisions.calendar };
  }

  /** Lets a declaration be decided on; the commit names the calendar in force before it. */
  async decide(command: InstitutionCommand, decision: CalendarDecision): Promise<Committed<DeclaredCalendar>> {
    const { institution, signal, ...meta } = command;
    const record = await this.institutions.fresh(institution);
    const calendar = calendarOf(record.loadedCalendar ?? record.calendar);
    const deciding: Decision<DeclaredCalendar, CalendarEvent> = (state, now) => ({
      events: decision(state, { by: command.actor, today: civilDateOf(now, record.zone), calendar }),
      consulted: { calendar: record.revisions.calendar },
    });
    return this.store.decide(
      calendarStream,
      calendarOfInstitution(institution),
      deciding,
      meta,
      signal ? { signal } : {},
    );
  }

  /** Puts what stands into the calendar in force. Doing it again, or late, changes nothing that is newer. */
  async publish(institution: string): Promise<InstitutionRecord> {
    const { version, events } = await this.history(institution);
    if (version === 0) return this.institutions.get(institution);
    const law: DeclaredLaw = { version, ...lawOf(declarationsOf(events)) };
    return this.institutions.declare(institution, law, this.clock.now());
  }

  /** Everything that was ever declared, the newest first. */
  async declarations(institution: string): Promise<DeclarationEntry[]> {
    return declarationsOf((await this.history(institution)).events).toReversed();
  }

  private async history(institution: string): Promise<{ version: number; events: ReadEvent[] }> {
    const { version, commits } = await this.store.loadHistory(calendarStream, calendarOfInstitution(institution));
    return { version, events: (await this.reader.read(commits, { open: true })).flat() };
  }
}
