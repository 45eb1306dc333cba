import { Clock } from '@libs/clock';
import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import type { InstitutionCommand } from '../platform/index.js';
import type { WebhookBookState } from './domain/webhook.js';
import type { WebhookEvent } from './domain/webhook.events.js';
import { webhookBookOf, webhookStream } from './webhook-stream.js';
import { WebhookStore } from './webhook.store.js';

/** The webhooks' side of the event store, and the way of what was decided to what is sent. */
@Injectable()
export class WebhookBook {
  constructor(
    private readonly store: EventStore,
    private readonly webhooks: WebhookStore,
    private readonly clock: Clock,
  ) {}

  /** Recorded and, when it is answered, in force. A duty brings it in force should this process end before. */
  async change(
    { institution, signal, ...meta }: InstitutionCommand,
    decision: (state: WebhookBookState) => readonly WebhookEvent[],
  ): Promise<void> {
    const deciding = (before: WebhookBookState) => ({ events: decision(before) });
    const options = signal ? { signal } : {};
    const { state } = await this.store.decide(webhookStream, webhookBookOf(institution), deciding, meta, options);
    await this.webhooks.bringInForce(state.webhooks, this.clock.now());
  }

  async read(institution: string): Promise<WebhookBookState> {
    return (await this.store.load(webhookStream, webhookBookOf(institution))).state;
  }

  /** Brings what was recorded in force. Doing it again changes nothing. */
  async publish(institution: string): Promise<void> {
    await this.webhooks.bringInForce((await this.read(institution)).webhooks, this.clock.now());
  }
}
