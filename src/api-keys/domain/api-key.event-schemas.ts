import type { EventSchema, EventSchemas } from '@libs/decider';
import type { ApiKeyEventType } from './api-key.events.js';

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const apiKeyEventSchemas = {
  ApiKeyIssued: [{ clear: { key: 'id', scopes: 'codes', expiresOn: 'date' } }],
  ApiKeyRevoked: [{ clear: { key: 'id' } }],
} as const satisfies { readonly [Type in ApiKeyEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
