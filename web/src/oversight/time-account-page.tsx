import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import type { CountedAsked } from '../api/queries.js';
import type { WordKey, Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { PeriodFields } from './asked-fields.js';
import { BarsChart } from './bars-chart.js';
import { FiguresTable } from './figures-table.js';
import type { NumberColumn } from './number-table.js';
import { OversightPage } from './oversight-page.js';
import { timeAccountQuery } from './queries.js';
import { useNames } from './use-names.js';

type Figures = Schemas['TimeAccountFiguresDto'];
type Row = Schemas['OfficeTimeAccountDto'];

/** Who used the time of the cases received in a period: each office, the citizens it asked, and the front desk. */
export function TimeAccountPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight/time-account' });
  const navigate = useNavigate();
  const query = useQuery(timeAccountQuery(asked));
  return (
    <OversightPage
      title="oversight.time-account"
      query={query}
      labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
      fields={
        <PeriodFields
          asked={asked}
          shown={query.data}
          onAsk={(search) => void navigate({ to: '/oversight/time-account', search })}
        />
      }
    >
      {(figures) => <Told figures={figures} department={asked.department} />}
    </OversightPage>
  );
}

function Told({ figures, department }: { readonly figures: Figures; readonly department: string | undefined }) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const { from, to, total, offices } = figures;
  const rows = offices.map((row) => ({ group: row.office, name: nameOfGroup('department', row.office), row }));
  const title = words.say('oversight.time-account.title');
  return (
    <>
      <Text>{words.say('oversight.time-account.text')}</Text>
      {rows.length > 0 && (
        <>
          <Title order={2} size="h4">
            {words.say('oversight.time-account.chart')}
          </Title>
          <BarsChart
            label={words.say('oversight.time-account.chart')}
            bars={rows.map(({ name, row: { consumed, withCitizen } }) => ({
              name,
              plain: consumed.businessDays.total,
              striped: withCitizen.businessDays.total,
              told: words.say('oversight.time-account.told', {
                office: consumed.businessDays.total,
                citizen: withCitizen.businessDays.total,
              }),
            }))}
          />
        </>
      )}
      <FiguresTable
        title={title}
        file={`cuenta-de-tiempos-${from}-${to}`}
        filter={filter({ from, to, department })}
        basis={figures}
        groupTitle={words.say('oversight.by.department')}
        columns={columnsOf(words, { from, to }, department)}
        rows={[...rows, { group: 'total', name: words.say('oversight.total'), row: total }]}
      />
    </>
  );
}

function columnsOf(
  words: Words,
  period: { from: string; to: string },
  department: string | undefined,
): NumberColumn<Row>[] {
  const had = (group: string): CountedAsked => ({ ...period, of: 'had', by: 'department', group });
  // Together they are all that was received, or what the one office had that is told of.
  const ofAll = department === undefined ? { ...period, of: 'received' as const } : had(department);
  const spent = (of: 'consumed' | 'withCitizen' | 'atFrontDesk', name: WordKey): NumberColumn<Row>[] => [
    { name: words.say(name, { what: words.say('oversight.sum') }), value: (row) => row[of].businessDays.total },
    { name: words.say(name, { what: words.say('oversight.middle') }), value: (row) => row[of].businessDays.median },
    { name: words.say(name, { what: words.say('oversight.nine-tenths') }), value: (row) => row[of].businessDays.p90 },
  ];
  return [
    {
      name: words.say('oversight.had'),
      figure: 'had',
      value: ({ cases }) => cases,
      opens: ({ office }) => (office === 'total' ? ofAll : had(office)),
    },
    ...spent('consumed', 'oversight.consumed'),
    ...spent('withCitizen', 'oversight.with-citizen'),
    ...spent('atFrontDesk', 'oversight.at-front-desk'),
  ];
}
