import { Group, Loader, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { WordKey } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { Refused } from './refused.js';

const PAGES = [
  { to: '/oversight', words: 'oversight.title' },
  { to: '/oversight/trend', words: 'oversight.trend' },
  { to: '/oversight/backlog', words: 'oversight.backlog' },
  { to: '/oversight/map', words: 'oversight.map' },
  { to: '/oversight/time-account', words: 'oversight.time-account' },
  { to: '/oversight/ratings', words: 'oversight.ratings' },
  { to: '/oversight/goals', words: 'goals.title' },
  { to: '/oversight/what-if', words: 'oversight.what-if' },
] as const satisfies readonly { to: string; words: WordKey }[];

interface OversightPageProps<Told> {
  readonly title: WordKey;
  /** What may be asked for. */
  readonly fields: ReactNode;
  readonly query: UseQueryResult<Told>;
  /** Names of the fields that the API may refuse. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: (told: Told) => ReactNode;
}

/** A page of figures: the way to the others, what is asked for, and what was told. */
export function OversightPage<Told>({ title, fields, query, labels = {}, children }: OversightPageProps<Told>) {
  const words = useWords();
  const { data, isError, error } = query;
  return (
    <Stack>
      <PageTitle>{words.say(title)}</PageTitle>
      <OversightPages />
      <Refused value={isError ? problemOf(error) : undefined}>{fields}</Refused>
      {isError && <ErrorSummary problem={problemOf(error)} labels={labels} />}
      {data === undefined && !isError && <Loader role="status" aria-label={words.say('app.loading')} />}
      {data !== undefined && children(data)}
    </Stack>
  );
}

export function OversightPages() {
  const words = useWords();
  return (
    <nav aria-label={words.say('oversight.pages')}>
      <Group gap="md">
        {PAGES.map(({ to, words: name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
            {words.say(name)}
          </Link>
        ))}
      </Group>
    </nav>
  );
}
