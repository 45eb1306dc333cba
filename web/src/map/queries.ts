import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';

export type Zone = Schemas['ZoneDto'];

/** The shapes of the institution's places; the browser asks again with what it has, and is told no more than that it is the same. */
export const zonesQuery = queryOptions({
  queryKey: ['zones'],
  queryFn: () => bodyOf(api.GET('/api/v1/zones')),
  staleTime: 300_000,
});

export const publicationsQuery = queryOptions({
  queryKey: ['zones', 'publications'],
  queryFn: () => bodyOf(api.GET('/api/v1/zones/publications')),
});
