import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { type Account, AccountDialog, type AccountReceipt } from './account-dialog.js';
import { OpenAccountDialog } from './open-account-dialog.js';
import { RoleProposals } from './role-proposals.js';
import { PlainTable } from './plain-table.js';
import { accountsQuery } from './queries.js';
import { SecretDialog } from './secret-dialog.js';
import { useTold } from './use-told.js';

type Shown = { readonly as: 'opening' } | { readonly as: 'account'; readonly account: Account };

/** Whoever works here, and what an administrator can do about their accounts. */
export function PeoplePage() {
  const words = useWords();
  const { cursor } = useSearch({ from: '/people' });
  const page = useQuery(accountsQuery(cursor));
  const client = useQueryClient();
  const [shown, setShown] = useState<Shown>();
  const [given, setGiven] = useState<AccountReceipt & { name: string }>();
  const [told, tell] = useTold();
  const close = () => setShown(undefined);

  function done(name: string, text: string, receipt: AccountReceipt, hasSecret: boolean) {
    close();
    if (hasSecret) setGiven({ ...receipt, name });
    decided(text);
  }

  function decided(text: string) {
    tell(text);
    for (const queryKey of [['accounts'], ['institution']]) void client.invalidateQueries({ queryKey });
  }

  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('people.title')}</PageTitle>
        <Button onClick={() => setShown({ as: 'opening' })}>{words.say('people.open')}</Button>
      </Group>
      {told}
      <RoleProposals onDone={decided} />
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && (
        <People accounts={page.data.accounts} onChange={(account) => setShown({ as: 'account', account })} />
      )}
      {page.data?.next !== undefined && (
        <Link to="/people" search={{ cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
      {shown?.as === 'opening' && <OpenAccountDialog onClose={close} onDone={done} />}
      {shown?.as === 'account' && <AccountDialog account={shown.account} onClose={close} onDone={done} />}
      {given !== undefined && (
        <SecretDialog
          title={words.say('people.secret', { name: given.name })}
          text={words.say('people.secret.text')}
          lost={words.say('people.secret.lost')}
          secret={given.initialPassword}
          onClose={() => setGiven(undefined)}
        />
      )}
    </Stack>
  );
}

interface PeopleProps {
  readonly accounts: readonly Account[];
  readonly onChange: (account: Account) => void;
}

function People({ accounts, onChange }: PeopleProps) {
  const words = useWords();
  const { id } = useStaff();
  const departments = useQuery(institutionQuery).data?.departments;
  return (
    <PlainTable
      label={words.say('people.title')}
      rows={accounts}
      idOf={(account) => account.id}
      columns={[
        { name: words.say('people.name'), cell: ({ name }) => name },
        { name: words.say('login.username'), cell: ({ username }) => username },
        { name: words.say('people.role'), cell: ({ role }) => words.code('role', role) },
        { name: words.say('form.department'), cell: ({ department }) => nameOf(departments, department) },
        {
          name: words.say('people.state'),
          cell: ({ active }) => words.say(active ? 'people.active' : 'people.closed'),
        },
        {
          name: words.say('people.factor'),
          cell: ({ secondFactor, external }) =>
            external ? words.say('people.external') : words.say(secondFactor ? 'app.yes' : 'app.no'),
        },
        {
          name: words.say('people.change'),
          cell: (account) =>
            account.id === id ? (
              <Text size="sm">{words.say('people.own')}</Text>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.say('people.change.of', { name: account.name })}
                onClick={() => onChange(account)}
              >
                {words.say('people.change')}
              </Button>
            ),
        },
      ]}
    />
  );
}
