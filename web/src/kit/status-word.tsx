import { Badge } from '@mantine/core';
import { useWords } from '../words/words-context.js';

/** Where a case stands, by a word; the frame is only decoration. */
export function StatusWord({ status }: { readonly status: string }) {
  const words = useWords();
  return <Mark>{words.code('status', status)}</Mark>;
}

export function Mark({ children }: { readonly children: string }) {
  return (
    <Badge variant="outline" color="gray" autoContrast tt="none" styles={{ root: { color: 'inherit' } }}>
      {children}
    </Badge>
  );
}
