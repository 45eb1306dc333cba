import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../words/words-context.js';
import type { OfferedSnippet } from './queries.js';
import { SnippetPicker } from './snippet-picker.js';

interface SnippetButtonProps {
  readonly snippets: readonly OfferedSnippet[];
  readonly filled: (snippet: OfferedSnippet) => string;
  /** Of the place it is for. */
  readonly label: string;
  readonly onTake: (snippet: OfferedSnippet) => void;
}

/** The way to the kept texts for who does not know of the slash. */
export function SnippetButton({ snippets, filled, label, onTake }: SnippetButtonProps) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isOpen && (
        <SnippetPicker
          {...{ snippets, filled }}
          onTake={(snippet) => {
            setOpen(false);
            onTake(snippet);
          }}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
      <Button
        ref={button}
        size="compact-sm"
        variant="default"
        mt={4}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.say('snippets.put')}
        <VisuallyHidden>: {label}</VisuallyHidden>
      </Button>
    </>
  );
}
