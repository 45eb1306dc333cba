import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client.js';

/** Lists and an open case look for changes by themselves this often, ms, while their page is in sight. */
const LOOK_AGAIN_MS = 5_000;
const HOUR_MS = 3_600_000;

export type InboxFilter =
  'unassigned' | 'mine' | 'due-today' | 'overdue' | 'waiting' | 'returned' | 'unclassified' | 'unanswered' | 'opinions';
export type Listing = 'rulings' | 'unclassified' | 'reviews';
export type Grouping = NonNullable<Schemas['ResponseTimeFiguresDto']['by']>;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => bodyOf(api.GET('/api/v1/sessions/current')),
  retry: false,
  staleTime: Infinity,
});

export const institutionQuery = queryOptions({
  queryKey: ['institution'],
  queryFn: () => bodyOf(api.GET('/api/v1/institution')),
  staleTime: HOUR_MS / 4,
});

export const proceduresQuery = (institution: string) =>
  queryOptions({
    queryKey: ['procedures', institution],
    queryFn: () => bodyOf(api.GET('/api/v1/procedures', { params: { query: { institution } } })),
    staleTime: HOUR_MS,
  });

export const procedureQuery = (institution: string, code: string) =>
  queryOptions({
    queryKey: ['procedure', institution, code],
    queryFn: () => bodyOf(api.GET('/api/v1/procedures/{code}', { params: { path: { code }, query: { institution } } })),
    staleTime: HOUR_MS,
    enabled: code !== '',
  });

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/cases', { params: { query: isFolio(words) ? { folio: words } : { q: words } } })),
    enabled: words.length >= 2,
  });

/** Folios have hyphens and digits: `CHI-PET-2026-000012`. */
function isFolio(words: string): boolean {
  return /^[A-Za-zÑñ]+(-[A-Za-zÑñ]+)*-\d{4}-\d+$/.test(words);
}

export const inboxQuery = (department: string, filter: InboxFilter | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['inbox', department, filter ?? 'all', cursor ?? ''],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/departments/{code}/inbox', {
          params: { path: { code: department }, query: { ...(filter && { filter }), ...(cursor && { cursor }) } },
        }),
      ),
    refetchInterval: LOOK_AGAIN_MS,
    enabled: department !== '',
  });

export const countsQuery = (department: string) =>
  queryOptions({
    queryKey: ['counts', department],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/departments/{code}/inbox/counts', { params: { path: { code: department } } })),
    refetchInterval: LOOK_AGAIN_MS,
    enabled: department !== '',
  });

export const listingQuery = (listing: Listing, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['listing', listing, cursor ?? ''],
    queryFn: () => bodyOf(api.GET(`/api/v1/${listing}` as const, { params: { query: { ...(cursor && { cursor }) } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const officersQuery = (department: string) =>
  queryOptions({
    queryKey: ['officers', department],
    queryFn: () => bodyOf(api.GET('/api/v1/departments/{code}/officers', { params: { path: { code: department } } })),
    enabled: department !== '',
    staleTime: HOUR_MS / 4,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const deadlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadline', id],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/deadline', { params: { path: { id } } })),
  });

export interface FiguresAsked {
  readonly from?: string;
  readonly to?: string;
  readonly by?: Grouping;
  readonly department?: string;
}

export const figuresQuery = (asked: FiguresAsked) =>
  queryOptions({
    queryKey: ['figures', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/response-times', { params: { query: { ...asked } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const COUNTED = [
  'pending-before',
  'received',
  'reopened',
  'concluded',
  'on-time',
  'withdrawn',
  'dismissed',
  'pending',
  'overdue',
] as const;
export type Counted = (typeof COUNTED)[number];

export interface CountedAsked extends FiguresAsked {
  readonly of: Counted;
  readonly group?: string;
  readonly cursor?: string;
}

export const countedQuery = (asked: CountedAsked) =>
  queryOptions({
    queryKey: ['counted', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/response-times/cases', { params: { query: { ...asked } } })),
  });
