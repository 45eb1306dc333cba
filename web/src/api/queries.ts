import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { announceExpiry } from '../session/expiry.js';
import { hasLeft, isConfirmed, isLeaving, rememberedSession, rememberSession } from '../session/known-session.js';
import { api, bodyOf, type Schemas } from './client.js';
import type { Age, Counted, Due, Grouping, InboxAsked, ListedGrouping, Listing } from './lists.js';
import { lookAgain } from './liveness.js';
import { problemOf } from './problem.js';

/** Counting a worklist's filters costs the server more than a page of it does, ms. */
const COUNT_AGAIN_MS = 30_000;
const HOUR_MS = 3_600_000;

/** The mediation in a case; its status is `none` where there is none. */
export function mediationQuery(caseId: string) {
  return queryOptions({
    queryKey: ['mediation', caseId],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/mediation', { params: { path: { id: caseId } } })),
    retry: false,
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: currentSession,
  retry: false,
  staleTime: Infinity,
});

type Staff = Schemas['CurrentSessionDto'];

/** Who is signed in. With the server out of reach it is whoever was, so that the desk goes on; that opens nothing of the server's. */
async function currentSession(): Promise<Staff> {
  try {
    const staff = await askedSession();
    if (staff.due === undefined) rememberSession(staff);
    return staff;
  } catch (error) {
    const { status } = problemOf(error);
    // The page stays as it is, with what was typed into it meanwhile; the password is asked for over it.
    if (status === 401 && !isConfirmed()) announceExpiry();
    const remembered = status === 0 ? rememberedSession() : undefined;
    if (remembered === undefined) throw error;
    return remembered;
  }
}

/** A session that somebody left while the server was out of reach is ended first. */
async function askedSession(): Promise<Staff> {
  if (isLeaving()) {
    await api.DELETE('/api/v1/sessions/current').catch((error: unknown) => {
      if (problemOf(error).status !== 401) throw error;
    });
    hasLeft();
  }
  return bodyOf(api.GET('/api/v1/sessions/current'));
}

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

export const inboxQuery = (department: string, { department: _, ...asked }: InboxAsked, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['inbox', department, asked, cursor ?? ''],
    queryFn: () => inboxPage(department, { ...asked, ...(cursor && { cursor }) }),
    refetchInterval: lookAgain(),
    enabled: department !== '',
  });

/** A column of a board: more of it is asked for page by page. */
export const columnQuery = (department: string, asked: Omit<InboxAsked, 'department'>) =>
  infiniteQueryOptions({
    queryKey: ['board', department, asked],
    queryFn: ({ pageParam }) => inboxPage(department, { ...asked, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    maxPages: 10,
    refetchInterval: lookAgain(COUNT_AGAIN_MS),
  });

function inboxPage(code: string, query: Omit<InboxAsked, 'department'> & { cursor?: string; limit?: number }) {
  return bodyOf(api.GET('/api/v1/departments/{code}/inbox', { params: { path: { code }, query } }));
}

/** The views that whoever is signed in keeps, each with how many cases it shows. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => bodyOf(api.GET('/api/v1/saved-views')),
  refetchInterval: lookAgain(COUNT_AGAIN_MS),
});

export const countsQuery = (department: string) =>
  queryOptions({
    queryKey: ['counts', department],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/departments/{code}/inbox/counts', { params: { path: { code: department } } })),
    refetchInterval: lookAgain(COUNT_AGAIN_MS),
    enabled: department !== '',
  });

export const listingQuery = (listing: Listing, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['listing', listing, cursor ?? ''],
    queryFn: () => bodyOf(api.GET(`/api/v1/${listing}` as const, { params: { query: { ...(cursor && { cursor }) } } })),
    refetchInterval: lookAgain(),
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
    refetchInterval: lookAgain(),
  });

export const lettersQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['letters', id, version],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/letters', { params: { path: { id } } })),
    placeholderData: keepPreviousData,
  });

export const versionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['public-versions', id, version],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/public-versions', { params: { path: { id } } })),
    placeholderData: keepPreviousData,
  });

export const versionSourceQuery = (id: string, document: string, about: string | undefined) =>
  queryOptions({
    queryKey: ['public-version-source', id, document, about],
    queryFn: () => {
      const query = { document: document as 'petition', ...(about !== undefined && { about }) };
      return bodyOf(api.GET('/api/v1/cases/{id}/public-versions/source', { params: { path: { id }, query } }));
    },
  });

export const proposedVersionQuery = (id: string, versionId: string) =>
  queryOptions({
    queryKey: ['public-version-proposal', id, versionId],
    queryFn: () => bodyOf(api.GET('/api/v1/cases/{id}/public-versions/proposal', { params: { path: { id } } })),
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
    refetchInterval: lookAgain(),
  });

export interface CountedAsked extends Omit<FiguresAsked, 'by'> {
  readonly by?: ListedGrouping;
  readonly of: Counted;
  readonly group?: string;
  readonly age?: Age;
  readonly due?: Due;
  readonly cursor?: string;
}

export const countedQuery = (asked: CountedAsked) =>
  queryOptions({
    queryKey: ['counted', asked],
    queryFn: () => bodyOf(api.GET('/api/v1/response-times/cases', { params: { query: { ...asked } } })),
  });
