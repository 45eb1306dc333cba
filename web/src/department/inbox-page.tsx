import { Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { INBOX_FILTERS } from '../api/lists.js';
import { countsQuery, inboxQuery, institutionQuery } from '../api/queries.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { MOST_CHOSEN } from './bulk/batch.js';
import { InboxLines, type Line } from './inbox-table.js';
import { NarrowBy } from './narrow-by.js';
import type { InboxSearch } from './worklist.js';

const BulkPanel = lazy(async () => ({ default: (await import('./bulk/bulk-panel.js')).BulkPanel }));
const ViewsPanel = lazy(async () => ({ default: (await import('./views-panel.js')).ViewsPanel }));

/** Those who act on cases of a department. */
const ACTING = new Set(['officer', 'head', 'supervisor']);

/** What waits for a second person, who is never anybody else of the department. */
const CONFIRMING = 'to-confirm';

const SHOWN = ['all', ...INBOX_FILTERS] as const;

/** A department's worklist, the most urgent first. What it shows stands in the address. */
export function InboxPage() {
  const words = useWords();
  const staff = useStaff();
  const { cursor, ...asked } = useSearch({ from: '/inbox' });
  const institution = useQuery(institutionQuery).data;
  const department = staff.department ?? asked.department ?? institution?.departments[0]?.code ?? '';
  const title = words.say('inbox.title', { department: nameOf(institution?.departments, department) ?? '' });
  // Of those who have one department only, the address does not name it.
  const search = staff.department === undefined ? { ...asked, department } : asked;

  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <PageTitle>{title}</PageTitle>
        <Link to="/board" search={staff.department === undefined ? { department } : {}}>
          {words.say('board.open')}
        </Link>
      </Group>
      {staff.department === undefined && <DepartmentChoice department={department} />}
      <Filters department={department} search={search} />
      <NarrowBy search={search} department={department} />
      {department !== '' && (
        <Suspense fallback={null}>
          <ViewsPanel search={search} department={department} />
        </Suspense>
      )}
      <Worklist {...{ department, search, title, cursor }} />
    </Stack>
  );
}

interface WorklistProps {
  readonly department: string;
  readonly search: InboxSearch;
  readonly title: string;
  readonly cursor: string | undefined;
}

function Worklist({ department, search, title, cursor }: WorklistProps) {
  const words = useWords();
  const { role } = useStaff();
  const page = useQuery(inboxQuery(department, search, cursor));
  const { chosen, choosing, chooseNone } = useChosen(department, page.data?.rows ?? []);
  const acts = ACTING.has(role);
  return (
    <>
      {acts && department !== '' && (
        <Suspense fallback={null}>
          <BulkPanel key={department} {...{ department, chosen }} onDone={chooseNone} />
        </Suspense>
      )}
      <InboxLines label={title} page={page} choosing={acts ? choosing : undefined} />
      {page.data?.next !== undefined && (
        <Link to="/inbox" search={{ ...search, cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </>
  );
}

/** What is chosen of a department's cases, over all pages; a case that is shown counts as it is shown now. */
function useChosen(department: string, rows: readonly Line[]) {
  const [kept, setKept] = useState<{ readonly department: string; readonly lines: ReadonlyMap<string, Line> }>();
  const lines = kept?.department === department ? kept.lines : new Map<string, Line>();
  const chosen = [...lines.values()].map((line) => rows.find(({ caseId }) => caseId === line.caseId) ?? line);
  const toggle = (of: readonly Line[], isChosen: boolean) => {
    const next = new Map(lines);
    for (const line of of) {
      if (!isChosen) next.delete(line.caseId);
      else if (next.size < MOST_CHOSEN) next.set(line.caseId, line);
    }
    setKept({ department, lines: next });
  };
  return {
    chosen,
    chooseNone: () => setKept(undefined),
    choosing: {
      has: ({ caseId }: Line) => lines.has(caseId),
      isFull: lines.size >= MOST_CHOSEN,
      toggle,
      nameOf: ({ folio }: Line) => folio,
    },
  };
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

function Filters({ department, search }: { readonly department: string; readonly search: InboxSearch }) {
  const words = useWords();
  const { role } = useStaff();
  const counts = useQuery(countsQuery(department)).data ?? [];
  const { filter, ...others } = search;
  return (
    <nav aria-label={words.say('inbox.filters')}>
      <ul className="filters">
        {SHOWN.filter((name) => name !== CONFIRMING || role === 'head').map((name) => {
          const count = counts.find((one) => one.filter === name);
          return (
            <li key={name}>
              <Link
                to="/inbox"
                search={{ ...others, ...(name !== 'all' && { filter: name }) }}
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
