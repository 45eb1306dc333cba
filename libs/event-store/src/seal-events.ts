import type { EventOf, EventSchema, EventSchemas } from '@libs/decider';
import { type KeyName, keyIdOf, seal, type SealAddress } from '@libs/personal-data';
import { isOfKind } from './clear-kinds.js';
import type { StoredEvent } from './commit.js';
import { EventRefused } from './errors.js';

/** Alias under which a stream's own key goes. */
export const STREAM_ALIAS = 'case';

/** How often each alias' key was destroyed in this stream; the next value is sealed under the following generation. */
export type Erasures = Readonly<Record<string, number>>;

interface Place {
  institution: string;
  streamId: string;
  erasures: Erasures;
}

function schemaOf(schemas: EventSchemas, type: string): { schema: EventSchema; version: number } {
  const versions = schemas[type];
  const schema = versions?.at(-1);
  if (versions === undefined || schema === undefined) throw new EventRefused(type, '', 'the stream has no such event');
  return { schema, version: versions.length };
}

function keyNameFor(field: string, event: EventOf<string, object>, schema: EventSchema, place: Place): KeyName {
  const aliasField = schema.people?.[field];
  const alias = aliasField === undefined ? STREAM_ALIAS : (event.data as Record<string, unknown>)[aliasField];
  if (typeof alias !== 'string')
    throw new EventRefused(event.type, field, `${aliasField ?? ''} must name whose data this is`);
  const { institution, streamId, erasures } = place;
  return { institution, streamId, alias, generation: (erasures[alias] ?? 0) + 1 };
}

/** The keys that sealing these events needs. */
export function keysFor(schemas: EventSchemas, events: readonly EventOf<string, object>[], place: Place): KeyName[] {
  const names = new Map<string, KeyName>();
  for (const event of events) {
    const { schema } = schemaOf(schemas, event.type);
    for (const [field, value] of Object.entries(event.data)) {
      if (value === undefined || schema.clear[field] !== undefined) continue;
      const name = keyNameFor(field, event, schema, place);
      names.set(keyIdOf(name), name);
    }
  }
  return [...names.values()];
}

/**
 * The stored form of new events: fields the schema lists stay clear after their kind is checked, every other one is sealed.
 * Nothing else can be appended.
 */
export function sealEvents(
  schemas: EventSchemas,
  events: readonly EventOf<string, object>[],
  place: Place & { version: number },
  keys: ReadonlyMap<string, Uint8Array>,
): StoredEvent[] {
  return events.map((event, index) => {
    const { schema, version } = schemaOf(schemas, event.type);
    const data: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(event.data)) {
      const kind = schema.clear[field];
      if (value === undefined) continue;
      if (kind !== undefined) {
        if (!isOfKind(kind, value))
          throw new EventRefused(event.type, field, 'a clear field holds what its kind does not allow');
        data[field] = value;
        continue;
      }
      const keyId = keyIdOf(keyNameFor(field, event, schema, place));
      const key = keys.get(keyId);
      if (key === undefined) throw new EventRefused(event.type, field, 'its key is missing');
      data[field] = seal(key, keyId, addressOf(place, index, field), value);
    }
    return { type: event.type, v: version, data };
  });
}

export function addressOf(
  place: { institution: string; streamId: string; version: number },
  index: number,
  field: string,
): SealAddress {
  const pointer = field.replaceAll('~', '~0').replaceAll('/', '~1');
  const { institution, streamId, version } = place;
  return { institution, streamId, version, path: `/events/${index}/data/${pointer}` };
}
