import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import { PlainTable } from './plain-table.js';
import { deadDutiesQuery } from './queries.js';
import { useTold } from './use-told.js';

type DeadDuty = Schemas['DeadDutyDto'];

/** Work that was tried often enough and waits for a person, who sends it off again once its cause is mended. */
export function DeadDuties() {
  const words = useWords();
  const client = useQueryClient();
  const { cursor } = useSearch({ from: '/operations' });
  const page = useQuery(deadDutiesQuery(cursor));
  const [chosen, setChosen] = useState<readonly DeadDuty[]>();
  const [told, tell] = useTold();
  const rows = page.data?.rows ?? [];
  const retry = () =>
    bodyOf(
      api.POST('/api/v1/operations/dead-duties/retries', { body: { duties: (chosen ?? []).map(({ id }) => id) } }),
    );

  return (
    <>
      {told}
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && rows.length === 0 && <Text>{words.say('operations.dead.none')}</Text>}
      {rows.length > 0 && (
        <>
          <DeadTable rows={rows} onRetry={(duty) => setChosen([duty])} />
          <Group>
            {rows.length > 1 && (
              <Button variant="default" onClick={() => setChosen(rows)}>
                {words.say('operations.retry.all', { count: rows.length })}
              </Button>
            )}
            {page.data?.next !== undefined && (
              <Link to="/operations" search={{ cursor: page.data.next }}>
                {words.say('app.more')}
              </Link>
            )}
          </Group>
        </>
      )}
      {chosen !== undefined && (
        <ActDialog
          title={words.say('operations.retry')}
          text={words.say('operations.retry.text', { count: chosen.length })}
          confirm={words.say('operations.retry')}
          send={retry}
          onDone={({ retried }) => {
            setChosen(undefined);
            tell(words.say('operations.retried', { count: retried }));
            void client.invalidateQueries({ queryKey: ['dead-duties'] });
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

interface DeadTableProps {
  readonly rows: readonly DeadDuty[];
  readonly onRetry: (duty: DeadDuty) => void;
}

function DeadTable({ rows, onRetry }: DeadTableProps) {
  const words = useWords();
  const zone = useQuery(institutionQuery).data?.zone ?? 'UTC';
  return (
    <PlainTable
      label={words.say('operations.dead')}
      rows={rows}
      idOf={({ id }) => id}
      columns={[
        { name: words.say('operations.duty'), cell: ({ id }) => <code>{id}</code> },
        { name: words.say('operations.queue'), cell: ({ queue }) => queue },
        { name: words.say('operations.attempts'), cell: ({ attempts, retries }) => `${attempts} (${retries})` },
        {
          name: words.say('operations.since'),
          cell: ({ deadAt, createdAt }) => instant(words, deadAt ?? createdAt, zone),
        },
        {
          name: words.say('operations.error'),
          cell: ({ error }) => [error?.name, error?.code, error?.message].filter(Boolean).join(' · '),
        },
        {
          name: words.say('people.change'),
          cell: (duty) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${words.say('operations.retry')}: ${duty.id}`}
              onClick={() => onRetry(duty)}
            >
              {words.say('operations.retry')}
            </Button>
          ),
        },
      ]}
    />
  );
}
