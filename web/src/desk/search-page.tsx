import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { problemOf } from '../api/problem.js';
import { institutionQuery, searchQuery } from '../api/queries.js';
import { CaseTable } from '../kit/case-table.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { StatusWord } from '../kit/status-word.js';
import { useWords } from '../words/words-context.js';

/** Finding a case by its folio or the end of it, the applicant's telephone or name, or words of its subject. */
export function SearchPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/search' });
  const [typed, setTyped] = useState(q);
  const found = useQuery(searchQuery(q));
  const institution = useQuery(institutionQuery).data;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void navigate({ to: '/search', search: { q: typed.trim() } });
  }

  return (
    <Stack>
      <PageTitle>{words.say('search.title')}</PageTitle>
      <form onSubmit={submit} role="search">
        <Group align="end">
          <TextInput
            label={words.say('search.label')}
            description={words.say('search.hint')}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            autoFocus
            autoComplete="off"
            w={420}
            maw="100%"
          />
          <Button type="submit">{words.say('search.go')}</Button>
        </Group>
      </form>
      {found.isError && <ErrorSummary problem={problemOf(found.error)} />}
      <Text role="status">{outcome()}</Text>
      {found.data !== undefined && found.data.rows.length > 0 && (
        <CaseTable
          label={words.say('search.title')}
          rows={found.data.rows}
          columns={[
            { name: words.say('list.folio'), cell: ({ folio }) => folio },
            { name: words.say('list.subject'), cell: ({ subject }) => subject },
            {
              name: words.say('list.applicant'),
              cell: ({ applicant }) => (applicant === '' ? words.say('list.anonymous') : applicant),
            },
            { name: words.say('list.status'), cell: ({ status }) => <StatusWord status={status} /> },
            {
              name: words.say('list.department'),
              cell: ({ department }) => nameOf(institution?.departments, department) ?? words.say('app.none'),
            },
            { name: words.say('list.filed'), cell: ({ filedOn }) => civilDate(words, filedOn) },
          ]}
        />
      )}
    </Stack>
  );

  function outcome(): string {
    if (found.data === undefined) return q === '' || found.isError ? '' : words.say('app.loading');
    const { rows, next } = found.data;
    if (rows.length === 0) return words.say('search.none', { words: q });
    return words.say(next === undefined ? 'search.results' : 'search.results.more', { count: rows.length });
  }
}
