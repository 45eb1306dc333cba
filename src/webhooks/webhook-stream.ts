import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { type WebhookBookState, webhookDecider } from './domain/webhook.js';
import { webhookEventSchemas } from './domain/webhook.event-schemas.js';
import type { WebhookEvent } from './domain/webhook.events.js';

/** Webhooks of an institution, one stream each. No event has an older shape yet. */
export const webhookStream: StreamType<WebhookBookState, WebhookEvent> = {
  kind: 'webhook',
  decider: webhookDecider,
  schemas: webhookEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function webhookBookOf(institution: string): StreamRef {
  return { institution, streamId: namedId('webhook', institution) };
}
