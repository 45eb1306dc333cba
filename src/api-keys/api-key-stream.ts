import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { type ApiKeyBookState, apiKeyDecider } from './domain/api-key.js';
import { apiKeyEventSchemas } from './domain/api-key.event-schemas.js';
import type { ApiKeyEvent } from './domain/api-key.events.js';

/** Keys of an institution, one stream each. No event has an older shape yet. */
export const apiKeyStream: StreamType<ApiKeyBookState, ApiKeyEvent> = {
  kind: 'api-key',
  decider: apiKeyDecider,
  schemas: apiKeyEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function apiKeyBookOf(institution: string): StreamRef {
  return { institution, streamId: namedId('api-key', institution) };
}
