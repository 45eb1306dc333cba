import { Text, Title } from '@mantine/core';
import { CaseTable } from '../kit/case-table.js';
import { civilDate } from '../kit/dates.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { BarsChart } from './bars-chart.js';
import { FiguresTable } from './figures-table.js';
import type { NumberColumn } from './number-table.js';
import type { WhatIfAsked } from './queries.js';
import { useNames } from './use-names.js';
import { type MovedCase, onTimePercent, totalOf, type WhatIfGroup, type WhatIfSum } from './what-if-sum.js';

interface WhatIfToldProps {
  readonly sum: WhatIfSum;
  readonly asked: WhatIfAsked;
  readonly isDone: boolean;
}

/** Then against now, by department; and the ten cases that differ most. */
export function WhatIfTold({ sum, asked, isDone }: WhatIfToldProps) {
  const words = useWords();
  const { group: nameOfGroup, filter } = useNames();
  const { from, to, today } = sum.slice;
  const total = totalOf(sum.departments);
  if (total === undefined) return isDone ? <Text>{words.say('oversight.what-if.nothing')}</Text> : null;
  const rows = sum.departments.map((row) => ({
    group: row.department,
    name: nameOfGroup('department', row.department),
    row,
  }));
  const supposed = supposedWords(words, asked);
  return (
    <>
      {total.asTheyAre > 0 && <Text>{words.say('oversight.what-if.as-they-are', { count: total.asTheyAre })}</Text>}
      <Title order={2} size="h4">
        {words.say('oversight.what-if.chart')}
      </Title>
      <BarsChart
        label={words.say('oversight.what-if.chart')}
        bars={rows.flatMap(({ name, row }) => thenAndNow(words, name, row))}
      />
      <FiguresTable
        title={words.say('oversight.what-if.title')}
        file={`supuesto-${from}-${to}`}
        filter={filter({ ...asked, from, to }, supposed, words.say('oversight.on', { date: civilDate(words, today) }))}
        basis={sum.slice}
        groupTitle={words.say('oversight.by.department')}
        columns={columnsOf(words)}
        rows={[...rows, { group: 'total', name: words.say('oversight.total'), row: total }]}
      />
      {sum.largest.length > 0 && (
        <>
          <Title order={2} size="h4">
            {words.say('oversight.what-if.largest')}
          </Title>
          <Largest cases={sum.largest} />
        </>
      )}
    </>
  );
}

function thenAndNow(words: Words, name: string, row: WhatIfGroup) {
  const bar = (when: string, onTime: number) => ({
    name: `${name}, ${when}`,
    plain: onTimePercent(onTime, row) ?? 0,
    told: `${onTimePercent(onTime, row) ?? words.say('app.none')} %`,
  });
  return [
    bar(words.say('oversight.what-if.now'), row.onTimeNow),
    bar(words.say('oversight.what-if.then'), row.onTimeThen),
  ];
}

function Largest({ cases }: { readonly cases: readonly MovedCase[] }) {
  const words = useWords();
  const { group: nameOfGroup } = useNames();
  return (
    <CaseTable
      label={words.say('oversight.what-if.largest')}
      rows={cases}
      columns={[
        { name: words.say('list.folio'), cell: ({ folio }) => folio },
        { name: words.say('list.department'), cell: ({ department }) => nameOfGroup('department', department) },
        { name: words.say('list.filed'), cell: ({ filedOn }) => civilDate(words, filedOn) },
        { name: words.say('oversight.what-if.due-now'), cell: ({ dueNow }) => civilDate(words, dueNow) },
        { name: words.say('oversight.what-if.due-then'), cell: ({ dueThen }) => civilDate(words, dueThen) },
        { name: words.say('oversight.what-if.moved'), cell: ({ days }) => (days > 0 ? `+${days}` : String(days)) },
        {
          name: words.say('oversight.what-if.stands'),
          cell: ({ standsNow, standsThen }) =>
            `${words.say(`oversight.stands.${standsNow}`)} → ${words.say(`oversight.stands.${standsThen}`)}`,
        },
      ]}
    />
  );
}

function columnsOf(words: Words): NumberColumn<WhatIfGroup>[] {
  const now = words.say('oversight.what-if.now');
  const then = words.say('oversight.what-if.then');
  const percent = words.say('oversight.on-time-percent');
  const overdue = words.say('oversight.overdue');
  return [
    { name: words.say('oversight.what-if.counted'), figure: 'cases', value: ({ cases }) => cases },
    { name: words.say('oversight.concluded'), value: ({ concluded }) => concluded },
    { name: `${percent}, ${now}`, figure: 'on-time-now', value: (row) => onTimePercent(row.onTimeNow, row) },
    { name: `${percent}, ${then}`, figure: 'on-time-then', value: (row) => onTimePercent(row.onTimeThen, row) },
    { name: words.say('oversight.what-if.still-open'), value: ({ open }) => open },
    { name: `${overdue}, ${now}`, figure: 'overdue-now', value: ({ overdueNow }) => overdueNow },
    { name: `${overdue}, ${then}`, figure: 'overdue-then', value: ({ overdueThen }) => overdueThen },
  ];
}

/** The law that was supposed, in words. */
function supposedWords(words: Words, { days, unit, closedFrom, closedTo, saturdays }: WhatIfAsked): string {
  const said = [
    ...(days === undefined ? [] : [`${days} ${words.say(`oversight.what-if.${unit ?? 'business-days'}`)}`]),
    ...(closedFrom === undefined || closedTo === undefined
      ? []
      : [
          words.say('oversight.what-if.closed', { from: civilDate(words, closedFrom), to: civilDate(words, closedTo) }),
        ]),
    ...(saturdays === undefined ? [] : [words.say('oversight.what-if.saturdays')]),
  ];
  return said.length === 0 ? words.say('oversight.what-if.nothing-else') : said.join(', ');
}
