import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { civilDate } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { useWords } from '../words/words-context.js';
import {
  type BookNames,
  channelWords,
  type Line,
  notesWords,
  presenterWords,
  procedureWords,
  sheetsWords,
} from './book-words.js';

interface BookTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly names: BookNames;
}

/** The lines of the book, each with what was noted under it. */
export function BookTable({ label, lines, names }: BookTableProps) {
  const words = useWords();
  const headings = [
    words.say('list.folio'),
    `${words.say('book.day')} · ${words.say('book.hour')}`,
    words.say('book.presenter'),
    words.say('case.procedure'),
    words.say('book.sheets'),
    words.say('book.department'),
    words.say('case.channel'),
    words.say('book.clerk'),
  ];
  return (
    <div className="rows" role="region" aria-label={label} tabIndex={0}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <BookLine key={line.folio} line={line} names={names} columns={headings.length} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface BookLineProps {
  readonly line: Line;
  readonly names: BookNames;
  readonly columns: number;
}

function BookLine({ line, names, columns }: BookLineProps) {
  const words = useWords();
  const { kind, folio, caseId, filedOn, hour, department, clerk } = line;
  return (
    <Fragment>
      <Table.Tr {...(kind !== 'registered' && { className: 'book-voided' })}>
        <Table.Th scope="row">
          {caseId === undefined ? (
            folio
          ) : (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {folio}
            </Link>
          )}
        </Table.Th>
        <Table.Td>
          {civilDate(words, filedOn)} {hour}
        </Table.Td>
        <Table.Td>{presenterWords(words, line)}</Table.Td>
        <Table.Td>{procedureWords(line, names)}</Table.Td>
        <Table.Td>{sheetsWords(words, line)}</Table.Td>
        <Table.Td>{nameOf(names.departments, department)}</Table.Td>
        <Table.Td>{channelWords(words, line, names)}</Table.Td>
        <Table.Td>{nameOf(names.people, clerk)}</Table.Td>
      </Table.Tr>
      {notesWords(words, line, names).map((text) => (
        <Table.Tr key={text} className="book-note">
          <Table.Td colSpan={columns}>{text}</Table.Td>
        </Table.Tr>
      ))}
    </Fragment>
  );
}
