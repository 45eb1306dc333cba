import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { CaseTable, type Choosing } from '../kit/case-table.js';
import { civilDate, dueWords, instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { Mark, StatusWord } from '../kit/status-word.js';
import { useWords } from '../words/words-context.js';
import { isOpen } from './case-clock.js';

export type Line = Schemas['InboxLineDto'];

interface InboxLinesProps {
  readonly label: string;
  readonly page: { readonly data: Schemas['InboxPageDto'] | undefined; readonly error: Error | null };
  readonly choosing?: Choosing<Line> | undefined;
}

/** A page of a worklist, or why there is none. */
export function InboxLines({ label, page: { data, error }, choosing }: InboxLinesProps) {
  const words = useWords();
  if (data === undefined) return error === null ? null : <ErrorSummary problem={problemOf(error)} />;
  return (
    <>
      {data.stale === true && <Text size="sm">{words.say('app.stale')}</Text>}
      {data.rows.length === 0 ? (
        <Text>{words.say('list.empty')}</Text>
      ) : (
        <InboxTable label={label} rows={data.rows} choosing={choosing} />
      )}
    </>
  );
}

interface InboxTableProps {
  readonly label: string;
  readonly rows: readonly Line[];
  readonly choosing: Choosing<Line> | undefined;
}

/** Lines of a worklist, with everything that is marked by a colour also said by a word. */
function InboxTable({ label, rows, choosing }: InboxTableProps) {
  const words = useWords();
  const institution = useQuery(institutionQuery).data;
  if (institution === undefined) return null;
  const due = ({ waiting, dueOn, status }: Line) => {
    if (waiting) return words.say('due.stopped');
    if (status === 'resolved') return words.say('due.answered');
    if (!isOpen({ state: { status } })) return words.say('due.ended');
    return `${civilDate(words, dueOn)} · ${dueWords(words, dueOn, institution.today)}`;
  };
  return (
    <CaseTable
      label={label}
      rows={rows}
      choosing={choosing}
      columns={[
        { name: words.say('list.folio'), cell: ({ folio }) => folio },
        { name: words.say('list.subject'), cell: ({ subject }) => subject },
        {
          name: words.say('list.applicant'),
          cell: ({ applicant }) => (applicant === '' ? words.say('list.anonymous') : applicant),
        },
        { name: words.say('list.status'), cell: (line) => <Marks line={line} /> },
        { name: words.say('list.due'), cell: due },
        {
          name: words.say('list.owner'),
          cell: ({ officer }) => nameOf(institution.people, officer) ?? words.say('list.unassigned'),
        },
        { name: words.say('list.moved'), cell: ({ movedAt }) => instant(words, movedAt, institution.zone) },
      ]}
    />
  );
}

function Marks({ line }: { readonly line: Line }) {
  const words = useWords();
  return (
    <Group gap={4}>
      <StatusWord status={line.status} />
      {line.overdue && <Mark>{words.say('flag.overdue')}</Mark>}
      {line.waiting && <Mark>{words.say('flag.waiting')}</Mark>}
      {line.returned && <Mark>{words.say('flag.returned')}</Mark>}
    </Group>
  );
}
