import { Stack, Text } from '@mantine/core';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';

export function NothingHere() {
  const words = useWords();
  return (
    <Stack>
      <PageTitle>{words.say('app.not-found')}</PageTitle>
      <Text>{words.say('app.not-found.way-out')}</Text>
    </Stack>
  );
}
