import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { type CountedAsked } from '../api/queries.js';
import { FiguresMap } from '../map/figures-map.js';
import { type Zone, zonesQuery } from '../map/queries.js';
import type { WordKey, Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { PeriodFields } from './asked-fields.js';
import { FiguresTable } from './figures-table.js';
import { MAP_FIGURES, type MapFigure } from './map-figures.js';
import type { NumberColumn } from './number-table.js';
import { OversightPage } from './oversight-page.js';
import { placesQuery } from './queries.js';
import { useNames } from './use-names.js';

type Figures = Schemas['PlaceFiguresDto'];
type Row = Schemas['PlaceGroupDto'];

/** Where it is asked and where it waits: a number in each place, and the same in a table. */
export function MapPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight/map' });
  const navigate = useNavigate();
  const query = useQuery(placesQuery(asked));
  const { show = 'received' } = asked;
  return (
    <OversightPage
      title="oversight.map"
      query={query}
      labels={{ from: words.say('oversight.from'), to: words.say('oversight.to') }}
      fields={
        <Group align="end">
          <PeriodFields
            asked={asked}
            shown={query.data}
            onAsk={(search) => void navigate({ to: '/oversight/map', search })}
          />
          <NativeSelect
            label={words.say('oversight.map.show')}
            value={show}
            data={MAP_FIGURES.map((value) => ({ value, label: words.say(`oversight.${value}` satisfies WordKey) }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({
                to: '/oversight/map',
                search: { ...asked, show: MAP_FIGURES.find((one) => one === value) ?? 'received' },
              })
            }
          />
        </Group>
      }
    >
      {(figures) => <Told figures={figures} show={show} department={asked.department} />}
    </OversightPage>
  );
}

interface ToldProps {
  readonly figures: Figures;
  readonly show: MapFigure;
  readonly department: string | undefined;
}

function Told({ figures, show, department }: ToldProps) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const zones = useQuery(zonesQuery).data?.zones;
  const { from, to, total, groups } = figures;
  const period = { from, to, ...(department !== undefined && { department }) };
  const nameOfPlace = (code: string) => words.find(`case.${code}`) ?? nameOfGroup('place', code);
  const isDrawn = (code: string) => zones?.some(({ id }) => id === code) === true;
  // What lies on no map stands behind what does, each in a row of its own.
  const ordered = [...groups.filter(({ group }) => isDrawn(group)), ...groups.filter(({ group }) => !isDrawn(group))];
  const rows = ordered.map((row) => ({
    group: row.group,
    name: isDrawn(row.group)
      ? nameOfPlace(row.group)
      : words.say('oversight.map.off', { place: nameOfPlace(row.group) }),
    row,
  }));
  const columns = columnsOf(words, period);
  const column = columns.find(({ figure }) => figure === show);
  const valueOf = ({ id }: Zone): number | null => {
    const row = groups.find(({ group }) => group === id);
    return row === undefined ? null : VALUES[show](row);
  };
  const opens = column?.opens;
  const title = words.say('oversight.map.title', { what: words.say(`oversight.${show}` satisfies WordKey) });
  return (
    <>
      <Title order={2} size="h4">
        {title}
      </Title>
      {zones?.length === 0 && <Text>{words.say('oversight.map.none')}</Text>}
      {zones !== undefined && zones.length > 0 && (
        <FiguresMap
          label={title}
          zones={zones}
          valueOf={valueOf}
          nameOf={({ id }) => nameOfPlace(id)}
          {...(opens && { opens: ({ id }: Zone) => listOf(id, show, period) })}
        />
      )}
      <FiguresTable
        title={words.say('oversight.map.table')}
        file={`lugares-${from}-${to}`}
        filter={filter(period)}
        basis={figures}
        groupTitle={words.say('oversight.by.place')}
        columns={columns}
        rows={[...rows, { group: 'total', name: words.say('oversight.total'), row: total }]}
      />
    </>
  );
}

const VALUES: Readonly<Record<MapFigure, (row: Row) => number | null>> = {
  received: ({ received }) => received,
  pending: ({ pending }) => pending,
  overdue: ({ overdue }) => overdue,
  'on-time-percent': ({ onTimePercent }) => onTimePercent,
};

type Asked = Pick<CountedAsked, 'from' | 'to' | 'department'>;

/** Behind a share stand the cases that were in time. */
function listOf(group: string, figure: MapFigure | 'concluded' | 'on-time', period: Asked): CountedAsked {
  const of = figure === 'on-time-percent' ? 'on-time' : figure;
  return { ...period, of, ...(group !== 'total' && { by: 'place' as const, group }) };
}

function columnsOf(words: Words, period: Asked): NumberColumn<Row>[] {
  const column = (figure: MapFigure | 'concluded' | 'on-time', value: (row: Row) => number | null) => ({
    name: words.say(`oversight.${figure}` satisfies WordKey),
    figure,
    value,
    opens: ({ group }: Row) => listOf(group, figure, period),
  });
  return [
    column('received', VALUES.received),
    column('concluded', ({ concluded }) => concluded),
    column('on-time', ({ onTime }) => onTime),
    column('on-time-percent', VALUES['on-time-percent']),
    column('pending', VALUES.pending),
    column('overdue', VALUES.overdue),
  ];
}
