import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Staff, useStaff } from '../session/session-context.js';

export type Snippet = Schemas['SnippetDto'];
/** Whose it is: of whoever reads, or of their department. */
export type Keeper = 'own' | 'department';
export interface OfferedSnippet extends Snippet {
  readonly keeper: Keeper;
}

/** They change seldom, and each page that has a place to write in asks for them. */
const LOOK_AGAIN_MS = 60_000;

export const snippetsQuery = queryOptions({
  queryKey: ['snippets', 'own'],
  queryFn: () => bodyOf(api.GET('/api/v1/snippets')),
  staleTime: LOOK_AGAIN_MS,
});

export const departmentSnippetsQuery = queryOptions({
  queryKey: ['snippets', 'department'],
  queryFn: () => bodyOf(api.GET('/api/v1/department-snippets')),
  staleTime: LOOK_AGAIN_MS,
});

const WRITERS: ReadonlySet<Staff['role']> = new Set(['clerk', 'officer', 'head', 'supervisor', 'legal-adviser']);
const OF_DEPARTMENTS: ReadonlySet<Staff['role']> = new Set(['officer', 'head']);

/** Who puts texts in, whose department has some, and who keeps those; the server judges each once more. */
export function useSnippetRights() {
  const { role } = useStaff();
  return { writes: WRITERS.has(role), hasDepartment: OF_DEPARTMENTS.has(role), keepsDepartment: role === 'head' };
}

/** All that whoever is signed in may put in, their own first. */
export function useSnippets(): readonly OfferedSnippet[] {
  const { writes, hasDepartment } = useSnippetRights();
  const own = useQuery({ ...snippetsQuery, enabled: writes }).data?.snippets ?? [];
  const department = useQuery({ ...departmentSnippetsQuery, enabled: hasDepartment }).data?.snippets ?? [];
  return [
    ...own.map((one) => ({ ...one, keeper: 'own' as const })),
    ...department.map((one) => ({ ...one, keeper: 'department' as const })),
  ];
}
