import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { RATING_GROUPINGS } from '../api/lists.js';
import type { CountedAsked } from '../api/queries.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { GroupingField, PeriodFields } from './asked-fields.js';
import { BarsChart } from './bars-chart.js';
import { FiguresTable } from './figures-table.js';
import type { NumberColumn } from './number-table.js';
import { OversightPage } from './oversight-page.js';
import { ratingsQuery } from './queries.js';
import { useNames } from './use-names.js';

type Figures = Schemas['RatingFiguresOfAllDto'];
type Row = Schemas['RatingFiguresDto'];

/** How citizens said they were attended. */
export function RatingsPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight/ratings' });
  const navigate = useNavigate();
  const query = useQuery(ratingsQuery(asked));
  return (
    <OversightPage
      title="oversight.ratings"
      query={query}
      labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
      fields={
        <PeriodFields
          asked={asked}
          shown={query.data}
          onAsk={(search) => void navigate({ to: '/oversight/ratings', search })}
        >
          <GroupingField
            groupings={RATING_GROUPINGS}
            value={asked.by ?? 'department'}
            onAsk={(by) => void navigate({ to: '/oversight/ratings', search: { ...asked, by } })}
          />
        </PeriodFields>
      }
    >
      {(figures) => <Told figures={figures} department={asked.department} />}
    </OversightPage>
  );
}

function Told({ figures, department }: { readonly figures: Figures; readonly department: string | undefined }) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const { from, to, by, total, groups } = figures;
  const rows = groups.map((row) => ({ group: row.group, name: nameOfGroup(by, row.group), row }));
  const period = { from, to, ...(department !== undefined && { department }) };
  const opens = ({ group }: Row): CountedAsked => ({
    ...period,
    of: 'rated',
    ...(group !== 'total' && { by, group }),
  });
  return (
    <>
      <Text>{words.say('oversight.ratings.text')}</Text>
      {total.rated > 0 && (
        <>
          <Title order={2} size="h4">
            {words.say('oversight.ratings.chart')}
          </Title>
          <BarsChart
            label={words.say('oversight.ratings.chart')}
            bars={total.distribution.map((cases, at) => ({
              name: words.say('oversight.rating', { rating: at + 1 }),
              plain: cases,
              told: String(cases),
            }))}
          />
        </>
      )}
      <FiguresTable
        title={words.say('oversight.ratings.title')}
        file={`calificaciones-${from}-${to}`}
        filter={filter(period)}
        basis={figures}
        groupTitle={words.say(`oversight.by.${by}`)}
        columns={columnsOf(words, opens)}
        rows={[...rows, { group: 'total', name: words.say('oversight.total'), row: total }]}
      />
    </>
  );
}

function columnsOf(words: Words, opens: (row: Row) => CountedAsked): NumberColumn<Row>[] {
  const given = [1, 2, 3, 4, 5].map((rating) => ({
    name: words.say('oversight.rating', { rating }),
    value: ({ distribution }: Row) => distribution[rating - 1] ?? 0,
  }));
  return [
    { name: words.say('oversight.rated'), figure: 'rated', value: ({ rated }) => rated, opens },
    { name: words.say('oversight.rating.mean'), figure: 'mean', value: ({ mean }) => mean },
    { name: words.say('oversight.rating.satisfied'), value: ({ satisfiedPercent }) => satisfiedPercent },
    ...given,
  ];
}
