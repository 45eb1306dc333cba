import { Checkbox, Table, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words-context.js';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows that are chosen for an action. */
export interface Choosing<Row> {
  readonly has: (row: Row) => boolean;
  /** No more can be chosen. */
  readonly isFull: boolean;
  readonly toggle: (rows: readonly Row[], chosen: boolean) => void;
  /** What the row is called, for its box. */
  readonly nameOf: (row: Row) => string;
}

interface CaseTableProps<Row extends { caseId: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The first one leads to the case. */
  readonly columns: readonly Column<Row>[];
  readonly choosing?: Choosing<Row> | undefined;
}

/** A list of cases. j and k move, Enter opens; the mouse is never needed. Where rows can be chosen, x chooses. */
export function CaseTable<Row extends { caseId: string }>({ label, rows, columns, choosing }: CaseTableProps<Row>) {
  const words = useWords();
  const [current, setCurrent] = useRowKeys(rows.map(({ caseId }) => caseId));
  useHotkeys([
    [
      'x',
      () => {
        const row = rows.find(({ caseId }) => caseId === current);
        if (row !== undefined) choosing?.toggle([row], !choosing.has(row));
      },
    ],
  ]);
  return (
    <>
      <div className="rows" role="region" aria-label={label} tabIndex={0}>
        <Table striped highlightOnHover withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {choosing !== undefined && <ChooseAll rows={rows} choosing={choosing} />}
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
                {...{ row, columns, choosing }}
                isCurrent={row.caseId === current}
                onFocus={() => setCurrent(row.caseId)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm">{words.say(choosing === undefined ? 'list.keys' : 'list.keys.choosing')}</Text>
    </>
  );
}

interface CaseRowProps<Row extends { caseId: string }> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly choosing: Choosing<Row> | undefined;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function CaseRow<Row extends { caseId: string }>(props: CaseRowProps<Row>) {
  const { row, columns, choosing, isCurrent, onFocus } = props;
  const words = useWords();
  const [first, ...others] = columns;
  return (
    <Table.Tr data-current={isCurrent}>
      {choosing !== undefined && (
        <Table.Td>
          <Checkbox
            size="md"
            aria-label={words.say('list.choose', { name: choosing.nameOf(row) })}
            checked={choosing.has(row)}
            disabled={choosing.isFull && !choosing.has(row)}
            onChange={({ currentTarget: { checked } }) => choosing.toggle([row], checked)}
          />
        </Table.Td>
      )}
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

interface ChooseAllProps<Row> {
  readonly rows: readonly Row[];
  readonly choosing: Choosing<Row>;
}

/** All rows of the page, or none of them. */
function ChooseAll<Row>({ rows, choosing }: ChooseAllProps<Row>) {
  const words = useWords();
  const count = rows.filter(choosing.has).length;
  return (
    <Table.Th scope="col">
      <Checkbox
        size="md"
        aria-label={words.say('list.choose-all')}
        checked={count > 0 && count === rows.length}
        indeterminate={count > 0 && count < rows.length}
        onChange={({ currentTarget: { checked } }) => choosing.toggle(rows, checked)}
      />
    </Table.Th>
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
