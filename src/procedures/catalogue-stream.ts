import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { type CatalogueEvent, catalogueEventSchemas } from './domain/catalogue.events.js';
import { catalogueDecider, type CatalogueState } from './domain/catalogue.state.js';

/** The stream of an institution's catalogue: one each. No event has an older shape yet. */
export const catalogueStream: StreamType<CatalogueState, CatalogueEvent> = {
  kind: 'catalogue',
  decider: catalogueDecider,
  schemas: catalogueEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function catalogueOf(institution: string): StreamRef {
  return { institution, streamId: namedId('catalogue', institution) };
}
