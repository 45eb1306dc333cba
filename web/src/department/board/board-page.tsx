import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { problemOf } from '../../api/problem.js';
import { columnQuery, institutionQuery, officersQuery } from '../../api/queries.js';
import { ErrorSummary } from '../../kit/error-summary.js';
import { nameOf } from '../../kit/names.js';
import { PageTitle } from '../../kit/page-title.js';
import { useStaff } from '../../session/session-context.js';
import { useWords } from '../../words/words-context.js';
import { BoardCard } from './board-card.js';
import { type BoardBy, type Column, columnsByPerson, columnsByState, GROUPS } from './board-columns.js';

/** A department's open cases in columns, the most urgent of each first. Cases are moved by a menu; nothing has to be dragged. */
export function BoardPage() {
  const words = useWords();
  const staff = useStaff();
  const navigate = useNavigate();
  const asked = useSearch({ from: '/board' });
  const { columns: by = 'state' } = asked;
  const institution = useQuery(institutionQuery).data;
  const department = staff.department ?? asked.department ?? institution?.departments[0]?.code ?? '';
  const columns = useColumns(by, department);
  const own = staff.department === undefined ? { department } : {};
  const title = words.say('board.title', { department: nameOf(institution?.departments, department) ?? '' });
  const goTo = (search: { columns?: BoardBy; department?: string }) => void navigate({ to: '/board', search });

  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <PageTitle>{title}</PageTitle>
        <Link to="/inbox" search={own}>
          {words.say('board.as-list')}
        </Link>
      </Group>
      <Group gap="xs">
        {staff.department === undefined && (
          <NativeSelect
            size="xs"
            label={words.say('inbox.department')}
            value={department}
            data={(institution?.departments ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={({ currentTarget: { value } }) => goTo({ columns: by, department: value })}
          />
        )}
        <NativeSelect
          size="xs"
          label={words.say('board.by')}
          value={by}
          data={GROUPS.map((value) => ({ value, label: words.say(`board.by.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            goTo({ ...own, columns: GROUPS.find((one) => one === value) ?? 'state' })
          }
        />
      </Group>
      <div className="board" role="region" aria-label={title} tabIndex={0}>
        {department !== '' &&
          columns.map((column) => <BoardColumn key={column.id} {...{ column, columns, department }} />)}
      </div>
    </Stack>
  );
}

function useColumns(by: BoardBy, department: string): readonly Column[] {
  const words = useWords();
  const { role } = useStaff();
  const officers =
    useQuery({ ...officersQuery(department), enabled: department !== '' && role !== 'auditor' }).data ?? [];
  return by === 'state'
    ? columnsByState((status) => words.code('status', status), words.say('filter.waiting'))
    : columnsByPerson(officers, words.say('filter.unassigned'));
}

interface BoardColumnProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly department: string;
}

function BoardColumn({ column, columns, department }: BoardColumnProps) {
  const words = useWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    columnQuery(department, column.search),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const count = `${rows.length}${hasNextPage ? '+' : ''}`;
  const titleId = `column-${column.id}`;
  return (
    <section className="board-column" aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        {column.title} ({count})
      </Title>
      {error !== null && <ErrorSummary problem={problemOf(error)} />}
      {data !== undefined && rows.length === 0 && !hasNextPage && <Text size="sm">{words.say('board.empty')}</Text>}
      <ul>
        {rows.map((row) => (
          <li key={row.caseId}>
            <BoardCard {...{ row }} targets={columns.filter((one) => one !== column)} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          aria-label={words.say('board.more-of', { column: column.title })}
          onClick={() => void fetchNextPage()}
        >
          {words.say('app.more')}
        </Button>
      )}
    </section>
  );
}
