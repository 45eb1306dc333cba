import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { civilDate, instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { ActField, Answers } from './act-fields.js';
import { PlainTable } from './plain-table.js';
import { keysQuery } from './queries.js';
import { SecretDialog } from './secret-dialog.js';
import { useTold } from './use-told.js';

type Key = Schemas['ApiKeyDto'];
type Scope = Schemas['NewApiKeyDto']['scopes'][number];

/** In the order they are offered; the compiler asks for one that is missing. */
const SCOPES = Object.keys({
  'register-petitions': 1,
  'read-figures': 1,
  'open311-requests': 1,
  'follow-public-cases': 1,
} satisfies Readonly<Record<Scope, 1>>) as readonly Scope[];

type Shown = { readonly as: 'issuing' } | { readonly as: 'revoking'; readonly key: Key };

/** Keys of the systems that integrate, and what each of them opens. */
export function KeysPage() {
  const words = useWords();
  const client = useQueryClient();
  const page = useQuery(keysQuery);
  const [shown, setShown] = useState<Shown>();
  const [issued, setIssued] = useState<Schemas['ApiKeyReceiptDto']>();
  const [told, tell] = useTold();
  const done = (text: string) => {
    setShown(undefined);
    tell(text);
    void client.invalidateQueries({ queryKey: keysQuery.queryKey });
  };

  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('keys.title')}</PageTitle>
        <Button onClick={() => setShown({ as: 'issuing' })}>{words.say('keys.issue')}</Button>
      </Group>
      {told}
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data?.keys.length === 0 && <Text>{words.say('keys.none')}</Text>}
      {page.data !== undefined && page.data.keys.length > 0 && (
        <Keys keys={page.data.keys} onRevoke={(key) => setShown({ as: 'revoking', key })} />
      )}
      {shown?.as === 'issuing' && (
        <IssueDialog
          onDone={(receipt) => {
            setIssued(receipt);
            done(words.say('act.done', { what: words.say('keys.issue') }));
          }}
          onClose={() => setShown(undefined)}
        />
      )}
      {shown?.as === 'revoking' && (
        <RevokeDialog
          of={shown.key}
          onDone={() => done(words.say('act.done', { what: `${words.say('keys.revoke')}: ${shown.key.label}` }))}
          onClose={() => setShown(undefined)}
        />
      )}
      {issued !== undefined && (
        <SecretDialog
          title={words.say('keys.secret')}
          text={words.say('keys.secret.text')}
          lost={words.say('keys.secret.lost')}
          secret={issued.key}
          onClose={() => setIssued(undefined)}
        />
      )}
    </Stack>
  );
}

interface KeysProps {
  readonly keys: readonly Key[];
  readonly onRevoke: (key: Key) => void;
}

function Keys({ keys, onRevoke }: KeysProps) {
  const words = useWords();
  const { today = '', zone = 'UTC' } = useQuery(institutionQuery).data ?? {};
  const stateOf = ({ revoked, expiresOn }: Key) =>
    revoked ? 'keys.revoked' : expiresOn < today ? 'keys.expired' : 'keys.good';
  return (
    <PlainTable
      label={words.say('keys.title')}
      rows={keys}
      idOf={({ id }) => id}
      columns={[
        { name: words.say('keys.label'), cell: ({ label }) => label },
        {
          name: words.say('keys.scopes'),
          cell: ({ scopes }) => scopes.map((scope) => words.code('scope', scope)).join('; '),
        },
        { name: words.say('keys.issued'), cell: ({ createdAt }) => instant(words, createdAt, zone) },
        { name: words.say('keys.expires'), cell: ({ expiresOn }) => civilDate(words, expiresOn) },
        { name: words.say('people.state'), cell: (key) => words.say(stateOf(key)) },
        {
          name: words.say('people.change'),
          cell: (key) =>
            !key.revoked && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${words.say('keys.revoke')}: ${key.label}`}
                onClick={() => onRevoke(key)}
              >
                {words.say('keys.revoke')}
              </Button>
            ),
        },
      ]}
    />
  );
}

interface ClosingProps<Answer> {
  readonly onDone: (answer: Answer) => void;
  readonly onClose: () => void;
}

function IssueDialog(closing: ClosingProps<Schemas['ApiKeyReceiptDto']>) {
  const words = useWords();
  return (
    <ActDialog
      title={words.say('keys.issue')}
      text={words.say('keys.issue.text')}
      fields={() => fieldsOf(words)}
      confirm={words.say('keys.issue')}
      send={issue}
      {...closing}
    />
  );
}

function RevokeDialog({ of: { id, label }, ...closing }: ClosingProps<unknown> & { readonly of: Key }) {
  const words = useWords();
  return (
    <ActDialog
      title={`${words.say('keys.revoke')}: ${label}`}
      text={words.say('keys.revoke.text')}
      confirm={words.say('keys.revoke')}
      isGrave
      send={(_, key) => revoke(id, key)}
      {...closing}
    />
  );
}

function fieldsOf(words: Words): readonly ActField[] {
  return [
    { name: 'label', label: words.say('keys.label'), description: words.say('keys.label.text'), as: 'line' },
    {
      name: 'scopes',
      label: words.say('keys.scopes'),
      as: 'several',
      options: SCOPES.map((code) => ({
        code,
        name: words.code('scope', code),
        description: words.say(`scope.${code}.text`),
      })),
    },
    { name: 'expiresOn', label: words.say('keys.expires'), description: words.say('keys.expires.text'), as: 'date' },
  ];
}

function issue({ label = '', scopes = '', expiresOn = '' }: Answers, key: string) {
  const body = { label, scopes: scopes.split(',').filter(Boolean) as Scope[], expiresOn };
  return bodyOf(api.POST('/api/v1/api-keys', { params: { header: { 'Idempotency-Key': key } }, body }));
}

function revoke(id: string, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return bodyOf(api.POST('/api/v1/api-keys/{id}/revocation', { params }));
}
