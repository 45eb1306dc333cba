import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { useServerAnswers } from '../api/connection.js';
import { useStaff } from '../session/session-context.js';
import type { PetitionDraft } from './petition-draft.js';

/** Not at each letter, ms. */
const REST_MS = 400;
const FRESH_MS = 60_000;

/** What the procedure asks for by the form as far as it is filled in; undefined until the server has said so. */
export function useAskedRequirements({
  procedure,
  form,
}: PetitionDraft): readonly Schemas['AskedRequirementDto'][] | undefined {
  const { institution } = useStaff();
  const answers = useServerAnswers();
  const [key] = useDebouncedValue(JSON.stringify(form), REST_MS);
  const asked = useQuery({
    ...askedQuery(institution, procedure, key),
    enabled: answers && procedure !== '' && key !== '{}',
  });
  return asked.data;
}

// Of what somebody filled in nothing is kept once it is not shown any more.
const askedQuery = (institution: string, code: string, form: string) =>
  queryOptions({
    queryKey: ['asked-requirements', institution, code, form],
    queryFn: async () => {
      const params = { path: { code }, query: { institution } };
      const body = { form: JSON.parse(form) as Record<string, never> };
      return (await bodyOf(api.POST('/api/v1/procedures/{code}/requirements', { params, body }))).requirements;
    },
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    retry: false,
  });
