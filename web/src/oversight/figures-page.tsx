import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { GROUPINGS } from '../api/lists.js';
import { type FiguresAsked, figuresQuery } from '../api/queries.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { GroupingField, PeriodFields } from './asked-fields.js';
import { BarsChart } from './bars-chart.js';
import { figureColumns, tellsMergers } from './figure-columns.js';
import { FiguresTable } from './figures-table.js';
import type { Figures } from './groups.js';
import { OversightPage } from './oversight-page.js';
import { useNames } from './use-names.js';

/** How long answers take and whether they come in time; each number opens the cases behind it. */
export function FiguresPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight' });
  const query = useQuery(figuresQuery({ by: 'department', ...asked }));
  return (
    <OversightPage
      title="oversight.title"
      query={query}
      labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
      fields={<Asked asked={asked} shown={query.data} />}
    >
      {(figures) => <Told figures={figures} department={asked.department} />}
    </OversightPage>
  );
}

interface AskedProps {
  readonly asked: FiguresAsked;
  readonly shown: Schemas['ResponseTimeFiguresDto'] | undefined;
}

function Asked({ asked, shown }: AskedProps) {
  const navigate = useNavigate();
  const ask = (search: FiguresAsked) => void navigate({ to: '/oversight', search });
  return (
    <PeriodFields asked={asked} shown={shown} onAsk={ask}>
      <GroupingField groupings={GROUPINGS} value={asked.by ?? 'department'} onAsk={(by) => ask({ ...asked, by })} />
    </PeriodFields>
  );
}

interface ToldProps {
  readonly figures: Schemas['ResponseTimeFiguresDto'];
  readonly department: string | undefined;
}

function Told({ figures, department }: ToldProps) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const { from, to, by, total, groups } = figures;
  const rows = groups.map((row) => ({ group: row.group, name: nameOfGroup(by, row.group), row }));
  const all = { group: 'total', name: words.say('oversight.total'), row: total };
  const period = { from, to, ...(department !== undefined && { department }) };
  const groupTitle = words.say(`oversight.by.${by ?? 'total'}`);
  return (
    <>
      <Reconciliation total={total} />
      <FiguresTable
        title={words.say('oversight.table', { by: groupTitle })}
        file={`tiempos-${from}-${to}`}
        filter={filter(period)}
        basis={figures}
        groupTitle={groupTitle}
        columns={figureColumns(words, by, period, [...groups, total])}
        rows={[...rows, all]}
      />
      {rows.length === 0 ? (
        <Text>{words.say('oversight.empty')}</Text>
      ) : (
        <>
          <Title order={2} size="h4">
            {words.say('oversight.chart')}
          </Title>
          <BarsChart
            label={words.say('oversight.chart')}
            bars={rows.map(({ name, row: { onTime, concluded } }) => ({
              name,
              plain: onTime,
              striped: concluded - onTime,
              told: numbers(words, { onTime, concluded }),
            }))}
          />
        </>
      )}
    </>
  );
}

function numbers(words: Words, { onTime, concluded }: Pick<Figures, 'onTime' | 'concluded'>): string {
  return `${onTime} ${words.say('oversight.chart.on-time')}, ${concluded - onTime} ${words.say('oversight.chart.late')}`;
}

/** Shown with its numbers, so that anybody can add it up. */
function Reconciliation({ total }: { readonly total: Figures }) {
  const words = useWords();
  const { pendingBefore, received, reopened, concluded, withdrawn, dismissed, voided, pending } = total;
  const { transferredIn, transferredOut } = total;
  return (
    <Paper withBorder p="md" component="section" aria-label={words.say('oversight.reconciliation')}>
      <Text size="sm">{words.say('oversight.reconciliation.text')}</Text>
      <Text fw={600} data-testid="reconciliation">
        {pendingBefore} + {received} + {reopened} − {concluded} − {withdrawn} − {dismissed} − {voided} = {pending}
      </Text>
      {tellsMergers([total]) && (
        <Text size="sm">
          {words.say('oversight.reconciliation.mergers', { in: transferredIn, out: transferredOut })}
        </Text>
      )}
    </Paper>
  );
}
