import { Alert, Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../administration/act-dialog.js';
import type { ActField, Answers } from '../administration/act-fields.js';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { PageTitle } from '../kit/page-title.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import { GLASS_REASONS } from './codes.js';

/** Asking to read a case that is not one's own, in an emergency. Says before what comes of it. */
export function EmergencyPage() {
  const words = useWords();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  return (
    <Stack maw={760}>
      <PageTitle>{words.say('glass.title')}</PageTitle>
      <Alert color="yellow" variant="outline" title={words.say('glass.for-what')}>
        <Text size="sm">{words.say('glass.what-follows')}</Text>
      </Alert>
      <div>
        <Button onClick={() => setAsks(true)}>{words.say('glass.ask')}</Button>
      </div>
      {asks && (
        <ActDialog
          title={words.say('glass.ask')}
          text={words.say('glass.what-follows')}
          fields={() => fieldsOf(words)}
          confirm={words.say('glass.open')}
          isGrave
          send={open}
          onDone={({ caseId }) => void navigate({ to: '/emergency/$id', params: { id: caseId } })}
          onClose={() => setAsks(false)}
        />
      )}
    </Stack>
  );
}

function fieldsOf(words: Words): readonly ActField[] {
  return [
    { name: 'folio', label: words.say('list.folio'), as: 'line' },
    {
      name: 'reasonCode',
      label: words.say('glass.reason-code'),
      as: 'choice',
      options: GLASS_REASONS.map((code) => ({ code, name: words.code('glassReason', code) })),
    },
    { name: 'reason', label: words.say('glass.reason'), description: words.say('glass.reason.text'), as: 'text' },
  ];
}

function open({ folio = '', reasonCode, reason = '' }: Answers) {
  // What was left out the server says beside the field.
  const body = { folio, reasonCode: reasonCode as Schemas['BreakGlassDto']['reasonCode'], reason };
  return bodyOf(api.POST('/api/v1/break-glass', { body }));
}
