import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { nameOf } from '../kit/names.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { ActDialog } from './act-dialog.js';
import type { Answers } from './act-fields.js';
import { PlainTable } from './plain-table.js';
import { mergersQuery } from './queries.js';
import { useTold } from './use-told.js';

type Merger = Schemas['MergerLineDto'];

/** The server counts no further. */
const MOST_TOLD = 500;

/** Which departments became part of others, by which act, and what is still to be handed over (DOMAIN.md K.25). */
export function MergersPage() {
  const words = useWords();
  const client = useQueryClient();
  const query = useQuery(mergersQuery);
  const { departments, today = '' } = useQuery(institutionQuery).data ?? {};
  const [isMerging, setMerging] = useState(false);
  const [told, tell] = useTold();
  const mergers = query.data?.mergers;
  const name = (code: string) => nameOf(departments, code) ?? code;
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{words.say('mergers.title')}</PageTitle>
        <Button onClick={() => setMerging(true)}>{words.say('mergers.merge')}</Button>
      </Group>
      {told}
      <Text>{words.say('mergers.text')}</Text>
      {query.isError && <ErrorSummary problem={problemOf(query.error)} />}
      {query.isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {mergers?.length === 0 && <Text>{words.say('mergers.none')}</Text>}
      {mergers !== undefined && mergers.length > 0 && (
        <PlainTable
          label={words.say('mergers.title')}
          rows={mergers}
          idOf={({ mergerId }) => mergerId}
          columns={[
            { name: words.say('mergers.department'), cell: ({ department }) => name(department) },
            { name: words.say('mergers.into'), cell: ({ into }) => name(into) },
            { name: words.say('mergers.from'), cell: ({ from }) => civilDate(words, from) },
            {
              name: words.say('calendar.acuerdo'),
              cell: ({ acuerdo = '', legalBasis }) => [acuerdo, ...(legalBasis ? [legalBasis] : [])].join(' · '),
            },
            { name: words.say('mergers.progress'), cell: (merger) => progressWords(words, merger, today) },
          ]}
        />
      )}
      {isMerging && (
        <MergeDialog
          today={today}
          onDone={(text) => {
            setMerging(false);
            tell(text);
            void client.invalidateQueries({ queryKey: mergersQuery.queryKey });
            void client.invalidateQueries({ queryKey: institutionQuery.queryKey });
          }}
          onClose={() => setMerging(false)}
        />
      )}
    </Stack>
  );
}

function progressWords(words: Words, { from, left }: Merger, today: string): string {
  if (from > today) return words.say('mergers.to-come');
  if (left === 0) return words.say('mergers.handed-over');
  return words.say(left < MOST_TOLD ? 'mergers.left' : 'mergers.left.more', { count: left });
}

interface MergeDialogProps {
  /** Civil date in the institution's zone. */
  readonly today: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Nothing takes it back: it is said before. */
function MergeDialog({ today, onDone, onClose }: MergeDialogProps) {
  const words = useWords();
  const options = useQuery(institutionQuery).data?.departments ?? [];
  return (
    <ActDialog
      title={words.say('mergers.merge')}
      text={words.say('mergers.merge.text')}
      fields={() => [
        { name: 'department', label: words.say('mergers.department'), as: 'search', options },
        { name: 'into', label: words.say('mergers.into'), as: 'search', options },
        { name: 'from', label: words.say('mergers.from'), as: 'date' },
        {
          name: 'acuerdo',
          label: words.say('calendar.acuerdo'),
          description: words.say('calendar.acuerdo.text'),
          as: 'line',
        },
        { name: 'legalBasis', label: words.say('calendar.basis'), as: 'line', optional: true },
      ]}
      defaults={{ from: today }}
      confirm={words.say('mergers.merge')}
      isGrave
      send={merge}
      onDone={() => onDone(words.say('act.done', { what: words.say('mergers.merge') }))}
      onClose={onClose}
    />
  );
}

function merge({ department = '', into = '', from = '', acuerdo = '', legalBasis }: Answers, key: string) {
  const params = { header: { 'Idempotency-Key': key } };
  const body = { department, into, from, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
  return bodyOf(api.POST('/api/v1/mergers', { params, body }));
}
