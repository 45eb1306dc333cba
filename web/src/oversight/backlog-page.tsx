import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { type Age, AGES, BACKLOG_GROUPINGS, type Due, DUES } from '../api/lists.js';
import type { CountedAsked } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import type { WordKey, Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { DepartmentField, GroupingField, ofDepartment } from './asked-fields.js';
import { BarsChart } from './bars-chart.js';
import { FiguresTable } from './figures-table.js';
import type { NumberColumn } from './number-table.js';
import { OversightPage } from './oversight-page.js';
import { backlogQuery } from './queries.js';
import { useNames } from './use-names.js';

type Figures = Schemas['BacklogFiguresDto'];
type Row = Schemas['BacklogGroupDto'];

/** What is open now: how old it is, what is overdue and what is about to be. */
export function BacklogPage() {
  const asked = useSearch({ from: '/oversight/backlog' });
  const navigate = useNavigate();
  const query = useQuery(backlogQuery(asked));
  return (
    <OversightPage
      title="oversight.backlog"
      query={query}
      fields={
        <Group align="end">
          <GroupingField
            groupings={BACKLOG_GROUPINGS}
            value={asked.by ?? 'department'}
            onAsk={(by) => void navigate({ to: '/oversight/backlog', search: { ...asked, by } })}
          />
          <DepartmentField
            value={asked.department}
            onAsk={(department) => void navigate({ to: '/oversight/backlog', search: ofDepartment(asked, department) })}
          />
        </Group>
      }
    >
      {(figures) => <Told figures={figures} department={asked.department} />}
    </OversightPage>
  );
}

function Told({ figures, department }: { readonly figures: Figures; readonly department: string | undefined }) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const { by, total, groups, today, soonUntil } = figures;
  const rows = [
    ...groups.map((row) => ({ group: row.group, name: nameOfGroup(by, row.group), row })),
    { group: 'total', name: words.say('oversight.total'), row: total },
  ];
  const opens =
    (more: Pick<CountedAsked, 'age' | 'due'>) =>
    ({ group }: Row): CountedAsked => ({
      of: 'open',
      ...(department !== undefined && { department }),
      ...(group !== 'total' && { by, group }),
      ...more,
    });
  const shared = {
    file: `rezago-${today}`,
    filter: filter({ department }, words.say('oversight.on', { date: civilDate(words, today) })),
    basis: figures,
    groupTitle: words.say(`oversight.by.${by}`),
    rows,
  };
  return (
    <>
      <Text>{words.say('oversight.soon.text', { date: civilDate(words, soonUntil) })}</Text>
      <FiguresTable {...shared} title={words.say('oversight.backlog.due')} columns={dueColumns(words, opens)} />
      <Title order={2} size="h4">
        {words.say('oversight.backlog.chart')}
      </Title>
      <BarsChart
        label={words.say('oversight.backlog.chart')}
        bars={total.ages.map(({ age, cases }) => ({ name: ageName(words, age), plain: cases, told: String(cases) }))}
      />
      <FiguresTable
        {...shared}
        file={`antiguedad-${today}`}
        title={words.say('oversight.backlog.age')}
        columns={ageColumns(words, opens)}
      />
    </>
  );
}

type Opens = (more: Pick<CountedAsked, 'age' | 'due'>) => (row: Row) => CountedAsked;

function dueColumns(words: Words, opens: Opens): NumberColumn<Row>[] {
  const due = (one: Due): NumberColumn<Row> => ({
    name: words.say(`oversight.due.${one}` satisfies WordKey),
    figure: one,
    value: (row) => row[one],
    opens: opens({ due: one }),
  });
  return [
    { name: words.say('oversight.open'), figure: 'open', value: ({ open }) => open, opens: opens({}) },
    ...DUES.map(due),
  ];
}

function ageColumns(words: Words, opens: Opens): NumberColumn<Row>[] {
  const aged = (age: Age): NumberColumn<Row> => ({
    name: ageName(words, age),
    figure: age,
    value: ({ ages }) => ages.find((one) => one.age === age)?.cases ?? 0,
    opens: opens({ age }),
  });
  // The list begins with the oldest.
  const oldest: NumberColumn<Row> = {
    name: words.say('oversight.oldest'),
    figure: 'oldest',
    value: (row) => row.oldest,
    opens: opens({}),
  };
  return [...AGES.map(aged), oldest];
}

function ageName(words: Words, age: Age): string {
  return words.say(`oversight.age.${age}` satisfies WordKey);
}
