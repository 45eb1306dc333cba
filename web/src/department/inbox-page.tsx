import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { countsQuery, type InboxFilter, inboxQuery, institutionQuery } from '../api/queries.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { InboxLines } from './inbox-table.js';

const FIRST: readonly (InboxFilter | 'all')[] = [
  'all',
  'unassigned',
  'mine',
  'due-today',
  'overdue',
  'waiting',
  'returned',
  'unclassified',
  'unanswered',
  'opinions',
];

/** A department's worklist, the most urgent first. */
export function InboxPage() {
  const words = useWords();
  const staff = useStaff();
  const asked = useSearch({ from: '/inbox' });
  const institution = useQuery(institutionQuery).data;
  const department = staff.department ?? asked.department ?? institution?.departments[0]?.code ?? '';
  const { filter, cursor } = asked;
  const page = useQuery(inboxQuery(department, filter, cursor));
  const title = words.say('inbox.title', { department: nameOf(institution?.departments, department) ?? '' });
  const search = { ...(staff.department === undefined && { department }), ...(filter && { filter }) };

  return (
    <Stack gap="xs">
      <PageTitle>{title}</PageTitle>
      {staff.department === undefined && <DepartmentChoice department={department} />}
      <Filters department={department} filter={filter} />
      <InboxLines label={title} page={page} />
      {page.data?.next !== undefined && (
        <Link to="/inbox" search={{ ...search, cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}

function DepartmentChoice({ department }: { readonly department: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  return (
    <NativeSelect
      label={words.say('inbox.department')}
      maw={420}
      value={department}
      data={departments.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={({ currentTarget: { value } }) => void navigate({ to: '/inbox', search: { department: value } })}
    />
  );
}

function Filters({ department, filter }: { readonly department: string; readonly filter: InboxFilter | undefined }) {
  const words = useWords();
  const staff = useStaff();
  const counts = useQuery(countsQuery(department)).data ?? [];
  const own = staff.department === undefined ? { department } : {};
  return (
    <nav aria-label={words.say('inbox.filters')}>
      <ul className="filters">
        {FIRST.map((name) => {
          const count = counts.find((one) => one.filter === name);
          return (
            <li key={name}>
              <Link
                to="/inbox"
                search={{ ...own, ...(name !== 'all' && { filter: name }) }}
                aria-current={name === (filter ?? 'all') ? 'page' : undefined}
                activeProps={{}}
              >
                {words.say(`filter.${name}`)}
                {count !== undefined && ` ${count.cases}${count.more ? '+' : ''}`}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
