import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../platform/index.js';
import { apiKeyBookOf, apiKeyStream } from './api-key-stream.js';
import { ApiKeyStore } from './api-key.store.js';
import type { ApiKeyBookState } from './domain/api-key.js';
import type { ApiKeyEvent } from './domain/api-key.events.js';

/** The keys' side of the event store, and the way of what was decided to the keys that open. */
@Injectable()
export class ApiKeyBook {
  constructor(
    private readonly store: EventStore,
    private readonly keys: ApiKeyStore,
  ) {}

  /** Recorded and, when it is answered, in force. A duty brings it in force should this process end before. */
  async change(
    { institution, signal, ...meta }: InstitutionCommand,
    decision: (state: ApiKeyBookState) => readonly ApiKeyEvent[],
  ): Promise<void> {
    const deciding = (before: ApiKeyBookState) => ({ events: decision(before) });
    const options = signal ? { signal } : {};
    const { state } = await this.store.decide(apiKeyStream, apiKeyBookOf(institution), deciding, meta, options);
    await this.apply(state);
  }

  /** Brings what was recorded in force. Doing it again changes nothing. */
  async publish(institution: string): Promise<void> {
    const { state } = await this.store.load(apiKeyStream, apiKeyBookOf(institution));
    await this.apply(state);
  }

  private apply({ revoked }: ApiKeyBookState): Promise<void> {
    const ids = (over: boolean) => [...revoked].filter(([, is]) => is === over).map(([key]) => key);
    return this.keys.bringInForce(ids(false), ids(true));
  }
}
