import { Table, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { type DayCause, type MonthDay, weeksOf } from './month.js';

interface MonthTableProps {
  /** `2026-11` */
  readonly month: string;
  readonly calendar: Schemas['CalendarPageDto'];
  /** Civil date in the institution's zone. */
  readonly today: string;
}

/** A Monday, for the names of the days of a week. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** A month as a wall calendar: each day that does not count says so in words, and by which law or act. */
export function MonthTable({ month, calendar, today }: MonthTableProps) {
  const words = useWords();
  const title = inWords(words, Date.parse(`${month}-01T00:00:00Z`), { month: 'long', year: 'numeric' });
  return (
    <>
      <Title order={2} size="h4">
        {title}
      </Title>
      <div className="rows" role="region" aria-label={title} tabIndex={0}>
        <Table withTableBorder withColumnBorders layout="fixed" miw={720}>
          <Table.Thead>
            <Table.Tr>
              {Array.from({ length: 7 }, (_, at) => inWords(words, MONDAY + at * DAY_MS, { weekday: 'long' })).map(
                (name) => (
                  <Table.Th key={name} scope="col">
                    {name}
                  </Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeksOf(month, calendar).map((week, number) => (
              <Table.Tr key={`${month} ${number}`}>
                {week.map((day, at) => (
                  <Table.Td key={day?.date ?? `none ${at}`} valign="top" {...(day && { 'data-date': day.date })}>
                    {day !== undefined && <Day day={day} isToday={day.date === today} />}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function Day({ day: { date, causes, isUnknown }, isToday }: { readonly day: MonthDay; readonly isToday: boolean }) {
  const words = useWords();
  return (
    <>
      <Text component="span" fw={causes.length === 0 ? 700 : 400}>
        {Number(date.slice(8))}
      </Text>
      {isToday && (
        <Text component="span" size="xs">
          {' '}
          ({words.say('calendar.is-today')})
        </Text>
      )}
      {isUnknown && <Text size="xs">{words.say('calendar.unknown')}</Text>}
      {causes.map((cause) => (
        <Cause key={`${cause.kind} ${cause.name ?? ''}`} cause={cause} />
      ))}
    </>
  );
}

function Cause({ cause: { kind, name, source } }: { readonly cause: DayCause }) {
  const words = useWords();
  return (
    <>
      <Text size="xs" fw={600}>
        {words.say(`calendar.day.${kind}`)}
        {name !== undefined && `: ${name}`}
      </Text>
      {source !== undefined && <Text size="xs">{source}</Text>}
    </>
  );
}

function inWords(words: Words, at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = words.locale === 'en' ? 'en-GB' : words.locale;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);
}
