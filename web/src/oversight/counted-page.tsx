import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { type CountedAsked, countedQuery, institutionQuery } from '../api/queries.js';
import { CaseTable } from '../kit/case-table.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { StatusWord } from '../kit/status-word.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { useNames } from './use-names.js';

/** The cases behind a number. */
export function CountedPage() {
  const words = useWords();
  const { of = 'received', ...others } = useSearch({ from: '/oversight/cases' });
  const asked = { ...others, of };
  const { data, isError, isPending, error } = useQuery(countedQuery(asked));
  const { group: nameOfGroup } = useNames();
  const title = words.say('oversight.behind', { what: words.say(`oversight.${of}`) });
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <Text>{[nameOfGroup(asked.by, asked.group ?? 'total'), ...askedWords(words, asked)].join(' · ')}</Text>
      <BackTo asked={asked} />
      {isError && <ErrorSummary problem={problemOf(error)} />}
      {isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {data !== undefined && <Cases label={title} cases={data.rows} />}
      {data?.next !== undefined && (
        <Link to="/oversight/cases" search={{ ...asked, cursor: data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}

/** What is open is so now, in no period. */
function askedWords(words: Words, { of, from = '…', to = '…', age, due }: CountedAsked): string[] {
  return [
    ...(of === 'open' ? [] : [words.say('oversight.filter', { from, to })]),
    ...(age === undefined ? [] : [words.say(`oversight.age.${age}`)]),
    ...(due === undefined ? [] : [words.say(`oversight.due.${due}`)]),
  ];
}

/** To the page whose number this is. */
function BackTo({ asked: { of, from, to, by, department } }: { readonly asked: CountedAsked }) {
  const words = useWords();
  const said = words.say('oversight.behind.back');
  const own = department !== undefined && { department };
  const period = { ...own, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  switch (of) {
    case 'open':
      return (
        <Link to="/oversight/backlog" search={{ ...own }}>
          {said}
        </Link>
      );
    case 'had':
      return (
        <Link to="/oversight/time-account" search={period}>
          {said}
        </Link>
      );
    case 'rated':
      return (
        <Link to="/oversight/ratings" search={period}>
          {said}
        </Link>
      );
    default:
      if (by === 'place')
        return (
          <Link to="/oversight/map" search={period}>
            {said}
          </Link>
        );
      return (
        <Link to="/oversight" search={{ ...period, ...(by && { by }) }}>
          {said}
        </Link>
      );
  }
}

interface CasesProps {
  readonly label: string;
  readonly cases: Schemas['CountedCasesDto']['rows'];
}

function Cases({ label, cases }: CasesProps) {
  const words = useWords();
  const { group: nameOfGroup } = useNames();
  const institution = useQuery(institutionQuery).data;
  if (cases.length === 0) return <Text>{words.say('list.empty')}</Text>;
  return (
    <CaseTable
      label={label}
      rows={cases}
      columns={[
        { name: words.say('list.folio'), cell: ({ folio }) => folio },
        { name: words.say('list.subject'), cell: ({ subject }) => subject },
        { name: words.say('list.status'), cell: ({ status }) => <StatusWord status={status} /> },
        { name: words.say('list.department'), cell: ({ department }) => nameOfGroup('department', department) },
        { name: words.say('list.owner'), cell: ({ officer }) => nameOf(institution?.people, officer) },
        { name: words.say('list.filed'), cell: ({ filedOn }) => civilDate(words, filedOn) },
        { name: words.say('list.due'), cell: ({ dueOn }) => civilDate(words, dueOn) },
      ]}
    />
  );
}
