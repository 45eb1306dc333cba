/**
 * What may stand in clear in a stored event: ids, enumerations, civil dates, numbers and catalogue codes (DESIGN.md 5).
 * An array lists the literals of an enumeration. `codes` is a list of codes as one text, a comma between two
 * and never a blank, so that no sentence passes for one: a clear field is never a list.
 */
export type ClearKind =
  'id' | 'uuid' | 'code' | 'codes' | 'folio' | 'date' | 'integer' | 'boolean' | 'alias' | 'hex' | readonly string[];

/** One version of an event's stored shape. Every field that `clear` does not name is sealed when the event is appended. */
export interface EventSchema {
  readonly clear: Readonly<Record<string, ClearKind>>;
  /** Sealed field → the clear field that holds the alias of the person whose key seals it. Others use the stream's own key. */
  readonly people?: Readonly<Record<string, string>>;
}

/** Per event type its versions, oldest first: index v-1 is version v. */
export type EventSchemas<Type extends string = string> = Readonly<Record<Type, readonly EventSchema[]>>;
