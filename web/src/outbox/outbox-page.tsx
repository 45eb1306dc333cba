import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useServerAnswers } from '../api/connection.js';
import { institutionQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { fieldWords, refusalWords } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { Mark } from '../kit/status-word.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import type { OutboxEntry } from './outbox-entry.js';
import { theShelf } from './outbox-shelf.js';
import { useOutbox } from './use-outbox.js';

/** What was taken down without the server: what waits, what was refused and why, and the folios of what was sent. */
export function OutboxPage() {
  const words = useWords();
  const staff = useStaff();
  const entries = useOutbox() ?? [];
  const answers = useServerAnswers();
  const own = entries.filter(({ owner }) => owner === staff.id);
  const others = entries.filter(({ owner, state }) => owner !== staff.id && state !== 'sent').length;
  const waiting = own.filter(({ state }) => state !== 'sent').length;
  return (
    <Stack>
      <PageTitle>{words.say('outbox.title')}</PageTitle>
      <Text role="status">
        {waiting === 0 ? words.say('outbox.none') : words.say('outbox.count', { count: waiting })}{' '}
        {!answers && words.say('outbox.no-server')}
      </Text>
      {others > 0 && <Text>{words.say('outbox.others', { count: others })}</Text>}
      {own.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      <Text size="sm">{words.say('outbox.kept-here')}</Text>
    </Stack>
  );
}

function Entry({ entry }: { readonly entry: OutboxEntry }) {
  const words = useWords();
  const zone = useQuery(institutionQuery).data?.zone ?? 'UTC';
  const { reference, state, takenAt, content, folio } = entry;
  return (
    <Paper component="article" withBorder p="md" aria-label={reference} data-state={state}>
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={700}>{reference}</Text>
          <Mark>{words.say(`outbox.state.${state}`)}</Mark>
          <Text size="sm">{instant(words, takenAt, zone)}</Text>
        </Group>
        {content !== undefined && (
          <Text>
            {content.draft.name === '' ? words.say('list.anonymous') : content.draft.name}: {content.draft.subject}
          </Text>
        )}
        {folio !== undefined && <Text>{words.say('outbox.has-folio', { folio })}</Text>}
        <Refusal entry={entry} />
        <Actions entry={entry} />
      </Stack>
    </Paper>
  );
}

/** Why the server said no, field by field where it named them. */
function Refusal({ entry: { problem, state } }: { readonly entry: OutboxEntry }) {
  const words = useWords();
  if (problem === undefined || state !== 'refused') return null;
  const errors = problem.errors ?? [];
  if (errors.length === 0) return <Text>{refusalWords(words, problem)}</Text>;
  return errors.map((error) => (
    <Text key={error.field + error.code}>
      {error.field}: {fieldWords(words, error)}
    </Text>
  ));
}

function Actions({ entry: { key, state, caseId, reference } }: { readonly entry: OutboxEntry }) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const remove = () => void theShelf().remove([key]);
  if (state === 'sent' && caseId !== undefined) {
    return (
      <Group>
        <a href={`/api/v1/cases/${caseId}/acuse.pdf`} target="_blank" rel="noreferrer">
          {words.say('desk.done.pdf')}
        </a>
        <Link to="/cases/$id" params={{ id: caseId }}>
          {words.say('desk.done.file')}
        </Link>
        <Button size="compact-sm" variant="default" onClick={remove}>
          {words.say('outbox.clear')}
        </Button>
      </Group>
    );
  }
  return (
    <Group>
      {state === 'refused' && (
        <Link to="/desk" search={{ mend: key }}>
          {words.say('outbox.mend')}
        </Link>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {words.say('outbox.delete')}
      </Button>
      <Modal opened={asked} onClose={() => setAsked(false)} title={words.say('outbox.delete')} withCloseButton={false}>
        <Stack>
          <Text>{words.say('outbox.delete.sure', { reference })}</Text>
          <Group>
            <Button data-autofocus variant="default" onClick={() => setAsked(false)}>
              {words.say('app.cancel')}
            </Button>
            <Button color="red" onClick={remove}>
              {words.say('outbox.delete')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
