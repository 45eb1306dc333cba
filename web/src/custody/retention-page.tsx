import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { PlainTable } from '../administration/plain-table.js';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { proceduresQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { retainedQuery } from './queries.js';

type Line = Schemas['EndedRetentionDto'];

/** Cases whose papers need not be kept any more. What somebody holds is not among them; holds stand in the case itself. */
export function RetentionPage() {
  const words = useWords();
  const { institution, role } = useStaff();
  const { cursor } = useSearch({ from: '/retention' });
  const page = useQuery(retainedQuery(cursor));
  const procedures = useQuery(proceduresQuery(institution)).data?.procedures ?? [];
  const rows = page.data?.rows ?? [];
  // Administrators run the installation and read no case.
  const named = ({ caseId, folio }: Line) =>
    role === 'administrator' ? (
      folio
    ) : (
      <Link to="/cases/$id" params={{ id: caseId }}>
        {folio}
      </Link>
    );
  return (
    <Stack>
      <PageTitle>{words.say('retention.title')}</PageTitle>
      <Text>{words.say('retention.text')}</Text>
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && rows.length === 0 && <Text>{words.say('list.empty')}</Text>}
      {rows.length > 0 && (
        <PlainTable
          label={words.say('retention.title')}
          rows={rows}
          idOf={({ caseId }) => caseId}
          columns={[
            { name: words.say('list.folio'), cell: named },
            { name: words.say('case.procedure'), cell: ({ procedure }) => nameOf(procedures, procedure) ?? procedure },
            { name: words.say('retention.ended'), cell: ({ endedOn }) => civilDate(words, endedOn) },
            { name: words.say('retention.kept-until'), cell: ({ keptUntil }) => civilDate(words, keptUntil) },
            { name: words.say('retention.basis'), cell: ({ basis }) => basis },
            {
              name: words.say('retention.subjects'),
              cell: ({ subjects }) => subjects.map((one) => words.code('erasureSubject', one)).join('; '),
            },
          ]}
        />
      )}
      {page.data?.next !== undefined && (
        <Link to="/retention" search={{ cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}
