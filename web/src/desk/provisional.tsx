import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { institutionQuery, proceduresQuery } from '../api/queries.js';
import { instant } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import type { OutboxEntry } from '../outbox/outbox-entry.js';
import { useOutbox } from '../outbox/use-outbox.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { type SlipPaper, SlipPaperField, SlipSheet, useSlipPaper } from './slip-paper.js';

interface ProvisionalProps {
  /** As it was taken down. */
  readonly taken: OutboxEntry;
  /** Files were chosen for it, which wait for a folio. */
  readonly hasPapers: boolean;
  readonly onAgain: () => void;
}

/** What the clerk reads out and hands over while the server is out of reach: a reference of this computer, and no folio. */
export function Provisional({ taken, hasPapers, onAgain }: ProvisionalProps) {
  const words = useWords();
  const [paper, setPaper] = useSlipPaper();
  const box = useRef<HTMLDivElement>(null);
  const now = useOutbox()?.find(({ key }) => key === taken.key) ?? taken;
  useEffect(() => {
    box.current?.focus();
    document.body.classList.add('has-slip');
    return () => document.body.classList.remove('has-slip');
  }, []);
  return (
    <>
      <Stack className="no-print" ref={box} tabIndex={-1} data-testid="provisional">
        <PageTitle>{words.say('provisional.title')}</PageTitle>
        <Paper withBorder p="lg" role="status">
          <dl className="facts">
            <dt>{words.say('provisional.reference')}</dt>
            <dd className="folio-big" data-testid="reference">
              {taken.reference}
            </dd>
            <dt>{words.say('desk.done.folio')}</dt>
            <dd data-testid="later-folio">{now.folio ?? words.say(`provisional.folio.${now.state}`)}</dd>
          </dl>
          <Text size="sm">{words.say('provisional.hint')}</Text>
          {hasPapers && <Text size="sm">{words.say('papers.no-folio')}</Text>}
        </Paper>
        <Group align="end">
          <Button onClick={() => window.print()}>{words.say('provisional.print')}</Button>
          <Button variant="default" onClick={onAgain}>
            {words.say('desk.done.again')}
          </Button>
          <Link to="/outbox">{words.say('provisional.outbox')}</Link>
          <SlipPaperField paper={paper} onChoose={setPaper} />
        </Group>
      </Stack>
      <ProvisionalSlip taken={taken} paper={paper} />
    </>
  );
}

interface ProvisionalSlipProps {
  readonly taken: OutboxEntry;
  readonly paper: SlipPaper;
}

/** For a printer of slips. It promises no more than is known: that it was received, and when. */
function ProvisionalSlip({ taken: { reference, takenAt, content }, paper }: ProvisionalSlipProps) {
  const words = useWords();
  const { institution: code } = useStaff();
  const institution = useQuery(institutionQuery).data;
  const procedures = useQuery(proceduresQuery(code)).data?.procedures;
  const lines = [
    [words.say('slip.received'), instant(words, takenAt, institution?.zone ?? 'UTC')],
    [words.say('slip.procedure'), nameOf(procedures, content?.draft.procedure) ?? ''],
    [words.say('slip.subject'), content?.draft.subject ?? ''],
  ];
  return (
    <SlipSheet paper={paper}>
      <p>{institution?.name}</p>
      <p>{words.say('provisional.slip.title')}</p>
      <strong>{reference}</strong>
      {lines.map(([name, value]) => (
        <p key={name}>
          {name}: {value}
        </p>
      ))}
      <p>{words.say('provisional.slip.no-folio')}</p>
    </SlipSheet>
  );
}
