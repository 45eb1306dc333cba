import { Button, Group, Loader, NativeSelect, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { type FiguresAsked, figuresQuery, type Grouping, institutionQuery, proceduresQuery } from '../api/queries.js';
import { download } from '../kit/download.js';
import { ErrorSummary, fieldId } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { figuresCsv } from './figures-csv.js';
import { COUNTS, type Figures, groupName, MEASURES } from './groups.js';
import { OnTimeChart } from './on-time-chart.js';

const GROUPINGS: readonly Grouping[] = ['department', 'procedure', 'officer', 'channel', 'month'];

/** How long answers take and whether they come in time; each number opens the cases behind it. */
export function FiguresPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight' });
  const figures = useQuery(figuresQuery({ by: 'department', ...asked }));
  return (
    <Stack>
      <PageTitle>{words.say('oversight.title')}</PageTitle>
      <Asked asked={asked} shown={figures.data} />
      {figures.isError && (
        <ErrorSummary
          problem={problemOf(figures.error)}
          labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
        />
      )}
      {figures.data === undefined && !figures.isError && <Loader aria-label={words.say('app.loading')} />}
      {figures.data !== undefined && <Told figures={figures.data} department={asked.department} />}
    </Stack>
  );
}

interface AskedProps {
  readonly asked: FiguresAsked;
  readonly shown: Schemas['ResponseTimeFiguresDto'] | undefined;
}

function Asked({ asked, shown }: AskedProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { role } = useStaff();
  const departments = useQuery(institutionQuery).data?.departments ?? [];
  const ask = (change: FiguresAsked) => void navigate({ to: '/oversight', search: { ...asked, ...change } });
  return (
    <Group align="end">
      <TextInput
        type="month"
        id={fieldId('from')}
        label={words.say('oversight.from')}
        value={asked.from ?? shown?.from ?? ''}
        onChange={({ currentTarget: { value } }) => value !== '' && ask({ from: value })}
      />
      <TextInput
        type="month"
        id={fieldId('to')}
        label={words.say('oversight.to')}
        value={asked.to ?? shown?.to ?? ''}
        onChange={({ currentTarget: { value } }) => value !== '' && ask({ to: value })}
      />
      <NativeSelect
        label={words.say('oversight.by')}
        value={asked.by ?? 'department'}
        data={GROUPINGS.map((value) => ({ value, label: words.say(`oversight.by.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const by = GROUPINGS.find((one) => one === value);
          if (by !== undefined) ask({ by });
        }}
      />
      {role !== 'head' && (
        <NativeSelect
          label={words.say('oversight.department')}
          value={asked.department ?? ''}
          data={[
            { value: '', label: words.say('oversight.department.all') },
            ...departments.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '/oversight',
              search: ({ department: _, ...others }) => (value === '' ? others : { ...others, department: value }),
            })
          }
        />
      )}
    </Group>
  );
}

interface ToldProps {
  readonly figures: Schemas['ResponseTimeFiguresDto'];
  readonly department: string | undefined;
}

function Told({ figures, department }: ToldProps) {
  const words = useWords();
  const { institution: code } = useStaff();
  const institution = useQuery(institutionQuery).data;
  const procedures = useQuery(proceduresQuery(code)).data?.procedures ?? [];
  const { from, to, by, total, groups } = figures;
  const rows = groups.map((one) => ({
    name: groupName(words, by, one.group, { institution, procedures }),
    figures: one,
  }));
  const all = { name: words.say('oversight.total'), figures: total };
  const period = { from, to, ...(department !== undefined && { department }) };
  const filter = words.say('oversight.filter', { from, to });
  const title = words.say(`oversight.by.${by ?? 'total'}`);
  return (
    <>
      <Reconciliation total={total} />
      <Group justify="space-between">
        <Title order={2} size="h4">
          {filter}
        </Title>
        <Button
          variant="default"
          onClick={() =>
            download(`tiempos-${from}-${to}.csv`, 'text/csv', figuresCsv(words, filter, title, [...rows, all]))
          }
        >
          {words.say('oversight.csv')}
        </Button>
      </Group>
      <FiguresTable {...{ title, rows, all, by, period }} />
      {rows.length === 0 ? (
        <Text>{words.say('oversight.empty')}</Text>
      ) : (
        <>
          <Title order={2} size="h4">
            {words.say('oversight.chart')}
          </Title>
          <OnTimeChart rows={rows} />
        </>
      )}
    </>
  );
}

interface NamedFigures {
  readonly name: string;
  readonly figures: Figures;
}

interface FiguresTableProps {
  readonly title: string;
  readonly rows: readonly NamedFigures[];
  readonly all: NamedFigures;
  readonly by: Grouping | null;
  readonly period: FiguresAsked;
}

function FiguresTable({ title, rows, all, by, period }: FiguresTableProps) {
  const words = useWords();
  return (
    <div className="rows" role="region" aria-label={words.say('oversight.table')} tabIndex={0}>
      <Table striped withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{title}</Table.Th>
            {[...COUNTS, ...MEASURES].map((column) => (
              <Table.Th key={column.words} scope="col" className="number">
                {words.say(column.words)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <FiguresRow
              key={row.figures.group}
              {...row}
              search={{ ...period, ...(by && { by, group: row.figures.group }) }}
            />
          ))}
          <FiguresRow {...all} search={period} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface FiguresRowProps {
  readonly name: string;
  readonly figures: Figures;
  readonly search: FiguresAsked & { readonly group?: string };
}

function FiguresRow({ name, figures, search }: FiguresRowProps) {
  const words = useWords();
  return (
    <Table.Tr data-group={figures.group}>
      <Table.Th scope="row">{name}</Table.Th>
      {COUNTS.map(({ of, words: column, value }) => (
        <Table.Td key={of} className="number" data-figure={of}>
          <Link
            to="/oversight/cases"
            search={{ ...search, of }}
            aria-label={`${name}, ${words.say(column)}: ${value(figures)}`}
          >
            {value(figures)}
          </Link>
        </Table.Td>
      ))}
      {MEASURES.map(({ words: column, value }) => (
        <Table.Td key={column} className="number">
          {value(figures) ?? words.say('app.none')}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Shown with its numbers, so that anybody can add it up. */
function Reconciliation({ total }: { readonly total: Figures }) {
  const words = useWords();
  const { pendingBefore, received, reopened, concluded, withdrawn, dismissed, pending } = total;
  return (
    <Paper withBorder p="md" component="section" aria-label={words.say('oversight.reconciliation')}>
      <Text size="sm">{words.say('oversight.reconciliation.text')}</Text>
      <Text fw={600} data-testid="reconciliation">
        {pendingBefore} + {received} + {reopened} − {concluded} − {withdrawn} − {dismissed} = {pending}
      </Text>
    </Paper>
  );
}
