import { Center, Loader, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { problemOf } from '../api/problem.js';
import { sessionQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { isOutOfReach } from '../outbox/outbox-entry.js';
import { useWords } from '../words/words-context.js';
import { useServerAnswers } from '../api/connection.js';
import { onExpiry } from './expiry.js';
import { isConfirmed, rememberSession } from './known-session.js';
import { LoginForm } from './login-form.js';
import { type Staff, StaffProvider } from './session-context.js';

/** Lets in who is signed in and asks everybody else for their name and password, at whatever address they came. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const enter = (staff: Staff) => {
    rememberSession(staff);
    client.setQueryData(sessionQuery.queryKey, staff);
  };
  useAskAgain();

  const { due } = session.data ?? {};
  if (session.data !== undefined && due === undefined) {
    return (
      <StaffProvider staff={session.data}>
        {children}
        <ExpiryDialog staff={session.data} />
      </StaffProvider>
    );
  }
  if (session.isPending) {
    return (
      <Center mih="100vh">
        <Loader role="status" aria-label={words.say('app.loading')} />
      </Center>
    );
  }
  const problem = problemOf(session.error);
  const asks = due !== undefined || problem.status === 401;
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder shadow="sm" p="xl" w={360}>
        <Stack>
          <Title order={1} size="h2">
            {words.say('login.title')}
          </Title>
          {asks ? (
            <LoginForm {...(due !== undefined && { begunWith: due })} onEntered={enter} />
          ) : (
            <ErrorSummary problem={problem} />
          )}
        </Stack>
      </Paper>
    </Center>
  );
}

/** Who is signed in is asked as soon as the server answers, where it was not when the page was opened. */
function useAskAgain(): void {
  const client = useQueryClient();
  const answers = useServerAnswers();
  useEffect(() => {
    const { error } = client.getQueryState(sessionQuery.queryKey) ?? {};
    const unanswered = error != null && isOutOfReach(problemOf(error));
    if (answers && (unanswered || !isConfirmed())) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [client, answers]);
}

/** A session that ended asks for the password over the page, which stays as it is with everything that was typed. */
function ExpiryDialog({ staff }: { readonly staff: Staff }) {
  const words = useWords();
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  useEffect(() => onExpiry(() => setExpired(true)), []);

  function enter(entered: Staff) {
    if (entered.id !== staff.id) {
      client.clear();
      location.assign('/app/');
      return;
    }
    rememberSession(entered);
    setExpired(false);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }

  return (
    <Modal
      opened={expired}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      lockScroll={false}
      title={words.say('login.expired')}
    >
      <Stack>
        <Text>{words.say('login.expired.text')}</Text>
        <LoginForm onEntered={enter} />
      </Stack>
    </Modal>
  );
}
