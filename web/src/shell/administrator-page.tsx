import { Anchor, Stack, Text } from '@mantine/core';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';

export function AdministratorPage() {
  const words = useWords();
  return (
    <Stack>
      <PageTitle>{words.say('home.administrator')}</PageTitle>
      <Text>{words.say('home.administrator.text')}</Text>
      <Anchor href="/admin/queues">{words.say('home.administrator.queues')}</Anchor>
    </Stack>
  );
}
