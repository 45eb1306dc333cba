import { Alert, Anchor, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PapersOf } from '../papers/papers-of.js';
import type { Papers } from '../papers/use-papers.js';
import type { Schemas } from '../api/client.js';
import { longDate } from '../kit/dates.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { Slip } from './slip.js';
import { SlipPaperField, useSlipPaper } from './slip-paper.js';

type Acuse = Schemas['AcuseDto'];

interface RegisteredProps {
  readonly acuse: Acuse;
  readonly papers: Papers;
  readonly onAgain: () => void;
}

/** What the clerk reads out and hands over once a petition is registered. Ctrl+P prints the slip. */
export function Registered({ acuse, papers, onAgain }: RegisteredProps) {
  const words = useWords();
  const [paper, setPaper] = useSlipPaper();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    document.body.classList.add('has-slip');
    return () => document.body.classList.remove('has-slip');
  }, []);
  return (
    <>
      <Stack className="no-print" ref={box} tabIndex={-1} data-testid="registered">
        <PageTitle>{words.say('desk.done')}</PageTitle>
        <Paper withBorder p="lg" role="status">
          <dl className="facts">
            <dt>{words.say('desk.done.folio')}</dt>
            <dd className="folio-big" data-testid="folio">
              {acuse.folio}
            </dd>
            <dt>{words.say('desk.done.due')}</dt>
            <dd>{longDate(words, acuse.dueOn)}</dd>
            <dt>{words.say('desk.done.code')}</dt>
            <dd className="folio-big" data-testid="code">
              {acuse.secretCode}
            </dd>
          </dl>
          <Text size="sm">{words.say('desk.done.code.hint')}</Text>
        </Paper>
        <Warnings warnings={acuse.warnings ?? []} />
        <PapersOf caseId={acuse.caseId} papers={papers} />
        <Group align="end">
          <Button onClick={() => window.print()}>{words.say('desk.done.print')}</Button>
          <Button variant="default" onClick={onAgain}>
            {words.say('desk.done.again')}
          </Button>
          <Anchor href={`/api/v1/cases/${acuse.caseId}/acuse.pdf`} target="_blank">
            {words.say('desk.done.pdf')}
          </Anchor>
          <Link to="/cases/$id" params={{ id: acuse.caseId }}>
            {words.say('desk.done.file')}
          </Link>
          <SlipPaperField paper={paper} onChoose={setPaper} />
        </Group>
      </Stack>
      <Slip acuse={acuse} paper={paper} />
    </>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly { field: string; code: string; message: string }[] }) {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={words.say('desk.done.warnings')}>
      <List size="sm">
        {warnings.map(({ field, code, message }) => (
          <List.Item key={field + code}>{words.find(`refusal.${code}`) ?? message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
