import { Clock } from '@libs/clock';
import { civilDateOf } from '@libs/business-calendar';
import { EventReader, EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { mergeDepartments } from './domain/merge-departments.js';
import type { MergerEventData } from './domain/merger.events.js';
import { mergersOfInstitution, mergerStream } from './merger-stream.js';

/** The mergers' side of the event store, and the way of what was recorded into the directory in force. */
@Injectable()
export class MergerBook {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Recorded and, when it is answered, known to every process. A duty publishes it should this process end before. */
  async merge(command: InstitutionCommand, merger: MergerEventData): Promise<InstitutionRecord> {
    const { institution, signal, ...meta } = command;
    const record = await this.institutions.fresh(institution);
    const { departments, revisions, zone } = record;
    const codes = departments.map(({ code }) => code);
    await this.store.decide(
      mergerStream,
      mergersOfInstitution(institution),
      (state, now) => ({
        events: mergeDepartments(state, {
          ...merger,
          by: command.actor,
          today: civilDateOf(now, zone),
          departments: codes,
        }),
        consulted: { directory: revisions.directory },
      }),
      meta,
      signal ? { signal } : {},
    );
    const merged = await this.publish(institution);
    await this.institutions.knownEverywhere();
    return merged;
  }

  /** Puts what was recorded into the directory in force. Doing it again, or late, changes nothing that is newer. */
  async publish(institution: string): Promise<InstitutionRecord> {
    const { state, version } = await this.store.load(mergerStream, mergersOfInstitution(institution));
    if (version === 0) return this.institutions.get(institution);
    const mergers = state.mergers.map((one) => ({ ...one }));
    return this.institutions.merge(institution, { version, mergers }, this.clock.now());
  }

  /** Every merger with its act, the newest first. */
  async all(institution: string): Promise<Partial<MergerEventData>[]> {
    const { commits } = await this.store.loadHistory(mergerStream, mergersOfInstitution(institution));
    const events = (await this.reader.read(commits, { open: true })).flat();
    return events.map(({ data }) => data as Partial<MergerEventData>).toReversed();
  }
}
