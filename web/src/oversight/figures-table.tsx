import { Button, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { download } from '../kit/download.js';
import { useWords } from '../words/words-context.js';
import { type NamedRow, type NumberColumn, NumberTable, sheetRows } from './number-table.js';
import { type Sheet, sheetCsv } from './sheet.js';

/** What a table rests on: told by the API with its figures. */
export interface Basis {
  readonly at: string;
  readonly position: number;
}

interface FiguresTableProps<Row> {
  /** What the table is of; the file is called so too. */
  readonly title: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** What was asked for, in words. */
  readonly filter: string;
  readonly basis: Basis;
  readonly groupTitle: string;
  readonly columns: readonly NumberColumn<Row>[];
  readonly rows: readonly NamedRow<Row>[];
}

/** A table with what it was asked for, and the same as a file. */
export function FiguresTable<Row>({ title, file, filter, basis, groupTitle, columns, rows }: FiguresTableProps<Row>) {
  const words = useWords();
  const institution = useQuery(institutionQuery).data;
  const zone = institution?.zone;
  const sheet: Sheet = {
    title,
    about: [
      [words.say('oversight.file.institution'), institution?.name ?? ''],
      [words.say('oversight.file.filter'), filter],
      [words.say('oversight.file.at'), zone === undefined ? basis.at : instant(words, basis.at, zone)],
      [words.say('oversight.file.position'), basis.position],
    ],
    headings: [groupTitle, ...columns.map(({ name }) => name)],
    rows: sheetRows(columns, rows),
  };
  return (
    <>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            aria-label={`${words.say('oversight.csv')}: ${title}`}
            onClick={() => download(`${file}.csv`, 'text/csv', sheetCsv(sheet))}
          >
            {words.say('oversight.csv')}
          </Button>
          <Button
            variant="default"
            aria-label={`${words.say('oversight.xlsx')}: ${title}`}
            onClick={() => void handOverWorkbook(`${file}.xlsx`, sheet, basis)}
          >
            {words.say('oversight.xlsx')}
          </Button>
        </Group>
      </Group>
      <p className="basis">{filter}</p>
      <NumberTable label={title} {...{ groupTitle, columns, rows }} />
    </>
  );
}

/** What makes workbooks is brought when somebody asks for one. */
async function handOverWorkbook(name: string, sheet: Sheet, { at }: Basis): Promise<void> {
  const { sheetXlsx, XLSX_TYPE } = await import('./sheet-xlsx.js');
  download(name, XLSX_TYPE, sheetXlsx(sheet, new Date(at)));
}
