import { Alert, Anchor, Group, List, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { deadlineQuery } from '../api/queries.js';
import { longDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';

type Term = Schemas['LegalTermDto'];

/** Why a case is due when it is: each day, counted or not, with its cause and its law. */
export function DeadlinePage() {
  const words = useWords();
  const { id } = useParams({ from: '/cases/$id/deadline' });
  const deadline = useQuery(deadlineQuery(id));
  if (deadline.data === undefined) {
    return deadline.isError ? (
      <ErrorSummary problem={problemOf(deadline.error)} />
    ) : (
      <Loader role="status" aria-label={words.say('app.loading')} />
    );
  }
  const { folio, term, agrees } = deadline.data;
  const days = [...term.internal, ...(term.ledger ?? [])];
  return (
    <Stack>
      <PageTitle>{words.say('deadline.title', { folio })}</PageTitle>
      <Group>
        <Link to="/cases/$id" params={{ id }}>
          {words.say('deadline.back')}
        </Link>
        <Anchor href={`/api/v1/cases/${id}/deadline.html`} target="_blank">
          {words.say('deadline.print')}
        </Anchor>
      </Group>
      <Text fw={600}>{stateWords(words, term)}</Text>
      {!agrees && <Alert color="red" variant="outline" title={words.say('deadline.disagrees')} />}
      <Text>
        {words.say('deadline.basis')}: {term.legalBasis}
      </Text>
      {term.remarks.length > 0 && (
        <List size="sm" aria-label={words.say('deadline.remarks')}>
          {term.remarks.map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
      {days.length > 0 && <Ledger words={words} days={days} />}
    </Stack>
  );
}

function stateWords(words: Words, { state, dueOn, since, remaining = 0 }: Term): string {
  if (state === 'due' && dueOn !== undefined) return words.say('deadline.due', { date: longDate(words, dueOn) });
  if (state === 'suspended' && since !== undefined)
    return words.say('deadline.suspended', { date: longDate(words, since), count: remaining });
  return words.say('deadline.not-started');
}

function Ledger({ words, days }: { readonly words: Words; readonly days: readonly Schemas['LedgerLineDto'][] }) {
  return (
    <div className="rows" role="region" aria-label={words.say('case.deadline')} tabIndex={0}>
      <Table striped withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.say('deadline.day')}</Table.Th>
            <Table.Th scope="col">{words.say('deadline.counted')}</Table.Th>
            <Table.Th scope="col">{words.say('deadline.number')}</Table.Th>
            <Table.Th scope="col">{words.say('deadline.cause')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ date, status, phase, number, causes }) => (
            <Table.Tr key={`${phase} ${date}`}>
              <Table.Td>{longDate(words, date)}</Table.Td>
              <Table.Td>{words.code('deadline', status)}</Table.Td>
              <Table.Td className="number">{number}</Table.Td>
              <Table.Td>{causes.map(({ name, basis }) => `${name} (${basis})`).join('; ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
