import { List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';

/** What the clerk may be asked about a procedure: what to bring, how long it takes and by which law. */
export function ProcedureSheet({ sheet }: { readonly sheet: Schemas['FullProcedureSheetDto'] | undefined }) {
  const words = useWords();
  return (
    <Paper component="section" className="beside" withBorder p="md" aria-labelledby="sheet-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="sheet-title">
          {words.say('desk.sheet')}
        </Title>
        {sheet === undefined ? <Text>{words.say('desk.sheet.none')}</Text> : <Sheet sheet={sheet} />}
      </Stack>
    </Paper>
  );
}

function Sheet({ sheet }: { readonly sheet: Schemas['FullProcedureSheetDto'] }) {
  const words = useWords();
  return (
    <>
      <Text fw={600}>{sheet.name}</Text>
      {sheet.description !== undefined && <Text>{sheet.description}</Text>}
      <Title order={3} size="h5">
        {words.say('desk.sheet.term')}
      </Title>
      <Text>{termWords(words, sheet.term)}</Text>
      <Title order={3} size="h5">
        {words.say('desk.sheet.requirements')}
      </Title>
      {sheet.requirements.length === 0 ? (
        <Text>{words.say('desk.sheet.no-requirements')}</Text>
      ) : (
        <List>
          {sheet.requirements.map(({ code, name }) => (
            <List.Item key={code}>{name}</List.Item>
          ))}
        </List>
      )}
      <Title order={3} size="h5">
        {words.say('desk.sheet.basis')}
      </Title>
      <List size="sm">
        {sheet.legalBasis.map(({ text, status }) => (
          <List.Item key={text}>
            {text}
            {status === 'unverified' && ` (${words.say('desk.sheet.to-confirm')})`}
          </List.Item>
        ))}
      </List>
    </>
  );
}

export function termWords(words: Words, { unit, length }: { unit: string; length: number | null }): string {
  if (length === null) return words.say('term.none');
  return words.code('term', unit).replace('{count}', String(length));
}
