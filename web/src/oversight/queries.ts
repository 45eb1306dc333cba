import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { lookAgain } from '../api/liveness.js';
import type { paths } from '../api/schema.js';

type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

export type BacklogAsked = Asked<'/api/v1/oversight/backlog'>;
export type PlacesAsked = Asked<'/api/v1/oversight/places'>;
export type TimeAccountAsked = Asked<'/api/v1/oversight/time-account'>;
export type RatingsAsked = Asked<'/api/v1/oversight/ratings'>;
export type WhatIfAsked = Omit<Asked<'/api/v1/oversight/what-if'>, 'cursor'>;
export type WhatIfSlice = Schemas['WhatIfSliceDto'];

export const backlogQuery = (asked: BacklogAsked) =>
  queryOptions({
    queryKey: ['figures', 'backlog', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/oversight/backlog', { params: { query: { ...asked } } })),
    refetchInterval: lookAgain(),
  });

export const placesQuery = ({ from, to, department }: PlacesAsked) => {
  const asked = { ...(from && { from }), ...(to && { to }), ...(department && { department }) };
  return queryOptions({
    queryKey: ['figures', 'places', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/oversight/places', { params: { query: asked } })),
    refetchInterval: lookAgain(),
  });
};

export const timeAccountQuery = (asked: TimeAccountAsked) =>
  queryOptions({
    queryKey: ['figures', 'time-account', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/oversight/time-account', { params: { query: { ...asked } } })),
  });

export const ratingsQuery = (asked: RatingsAsked) =>
  queryOptions({
    queryKey: ['figures', 'ratings', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/oversight/ratings', { params: { query: { ...asked } } })),
  });

/** Every goal of a year. */
export const goalsQuery = (year: number) =>
  queryOptions({
    queryKey: ['figures', 'goals', year],
    queryFn: () => bodyOf(api.GET('/api/v1/goals', { params: { query: { year } } })),
    refetchInterval: lookAgain(),
    enabled: year > 0,
  });

/** One slice of an answer that is added up. */
export function whatIfSlice(asked: WhatIfAsked, cursor: string | undefined, signal: AbortSignal): Promise<WhatIfSlice> {
  const query = { ...asked, ...(cursor !== undefined && { cursor }) };
  return bodyOf(api.GET('/api/v1/oversight/what-if', { params: { query }, signal }));
}
