import { useQuery } from '@tanstack/react-query';
import type { ListedGrouping } from '../api/lists.js';
import { institutionQuery, proceduresQuery } from '../api/queries.js';
import { nameOf } from '../kit/names.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { groupName } from './groups.js';

/** Names of groups, and what was asked for in words. */
export function useNames() {
  const words = useWords();
  const { institution: code } = useStaff();
  const institution = useQuery(institutionQuery).data;
  const procedures = useQuery(proceduresQuery(code)).data?.procedures ?? [];
  const group = (by: ListedGrouping | null | undefined, one: string) =>
    groupName(words, by, one, { institution, procedures });
  return {
    group,
    procedures,
    /** The filter as it stands in the page and in every file. */
    filter: ({ from, to, department, procedure }: Filter, ...more: readonly string[]): string =>
      [
        ...(from === undefined || to === undefined ? [] : [words.say('oversight.filter', { from, to })]),
        `${words.say('oversight.department')}: ${department === undefined ? words.say('oversight.department.all') : group('department', department)}`,
        ...(procedure === undefined
          ? []
          : [`${words.say('oversight.by.procedure')}: ${nameOf(procedures, procedure)}`]),
        ...more,
      ].join(' · '),
  };
}

interface Filter {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string | undefined;
  readonly procedure?: string | undefined;
}
