import type { Decider, Envelope, EventOf, EventSchemas } from '@libs/decider';

export type PlainData = Record<string, unknown>;

/** Lifts one version of an event's data to the next. Pure; it sees opened values (an erased one is absent). */
export type Upcaster = (data: PlainData, envelope: Envelope) => PlainData;

/** Per event type: index v-1 lifts version v to v+1. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** A kind of stream: how its events are folded, what of them may stand in clear, and how old shapes are read. */
export interface StreamType<State, Event extends EventOf<string, object>> {
  readonly kind: string;
  readonly decider: Decider<State, Event>;
  readonly schemas: EventSchemas;
  readonly upcasters: Upcasters;
}

/** What readers need of every kind of stream there is. */
export class EventCatalogue {
  private readonly byKind = new Map<string, Pick<StreamType<unknown, never>, 'schemas' | 'upcasters'>>();

  constructor(types: readonly { kind: string; schemas: EventSchemas; upcasters: Upcasters }[]) {
    for (const type of types) {
      assertUpcastersComplete(type.kind, type.schemas, type.upcasters);
      this.byKind.set(type.kind, type);
    }
  }

  find(kind: string): { schemas: EventSchemas; upcasters: Upcasters } | undefined {
    return this.byKind.get(kind);
  }
}

/** Every version but the newest of an event needs the function that lifts it. */
export function assertUpcastersComplete(kind: string, schemas: EventSchemas, upcasters: Upcasters): void {
  for (const [type, versions] of Object.entries(schemas)) {
    const lifts = upcasters[type]?.length ?? 0;
    if (lifts !== versions.length - 1) {
      throw new Error(
        `${kind}/${type}: ${versions.length} versions need ${versions.length - 1} upcasters, there are ${lifts}`,
      );
    }
  }
}
