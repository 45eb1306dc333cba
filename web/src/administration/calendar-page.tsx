import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { type Declaration, DeclareDialog, type Declaring, RevokeDialog } from './declaration-dialogs.js';
import { Declarations } from './declarations.js';
import { monthAfter } from './month.js';
import { MonthTable } from './month-table.js';
import { calendarQuery } from './queries.js';
import { useTold } from './use-told.js';

type Shown =
  | { readonly as: 'declaring'; readonly what: Declaring }
  | { readonly as: 'revoking'; readonly declaration: Declaration };

/** Which roles declare stands in the matrix of rights; the others read the same page without its buttons. */
const DECLARING_ROLES: readonly string[] = ['administrator', 'supervisor'];

/** The days that do not count, by which law, and how far a change of them has reached the open cases. */
export function CalendarPage() {
  const words = useWords();
  const client = useQueryClient();
  const { role } = useStaff();
  const page = useQuery(calendarQuery);
  const [shown, setShown] = useState<Shown>();
  const [told, tell] = useTold();
  const close = () => setShown(undefined);
  const done = (text: string) => {
    close();
    tell(text);
    // Due dates of every case may have moved.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const mayDeclare = DECLARING_ROLES.includes(role);

  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('calendar.title')}</PageTitle>
        {mayDeclare && (
          <Group>
            <Button onClick={() => setShown({ as: 'declaring', what: 'holiday' })}>
              {words.say('calendar.holiday')}
            </Button>
            <Button variant="default" onClick={() => setShown({ as: 'declaring', what: 'suspension' })}>
              {words.say('calendar.suspension')}
            </Button>
          </Group>
        )}
      </Group>
      {told}
      {page.isError && <ErrorSummary problem={problemOf(page.error)} />}
      {page.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {page.data !== undefined && (
        <>
          <Progress progress={page.data.recomputation} />
          <Month calendar={page.data} />
          <Title order={2} size="h4">
            {words.say('calendar.declared')}
          </Title>
          <Declarations
            declarations={page.data.declarations}
            {...(mayDeclare && { onRevoke: (declaration) => setShown({ as: 'revoking', declaration }) })}
          />
        </>
      )}
      {shown?.as === 'declaring' && <DeclareDialog what={shown.what} onDone={done} onClose={close} />}
      {shown?.as === 'revoking' && <RevokeDialog declaration={shown.declaration} onDone={done} onClose={close} />}
    </Stack>
  );
}

function Month({ calendar }: { readonly calendar: Schemas['CalendarPageDto'] }) {
  const words = useWords();
  const { month: asked } = useSearch({ from: '/calendar' });
  const today = useQuery(institutionQuery).data?.today ?? calendar.validTo;
  const month = asked ?? today.slice(0, 7);
  const { version, validFrom, validTo } = calendar;
  return (
    <>
      <Group>
        <Link to="/calendar" search={{ month: monthAfter(month, -1) }}>
          {words.say('calendar.before')}
        </Link>
        <Link to="/calendar" search={{}}>
          {words.say('calendar.today')}
        </Link>
        <Link to="/calendar" search={{ month: monthAfter(month, 1) }}>
          {words.say('calendar.after')}
        </Link>
      </Group>
      <MonthTable {...{ month, calendar, today }} />
      <Text size="sm">
        {words.say('calendar.knows', {
          version,
          from: civilDate(words, validFrom),
          to: civilDate(words, validTo),
        })}
      </Text>
    </>
  );
}

/** Due dates are told by the new law from the first moment; what is counted here is how far their histories have followed. */
function Progress({ progress }: { readonly progress: Schemas['RecomputationProgressDto'] }) {
  const words = useWords();
  const { state, affected, done, left, moved, beyond } = progress;
  return (
    <Alert variant="outline" color="gray" title={words.say(`calendar.progress.${state}`)} data-testid="recomputation">
      <Text size="sm" role="status">
        {state === 'waiting' && words.say('calendar.progress.waiting.text')}
        {affected > 0 && words.say('calendar.progress.text', { affected, done, left, moved })}
      </Text>
      {beyond > 0 && (
        <Text size="sm" fw={600}>
          {words.say('calendar.progress.beyond', { count: beyond })}
        </Text>
      )}
    </Alert>
  );
}
