import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { useServerAnswers } from '../api/connection.js';
import { type Begun, begunOf, type By, isEnough, lookUpsOf } from './look-up.js';
import type { PetitionDraft } from './petition-draft.js';

export type PersonFound = Schemas['PersonFoundDto'] & { readonly by: By };

/** Nobody is looked up at each letter, ms. */
const REST_MS = 400;
const FRESH_MS = 60_000;
/** Who may be at the desk, each once, by the surest of what they gave. */
export function usePeople(draft: PetitionDraft): readonly PersonFound[] {
  const answers = useServerAnswers();
  const { name, phone, identifier } = draft;
  const [key] = useDebouncedValue(JSON.stringify(lookUpsOf({ name, phone, identifier })), REST_MS);
  const asked = answers ? (JSON.parse(key) as ReturnType<typeof lookUpsOf>) : [];
  return useQueries({
    queries: asked.map(({ by, value }) => lookUpQuery(by, value)),
    combine: (results) =>
      peopleOf(results.flatMap(({ data }, at) => (data ?? []).map((one) => ({ ...one, by: asked[at]?.by ?? 'name' })))),
  });
}

function peopleOf(found: readonly PersonFound[]): readonly PersonFound[] {
  return found.filter((one, at) => found.findIndex(({ caseId }) => caseId === one.caseId) === at).slice(0, 5);
}

// Of people nothing is kept once it is not shown any more.
const lookUpQuery = (by: By, value: string) =>
  queryOptions({
    queryKey: ['people', by, value],
    queryFn: async () => (await bodyOf(api.POST('/api/v1/people/look-up', { body: { by, value } }))).people,
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    retry: false,
  });

export function useLikelyDuplicates(draft: PetitionDraft): readonly Schemas['LikelyDuplicateDto'][] {
  const answers = useServerAnswers();
  const [key] = useDebouncedValue(JSON.stringify(begunOf(draft)), REST_MS);
  const begun = JSON.parse(key) as Begun;
  const asked = answers && isEnough(begun);
  return useQuery({ ...duplicatesQuery(begun), enabled: asked }).data ?? [];
}

const duplicatesQuery = (begun: Begun) =>
  queryOptions({
    queryKey: ['duplicates', begun],
    queryFn: async () => (await bodyOf(api.POST('/api/v1/petitions/likely-duplicates', { body: begun }))).likely,
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    retry: false,
  });
