import { Title } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../words/words-context.js';

/** The one heading of a page, and the title of its tab. */
export function PageTitle({ children }: { readonly children: string }) {
  const words = useWords();
  useEffect(() => {
    document.title = `${children} · ${words.say('app.name')}`;
  }, [children, words]);
  return (
    <Title order={1} size="h2">
      {children}
    </Title>
  );
}
