import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import { lookAgain } from '../api/liveness.js';

/** Each look is recorded, so nothing looks by itself: neither when the window comes to the front nor after a while. */
export const glassQuery = (id: string) =>
  queryOptions({
    queryKey: ['glass', id],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/break-glass', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

export const openingsQuery = queryOptions({
  queryKey: ['openings'],
  queryFn: () => bodyOf(api.GET('/api/v1/break-glass')),
});

export const reservedQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['reserved', cursor ?? ''],
    queryFn: () => bodyOf(api.GET('/api/v1/reserved-cases', { params: { query: { ...(cursor && { cursor }) } } })),
    refetchInterval: lookAgain(),
  });

export const retainedQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['retained', cursor ?? ''],
    queryFn: () => bodyOf(api.GET('/api/v1/retention/ended', { params: { query: { ...(cursor && { cursor }) } } })),
  });
