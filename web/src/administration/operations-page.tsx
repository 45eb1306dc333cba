import { Alert, Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { DeadDuties } from './dead-duties.js';
import { PlainTable } from './plain-table.js';
import { feedQuery } from './queries.js';

/** How the installation fares: what reads the history and how far it is behind, and what waits for a person. Nothing of what is in a case. */
export function OperationsPage() {
  const words = useWords();
  return (
    <Stack>
      <PageTitle>{words.say('operations.title')}</PageTitle>
      <Text>{words.say('home.administrator.text')}</Text>
      <Anchor href="/admin/queues">{words.say('home.administrator.queues')}</Anchor>
      <Title order={2} size="h4">
        {words.say('operations.feed')}
      </Title>
      <Readers />
      <Title order={2} size="h4">
        {words.say('operations.dead')}
      </Title>
      <DeadDuties />
    </Stack>
  );
}

interface Line {
  readonly name: string;
  readonly what: 'sealer' | 'view' | 'consumer';
  readonly behind?: number;
  readonly lagMs: number;
  readonly running: boolean;
  readonly state?: Schemas['ViewLineDto']['state'];
  readonly parked?: number;
}

function Readers() {
  const words = useWords();
  const feed = useQuery(feedQuery);
  if (feed.data === undefined)
    return feed.isError ? (
      <ErrorSummary problem={problemOf(feed.error)} />
    ) : (
      <Loader role="status" aria-label={words.say('app.loading')} />
    );
  const { sealer, views, consumers } = feed.data;
  const lines: readonly Line[] = [
    { name: words.say('operations.sealer'), what: 'sealer', ...sealer },
    ...views.map((view) => ({ what: 'view' as const, ...view })),
    ...consumers.map((consumer) => ({ what: 'consumer' as const, ...consumer })),
  ];
  const troubled = lines.filter(({ running, parked = 0 }) => !running || parked > 0);
  return (
    <>
      {troubled.length > 0 && (
        <Alert color="yellow" variant="outline" title={words.say('operations.look')}>
          {troubled.map(({ name }) => name).join(', ')}
        </Alert>
      )}
      <PlainTable
        label={words.say('operations.feed')}
        rows={lines}
        idOf={({ what, name }) => `${what} ${name}`}
        columns={[
          { name: words.say('operations.reader'), cell: ({ name }) => name },
          { name: words.say('operations.what'), cell: ({ what }) => words.say(`operations.what.${what}`) },
          { name: words.say('operations.behind'), cell: ({ behind }) => behind },
          {
            name: words.say('operations.lag'),
            cell: ({ lagMs }) => words.say('operations.seconds', { seconds: (lagMs / 1_000).toFixed(1) }),
          },
          { name: words.say('operations.parked'), cell: ({ parked }) => parked },
          {
            name: words.say('people.state'),
            cell: ({ running, state }) =>
              [
                words.say(running ? 'operations.running' : 'operations.idle'),
                ...(state === undefined ? [] : [words.say(`operations.${state}`)]),
              ].join('; '),
          },
        ]}
      />
    </>
  );
}
