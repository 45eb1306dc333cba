import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { PlainTable } from './plain-table.js';
import { keysQuery, webhooksQuery } from './queries.js';
import { SecretDialog } from './secret-dialog.js';
import { useTold } from './use-told.js';
import { type WebhookAct, WebhookDialog } from './webhook-dialogs.js';

type Webhook = Schemas['WebhookDto'];

/** What other systems are told of, where to, and whether it arrives. */
export function WebhooksPage() {
  const words = useWords();
  const client = useQueryClient();
  const page = useQuery(webhooksQuery);
  const [act, setAct] = useState<WebhookAct>();
  const [receipt, setReceipt] = useState<{ readonly secret: string | undefined }>();
  const [told, tell] = useTold();
  const webhooks = page.data?.webhooks ?? [];
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('webhooks.title')}</PageTitle>
        <Button onClick={() => setAct({ as: 'register' })}>{words.say('webhooks.register')}</Button>
      </Group>
      {told}
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && webhooks.length === 0 && <Text>{words.say('webhooks.none')}</Text>}
      {webhooks.length > 0 && <Webhooks webhooks={webhooks} onAct={setAct} />}
      {act !== undefined && (
        <WebhookDialog
          act={act}
          onDone={({ secret }) => {
            setAct(undefined);
            tell(words.say('act.done', { what: words.code('webhooks', act.as) }));
            if (act.as === 'register' || act.as === 'rotate') setReceipt({ secret });
            void client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
          }}
          onClose={() => setAct(undefined)}
        />
      )}
      {receipt !== undefined && (
        <SecretDialog
          title={words.say('webhooks.secret')}
          text={words.say('webhooks.secret.text')}
          lost={words.say('webhooks.secret.lost')}
          secret={receipt.secret}
          onClose={() => setReceipt(undefined)}
        />
      )}
    </Stack>
  );
}

interface WebhooksProps {
  readonly webhooks: readonly Webhook[];
  readonly onAct: (act: WebhookAct) => void;
}

function Webhooks({ webhooks, onAct }: WebhooksProps) {
  const words = useWords();
  const { zone = 'UTC' } = useQuery(institutionQuery).data ?? {};
  const keys = useQuery(keysQuery).data?.keys ?? [];
  return (
    <PlainTable
      label={words.say('webhooks.title')}
      rows={webhooks}
      idOf={({ id }) => id}
      columns={[
        { name: words.say('webhooks.url'), cell: ({ url }) => <span className="address">{url}</span> },
        {
          name: words.say('webhooks.key'),
          cell: ({ apiKey }) => keys.find(({ id }) => id === apiKey)?.label ?? words.say('app.none'),
        },
        {
          name: words.say('webhooks.kinds'),
          cell: ({ kinds }) => kinds.map((kind) => words.code('webhookKind', kind)).join('; '),
        },
        { name: words.say('people.state'), cell: (one) => stateOf(words, one, zone) },
        { name: words.say('webhooks.deliveries'), cell: (one) => deliveriesOf(words, one, zone) },
        { name: words.say('people.change'), cell: (one) => <Acts of={one} onAct={onAct} /> },
      ]}
    />
  );
}

function stateOf(words: Words, { on, offCause = 'asked', offAt }: Webhook, zone: string): string {
  if (on) return words.say('webhooks.on');
  const since = offAt === undefined ? '' : ` (${instant(words, offAt, zone)})`;
  return `${words.say('webhooks.off')}: ${words.code('webhookOff', offCause)}${since}`;
}

/** When something arrived last, and what has gone wrong since. */
function deliveriesOf(words: Words, { lastDeliveryAt, failingSince, lastFailure }: Webhook, zone: string) {
  const arrived =
    lastDeliveryAt === undefined
      ? words.say('webhooks.never')
      : words.say('webhooks.arrived', { at: instant(words, lastDeliveryAt, zone) });
  return (
    <Stack gap={2}>
      <span>{arrived}</span>
      {failingSince !== undefined && (
        <strong>{words.say('webhooks.failing', { at: instant(words, failingSince, zone) })}</strong>
      )}
      {lastFailure !== undefined && (
        <span>
          {words.say('webhooks.failure', { at: instant(words, lastFailure.at, zone), code: lastFailure.code })}
        </span>
      )}
    </Stack>
  );
}

function Acts({ of, onAct }: { readonly of: Webhook; readonly onAct: (act: WebhookAct) => void }) {
  const words = useWords();
  const acts = [of.on ? 'switch-off' : 'switch-on', 'rotate'] as const;
  return (
    <Stack gap={4} align="start">
      {acts.map((as) => (
        <Button
          key={as}
          size="compact-sm"
          variant="default"
          aria-label={`${words.say(`webhooks.${as}`)}: ${of.url}`}
          onClick={() => onAct({ as, webhook: of })}
        >
          {words.say(`webhooks.${as}`)}
        </Button>
      ))}
    </Stack>
  );
}
