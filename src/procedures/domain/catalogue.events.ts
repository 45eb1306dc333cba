import type { EventOf, EventSchemas } from '@libs/decider';

/** A version of a procedure, by the hash of its content, from its first day on; one that began on the same day gives way to it. */
export type ProcedurePublished = EventOf<
  'ProcedurePublished',
  { procedure: string; version: string; validFrom: string; validTo?: string }
>;

/** From this day on nothing published before is in force: neither the version that ran nor one that was to begin. */
export type ProcedureRetired = EventOf<'ProcedureRetired', { procedure: string; on: string }>;

/** What the law says of a kind of term, by the hash of its record; without `validFrom` since ever. */
export type RegimePublished = EventOf<
  'RegimePublished',
  { regime: string; version: string; validFrom?: string; validTo?: string }
>;

export type CatalogueEvent = ProcedurePublished | ProcedureRetired | RegimePublished;

/** Nothing of a catalogue is anybody's secret: every field lies in clear. */
export const catalogueEventSchemas = {
  ProcedurePublished: [{ clear: { procedure: 'code', version: 'hex', validFrom: 'date', validTo: 'date' } }],
  ProcedureRetired: [{ clear: { procedure: 'code', on: 'date' } }],
  RegimePublished: [{ clear: { regime: 'id', version: 'hex', validFrom: 'date', validTo: 'date' } }],
} as const satisfies EventSchemas<CatalogueEvent['type']>;
