import { Clock } from '@libs/clock';
import type { EventOf } from '@libs/decider';
import { EventStore, type StreamRef, type StreamType } from '@libs/event-store';
import { KeyStore } from '@libs/personal-data';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../../platform/index.js';
import { caseStream } from '../case-stream.js';

/** The event of a case that says what was erased of it. */
export interface ErasureSource {
  readonly caseId: string;
  readonly version: number;
  readonly index: number;
}

/** Whose data, by alias in the case, and on what legal basis. */
export interface ToldErasure {
  readonly subject: string;
  readonly basis: string;
}

type Erased = EventOf<'PersonalDataErased', ToldErasure>;

/** A stream kept beside a case, and what of it goes with what the case lost. */
export interface Companion<State, Event extends EventOf<string, object>> {
  readonly type: StreamType<State, Event>;
  readonly stream: StreamRef;
  readonly erase: (state: State, told: ToldErasure) => readonly (Event & Erased)[];
}

/** Streams beside a case seal under keys of their own: what the case lost does not go by itself there. */
@Injectable()
export class ErasureAlongside {
  constructor(
    private readonly store: EventStore,
    private readonly keystore: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** What that event of the case erased; undefined where it erased nothing. */
  async told(institution: string, { caseId, version, index }: ErasureSource): Promise<ToldErasure | undefined> {
    const { commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    const { subject, basis } = commits.find((commit) => commit.version === version)?.events[index]?.data ?? {};
    return typeof subject === 'string' && typeof basis === 'string' ? { subject, basis } : undefined;
  }

  /**
   * Done again it harms nothing: the command is recorded once, and what is sealed later has a later key. Keys of other subjects in the
   * stream are not looked at.
   */
  async follow<State, Event extends EventOf<string, object>>(
    { type, stream, erase }: Companion<State, Event>,
    told: ToldErasure,
    { institution: _, signal: __, ...meta }: InstitutionCommand,
  ): Promise<'erased' | 'nothing-there'> {
    const decided = await this.store.decide(type, stream, (state) => ({ events: erase(state, told) }), meta);
    const aliases = erase(decided.state, told).map(({ data }) => data.subject);
    for (const alias of aliases)
      await this.keystore.destroy(stream.streamId, alias, decided.erasures[alias] ?? 0, this.clock.now());
    return aliases.length > 0 ? 'erased' : 'nothing-there';
  }
}
