import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The first one names the row. */
  readonly columns: readonly PlainColumn<Row>[];
}

/** A list of anything but cases. */
export function PlainTable<Row>({ label, rows, idOf, columns: [first, ...others] }: PlainTableProps<Row>) {
  if (first === undefined) return null;
  return (
    <div className="rows" role="region" aria-label={label} tabIndex={0}>
      <Table striped withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {[first, ...others].map(({ name }) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={idOf(row)}>
              <Table.Th scope="row">{first.cell(row)}</Table.Th>
              {others.map(({ name, cell }) => (
                <Table.Td key={name}>{cell(row)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
