import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { countedQuery, institutionQuery, proceduresQuery } from '../api/queries.js';
import { CaseTable } from '../kit/case-table.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { StatusWord } from '../kit/status-word.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { groupName } from './groups.js';

/** The cases behind a number. */
export function CountedPage() {
  const words = useWords();
  const { institution: code } = useStaff();
  const { of = 'received', ...asked } = useSearch({ from: '/oversight/cases' });
  const page = useQuery(countedQuery({ ...asked, of }));
  const institution = useQuery(institutionQuery).data;
  const procedures = useQuery(proceduresQuery(code)).data?.procedures ?? [];
  const { group: _, cursor: __, ...period } = asked;
  const title = words.say('oversight.behind', { what: words.say(`oversight.${of}`) });
  const whose = groupName(words, asked.by, asked.group ?? 'total', { institution, procedures });
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <Text>
        {whose} · {words.say('oversight.filter', { from: asked.from ?? '…', to: asked.to ?? '…' })}
      </Text>
      <Link to="/oversight" search={period}>
        {words.say('oversight.behind.back')}
      </Link>
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader aria-label={words.say('app.loading')} />}
      {page.data !== undefined && page.data.rows.length === 0 && <Text>{words.say('list.empty')}</Text>}
      {page.data !== undefined && page.data.rows.length > 0 && (
        <CaseTable
          label={title}
          rows={page.data.rows}
          columns={[
            { name: words.say('list.folio'), cell: ({ folio }) => folio },
            { name: words.say('list.subject'), cell: ({ subject }) => subject },
            { name: words.say('list.status'), cell: ({ status }) => <StatusWord status={status} /> },
            {
              name: words.say('list.department'),
              cell: ({ department }) => groupName(words, 'department', department, { institution, procedures }),
            },
            { name: words.say('list.owner'), cell: ({ officer }) => nameOf(institution?.people, officer) },
            { name: words.say('list.filed'), cell: ({ filedOn }) => civilDate(words, filedOn) },
            { name: words.say('list.due'), cell: ({ dueOn }) => civilDate(words, dueOn) },
          ]}
        />
      )}
      {page.data?.next !== undefined && (
        <Link to="/oversight/cases" search={{ ...asked, of, cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}
