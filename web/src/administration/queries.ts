import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Figures of the installation, and a recomputation under way, are looked at again this often, ms. */
const LOOK_AGAIN_MS = 5_000;

export const accountsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['accounts', cursor ?? ''],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts', { params: { query: { ...(cursor && { cursor }) } } })),
  });

export const roleProposalsQuery = queryOptions({
  queryKey: ['accounts', 'role-proposals'],
  queryFn: () => bodyOf(api.GET('/api/v1/accounts/role-proposals')),
});

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => bodyOf(api.GET('/api/v1/api-keys')),
});

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => bodyOf(api.GET('/api/v1/calendar')),
  refetchInterval: ({ state: { data } }) => data?.recomputation.state !== 'finished' && LOOK_AGAIN_MS,
});

export const absencesQuery = (on: string | undefined, today: string) =>
  queryOptions({
    queryKey: ['absences', on ?? 'from', today],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/absences', { params: { query: on === undefined ? { from: today } : { on } } })),
    enabled: today !== '',
  });

export const departmentsQuery = queryOptions({
  queryKey: ['department-lines'],
  queryFn: () => bodyOf(api.GET('/api/v1/departments/lines')),
});

/** Looked at again as long as something is still to be handed over. */
export const mergersQuery = queryOptions({
  queryKey: ['mergers'],
  queryFn: () => bodyOf(api.GET('/api/v1/mergers')),
  refetchInterval: ({ state: { data } }) => data?.mergers.some(({ left }) => left > 0) === true && LOOK_AGAIN_MS,
});

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => bodyOf(api.GET('/api/v1/catalogue')),
});

export const findingsQuery = queryOptions({
  queryKey: ['catalogue-findings'],
  queryFn: () => bodyOf(api.GET('/api/v1/catalogue/findings')),
});

export const changesQuery = (query: { readonly procedure: string; readonly before: string; readonly after: string }) =>
  queryOptions({
    queryKey: ['catalogue-changes', query],
    queryFn: () => bodyOf(api.GET('/api/v1/catalogue/changes', { params: { query } })),
    enabled: query.before !== '' && query.after !== '',
  });

export const feedQuery = queryOptions({
  queryKey: ['feed'],
  queryFn: () => bodyOf(api.GET('/api/v1/operations/feed')),
  refetchInterval: LOOK_AGAIN_MS,
});

export const deadDutiesQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['dead-duties', cursor ?? ''],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/operations/dead-duties', { params: { query: { ...(cursor && { cursor }) } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => bodyOf(api.GET('/api/v1/webhooks')),
});
