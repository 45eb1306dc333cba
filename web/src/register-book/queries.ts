import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

export interface BookAsked {
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
  readonly office?: string;
}

/** Each look may be recorded, so nothing looks by itself: neither when the window comes to the front nor after a while. */
export const bookQuery = (asked: BookAsked) =>
  infiniteQueryOptions({
    queryKey: ['register-book', asked],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/register-book', {
          params: { query: { ...asked, limit: 100, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
