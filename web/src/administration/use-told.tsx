import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** What was just done, told in a line that takes the focus: the dialog that had it is gone. */
export function useTold(): [line: ReactNode, tell: (text: string) => void] {
  const [told, setTold] = useState({ text: '', count: 0 });
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told.count > 0) line.current?.focus();
  }, [told]);
  return [
    <Text key="told" role="status" size="sm" fw={600} ref={line} tabIndex={-1}>
      {told.text}
    </Text>,
    (text) => setTold(({ count }) => ({ text, count: count + 1 })),
  ];
}
