import { Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery, proceduresQuery } from '../api/queries.js';
import { CaseTable } from '../kit/case-table.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { Mark, StatusWord } from '../kit/status-word.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { reservedQuery } from './queries.js';

/** The reserved cases on whose list the reader stands: folios and codes, neither names nor texts. */
export function ReservedPage() {
  const words = useWords();
  const { cursor } = useSearch({ from: '/reserved' });
  const page = useQuery(reservedQuery(cursor));
  const rows = page.data?.rows ?? [];
  const title = words.say('reserved.title');
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <Text>{words.say('reserved.text')}</Text>
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data?.stale === true && <Text size="sm">{words.say('app.stale')}</Text>}
      {page.data !== undefined && rows.length === 0 && <Text>{words.say('list.empty')}</Text>}
      {rows.length > 0 && <Lines label={title} rows={rows} />}
      {page.data?.next !== undefined && (
        <Link to="/reserved" search={{ cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}

interface LinesProps {
  readonly label: string;
  readonly rows: readonly Schemas['ReservedLineDto'][];
}

function Lines({ label, rows }: LinesProps) {
  const words = useWords();
  const { institution: code } = useStaff();
  const { departments = [], people = [] } = useQuery(institutionQuery).data ?? {};
  const procedures = useQuery(proceduresQuery(code)).data?.procedures ?? [];
  return (
    <CaseTable
      label={label}
      rows={rows}
      columns={[
        { name: words.say('list.folio'), cell: ({ folio }) => folio },
        { name: words.say('case.procedure'), cell: ({ procedure }) => nameOf(procedures, procedure) ?? procedure },
        { name: words.say('list.status'), cell: (line) => <Marks line={line} /> },
        { name: words.say('list.due'), cell: ({ dueOn }) => civilDate(words, dueOn) },
        {
          name: words.say('list.department'),
          cell: ({ department }) => nameOf(departments, department ?? undefined),
        },
        {
          name: words.say('list.owner'),
          cell: ({ officer }) => nameOf(people, officer ?? undefined) ?? words.say('list.unassigned'),
        },
      ]}
    />
  );
}

function Marks({ line }: { readonly line: Schemas['ReservedLineDto'] }) {
  const words = useWords();
  return (
    <Group gap={4}>
      <StatusWord status={line.status} />
      {line.overdue && <Mark>{words.say('flag.overdue')}</Mark>}
      {line.waiting && <Mark>{words.say('flag.waiting')}</Mark>}
      {line.needsRuling && <Mark>{words.say('flag.needs-ruling')}</Mark>}
    </Group>
  );
}
