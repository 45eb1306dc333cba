/** What is kept an agenda of: the civil band, and the visits to municipalities and communities. Part of stored ids: never to change. */
export const AGENDAS = ['band', 'visits'] as const;
export type AgendaName = (typeof AGENDAS)[number];

/** The band as a resource of its agenda; those of visits are the ids of who travels. */
export const BAND = 'band';

export const ACTS = ['civic', 'cultural', 'religious-traditional', 'official-funeral', 'sport'] as const;
export type ActKind = (typeof ACTS)[number];

/** How far a booking has come. What is requested or in review holds no time; the last three are its ends. */
export const BOOKING_STATUSES = [
  'requested',
  'in-review',
  'scheduled',
  'confirmed',
  'held',
  'not-held',
  'cancelled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const NOT_HELD_CAUSES = ['host', 'weather', 'transport', 'security', 'people', 'other'] as const;
export type NotHeldCause = (typeof NOT_HELD_CAUSES)[number];
