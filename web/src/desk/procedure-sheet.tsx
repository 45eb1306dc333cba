import { List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';

/** What the clerk may be asked about a procedure: what to bring, how long it takes and by which law. */
export function ProcedureSheet({
  sheet,
  asked,
}: {
  readonly sheet: Schemas['FullProcedureSheetDto'] | undefined;
  /** What it asks for by what is filled in of its form. */
  readonly asked?: readonly Asked[] | undefined;
}) {
  const words = useWords();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="sheet-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="sheet-title">
          {words.say('desk.sheet.title')}
        </Title>
        {sheet === undefined ? <Text>{words.say('desk.sheet.none')}</Text> : <Sheet sheet={sheet} asked={asked} />}
      </Stack>
    </Paper>
  );
}

type Asked = Schemas['AskedRequirementDto'];

function Sheet({
  sheet,
  asked,
}: {
  readonly sheet: Schemas['FullProcedureSheetDto'];
  readonly asked: readonly Asked[] | undefined;
}) {
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
            <List.Item key={code}>
              {name}
              <Why asked={asked?.find((one) => one.code === code)} />
            </List.Item>
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

function Why({ asked }: { readonly asked: Asked | undefined }) {
  if (asked?.why === undefined) return null;
  return (
    <Text size="sm" fw={asked.applies === 'by-form' ? 600 : 400}>
      {asked.why}
    </Text>
  );
}

export function termWords(words: Words, { unit, length }: { unit: string; length: number | null }): string {
  if (length === null) return words.say('term.none');
  return words.code('term', unit).replace('{count}', String(length));
}
