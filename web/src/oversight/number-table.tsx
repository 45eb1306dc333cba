import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CountedAsked } from '../api/queries.js';
import { useWords } from '../words/words-context.js';
import type { Cell } from './sheet.js';

/** A column of numbers; each number may open the cases behind it. */
export interface NumberColumn<Row> {
  readonly name: string;
  /** Names the column to whoever looks for it in the page. */
  readonly figure?: string;
  readonly value: (row: Row) => number | string | null;
  readonly opens?: (row: Row) => CountedAsked | undefined;
}

export interface NamedRow<Row> {
  /** Its code. */
  readonly group: string;
  readonly name: string;
  readonly row: Row;
}

interface NumberTableProps<Row> {
  readonly label: string;
  /** Heading of the names. */
  readonly groupTitle: string;
  readonly columns: readonly NumberColumn<Row>[];
  readonly rows: readonly NamedRow<Row>[];
}

export function NumberTable<Row>({ label, groupTitle, columns, rows }: NumberTableProps<Row>) {
  return (
    <div className="rows" role="region" aria-label={label} tabIndex={0}>
      <Table striped withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{groupTitle}</Table.Th>
            {columns.map(({ name }) => (
              <Table.Th key={name} scope="col" className="number">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.group} data-group={row.group}>
              <Table.Th scope="row">{row.name}</Table.Th>
              {columns.map((column) => (
                <Table.Td key={column.name} className="number" data-figure={column.figure}>
                  <Figure {...{ row, column }} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface FigureProps<Row> {
  readonly row: NamedRow<Row>;
  readonly column: NumberColumn<Row>;
}

function Figure<Row>({ row: { name, row }, column }: FigureProps<Row>) {
  const words = useWords();
  const value = column.value(row);
  const opens = value === null ? undefined : column.opens?.(row);
  const shown = value ?? words.say('app.none');
  if (opens === undefined) return <>{shown}</>;
  return (
    <Link to="/oversight/cases" search={opens} aria-label={`${name}, ${column.name}: ${shown}`}>
      {shown}
    </Link>
  );
}

/** The same table as rows of a file. */
export function sheetRows<Row>(columns: readonly NumberColumn<Row>[], rows: readonly NamedRow<Row>[]): Cell[][] {
  return rows.map(({ name, row }) => [name, ...columns.map(({ value }) => value(row))]);
}
