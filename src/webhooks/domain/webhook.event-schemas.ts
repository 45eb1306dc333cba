import type { EventSchema, EventSchemas } from '@libs/decider';
import { SWITCH_OFF_CAUSES, type WebhookEventType } from './webhook.events.js';

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const webhookEventSchemas = {
  WebhookRegistered: [{ clear: { webhook: 'id', apiKey: 'id', kinds: 'codes' } }],
  WebhookSecretRotated: [{ clear: { webhook: 'id', secret: 'id' } }],
  WebhookSwitchedOff: [{ clear: { webhook: 'id', cause: SWITCH_OFF_CAUSES } }],
  WebhookSwitchedOn: [{ clear: { webhook: 'id' } }],
} as const satisfies { readonly [Type in WebhookEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
