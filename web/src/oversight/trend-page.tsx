import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { figuresQuery, institutionQuery } from '../api/queries.js';
import { useWords } from '../words/words-context.js';
import { PeriodFields } from './asked-fields.js';
import { figureColumns } from './figure-columns.js';
import { FiguresTable } from './figures-table.js';
import { LineChart } from './line-chart.js';
import { monthBefore } from './months.js';
import { OversightPage } from './oversight-page.js';
import { useNames } from './use-names.js';

/** Months that are shown unless others are asked for. */
const MONTHS = 12;

/** How received, concluded and pending went from month to month. */
export function TrendPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight/trend' });
  const navigate = useNavigate();
  const today = useQuery(institutionQuery).data?.today ?? '';
  const to = asked.to ?? today.slice(0, 7);
  const from = asked.from ?? monthBefore(to, MONTHS - 1);
  const period = { ...asked, from, to, by: 'month' as const };
  const query = useQuery({ ...figuresQuery(period), enabled: to !== '' });
  return (
    <OversightPage
      title="oversight.trend"
      query={query}
      labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
      fields={
        <PeriodFields
          asked={asked}
          shown={period}
          onAsk={(search) => void navigate({ to: '/oversight/trend', search })}
        />
      }
    >
      {(figures) => <Trend figures={figures} department={asked.department} />}
    </OversightPage>
  );
}

interface TrendProps {
  readonly figures: Schemas['ResponseTimeFiguresDto'];
  readonly department: string | undefined;
}

function Trend({ figures, department }: TrendProps) {
  const words = useWords();
  const { filter } = useNames();
  const { from, to, groups } = figures;
  const period = { from, to, ...(department !== undefined && { department }) };
  const rows = groups.map((row) => ({ group: row.group, name: row.group, row }));
  const series = [
    { name: words.say('oversight.received'), values: groups.map(({ received }) => received) },
    { name: words.say('oversight.concluded'), values: groups.map(({ concluded }) => concluded) },
    { name: words.say('oversight.pending'), values: groups.map(({ pending }) => pending) },
  ];
  const title = words.say('oversight.trend.title');
  return (
    <>
      {groups.length === 0 && <p>{words.say('oversight.empty')}</p>}
      {groups.length > 0 && <LineChart label={title} steps={groups.map(({ group }) => group)} lines={series} />}
      <FiguresTable
        title={title}
        file={`tendencia-${from}-${to}`}
        filter={filter(period)}
        basis={figures}
        groupTitle={words.say('oversight.by.month')}
        columns={figureColumns(words, 'month', period, groups)}
        rows={rows}
      />
    </>
  );
}
