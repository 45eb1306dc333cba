import { List, Paper, Stack, Title } from '@mantine/core';
import { civilDate } from '../kit/dates.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';

/** Until when what stands decided can be appealed, a line for each party that it reached. */
export function CaseAppeals({
  file: { appealTerms = [] },
  today,
}: {
  readonly file: OpenedFile;
  readonly today: string;
}) {
  const words = useWords();
  if (appealTerms.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="appeals-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="appeals-title">
          {words.say('case.appeals')}
        </Title>
        <List size="sm">
          {appealTerms.map(({ party, against, lastDay }) => (
            <List.Item key={party}>
              {[
                words.code('act', against),
                termWords(words, lastDay, today),
                ...(appealTerms.length > 1 ? [party] : []),
              ].join(' · ')}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  );
}

function termWords(words: Words, lastDay: string | undefined, today: string): string {
  if (lastDay === undefined) return words.say('case.appealOpen');
  return words.say(lastDay < today ? 'case.appealEnded' : 'case.appealUntil', { day: civilDate(words, lastDay) });
}
