import { Code, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { PlainTable } from './plain-table.js';
import { departmentsQuery } from './queries.js';

type Line = Schemas['DepartmentLineDto'];

/** What loads them (docs/operations.md): the same in every language. */
const LOADED_BY = 'node dist/src/seed.js --from …';

/** Which departments there are, who is in them and how much they have open. They come from files, so nothing is changed here. */
export function DepartmentsPage() {
  const words = useWords();
  const query = useQuery(departmentsQuery);
  const departments = query.data?.departments;
  const name = (code: string) => departments?.find((one) => one.code === code)?.name ?? code;
  return (
    <Stack>
      <PageTitle>{words.say('departments.title')}</PageTitle>
      <Text>
        {words.say('departments.text')} <Code>{LOADED_BY}</Code>
      </Text>
      <Text>
        {words.say('departments.elsewhere')} <Link to="/people">{words.say('nav.people')}</Link>,{' '}
        <Link to="/mergers">{words.say('nav.mergers')}</Link>.
      </Text>
      {query.isError && <ErrorSummary problem={problemOf(query.error)} />}
      {query.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {departments !== undefined && (
        <PlainTable
          label={words.say('departments.title')}
          rows={departments}
          idOf={({ code }) => code}
          columns={[
            { name: words.say('departments.name'), cell: ({ name: called }) => called },
            { name: words.say('departments.code'), cell: ({ code }) => <Code>{code}</Code> },
            {
              name: words.say('departments.heads'),
              cell: ({ heads }) => (heads.length === 0 ? words.say('departments.no-head') : heads.join(', ')),
            },
            { name: words.say('departments.officers'), cell: ({ officers }) => officers },
            { name: words.say('departments.open'), cell: (line) => openWords(words, line) },
            { name: words.say('departments.merged'), cell: (line) => mergedWords(words, line, name) },
          ]}
        />
      )}
    </Stack>
  );
}

function openWords(words: Words, { open, more }: Line): string {
  return more ? words.say('departments.open.more', { count: open }) : String(open);
}

function mergedWords(words: Words, { mergedInto, mergedFrom }: Line, name: (code: string) => string): string {
  if (mergedInto === undefined || mergedFrom === undefined) return words.say('app.none');
  return words.say('departments.merged.into', { name: name(mergedInto), date: civilDate(words, mergedFrom) });
}
