import { Table, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words-context.js';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

interface CaseTableProps<Row extends { caseId: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The first one leads to the case. */
  readonly columns: readonly Column<Row>[];
}

/** A list of cases. j and k move, Enter opens; the mouse is never needed. */
export function CaseTable<Row extends { caseId: string }>({ label, rows, columns }: CaseTableProps<Row>) {
  const words = useWords();
  const [current, setCurrent] = useRowKeys(rows.map(({ caseId }) => caseId));
  return (
    <>
      <div className="rows" role="region" aria-label={label} tabIndex={0}>
        <Table striped highlightOnHover withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ name }) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <CaseRow
                key={row.caseId}
                {...{ row, columns }}
                isCurrent={row.caseId === current}
                onFocus={() => setCurrent(row.caseId)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm">{words.say('list.keys')}</Text>
    </>
  );
}

interface CaseRowProps<Row extends { caseId: string }> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function CaseRow<Row extends { caseId: string }>({ row, columns, isCurrent, onFocus }: CaseRowProps<Row>) {
  const [first, ...others] = columns;
  return (
    <Table.Tr data-current={isCurrent}>
      <Table.Td>
        <Link id={linkId(row.caseId)} to="/cases/$id" params={{ id: row.caseId }} onFocus={onFocus}>
          {first?.cell(row)}
        </Link>
      </Table.Td>
      {others.map(({ name, cell }) => (
        <Table.Td key={name}>{cell(row)}</Table.Td>
      ))}
    </Table.Tr>
  );
}

/** j and k put the focus on the link of the next row and of the one before, which Enter opens by itself. */
function useRowKeys(ids: readonly string[]): [string | undefined, (id: string) => void] {
  const [current, setCurrent] = useState<string>();
  const at = ids.findIndex((id) => id === current);
  const go = (index: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id === undefined) return;
    setCurrent(id);
    document.getElementById(linkId(id))?.focus();
  };
  useHotkeys([
    ['j', () => go(at + 1)],
    ['k', () => go(at - 1)],
  ]);
  return [current, setCurrent];
}

function linkId(caseId: string): string {
  return `case-${caseId}`;
}
