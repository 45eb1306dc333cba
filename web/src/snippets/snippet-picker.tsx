import { Anchor, Group, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/words-context.js';
import { found } from './fill-in.js';
import type { OfferedSnippet } from './queries.js';
import { optionId, SnippetList } from './snippet-list.js';
import { useChoice } from './use-choice.js';

interface SnippetPickerProps {
  readonly snippets: readonly OfferedSnippet[];
  readonly filled: (snippet: OfferedSnippet) => string;
  readonly onTake: (snippet: OfferedSnippet) => void;
  readonly onClose: () => void;
}

/** Finds a text by its keyword or its title; Enter takes it, Escape leaves. */
export function SnippetPicker({ snippets, filled, onTake, onClose }: SnippetPickerProps) {
  const words = useWords();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const offered = found(snippets, wanted);
  const { active, moves, reset } = useChoice(offered.length, 0);

  useEffect(() => box.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // The form around it has keys of its own: to send it, and to close it.
    event.stopPropagation();
    const taken = offered[active];
    if (event.key === 'Escape') onClose();
    else if (event.target instanceof HTMLInputElement && event.key === 'Enter') {
      if (taken !== undefined) onTake(taken);
    } else if (offered.length === 0 || !moves(event)) return;
    event.preventDefault();
  }

  return (
    // Keys only: what is pressed in its box is not meant for the form around it.
    <div className="snippet-picker" onKeyDown={onKeyDown} role="presentation">
      <TextInput
        size="xs"
        label={words.say('snippets.find')}
        description={words.say('snippets.find.text')}
        ref={box}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-activedescendant={offered.length > 0 ? optionId(list, active) : undefined}
        autoComplete="off"
        value={wanted}
        onChange={({ currentTarget }) => {
          setWanted(currentTarget.value);
          reset(0);
        }}
      />
      {offered.length > 0 && <SnippetList id={list} snippets={offered} {...{ filled, active, onTake }} />}
      <Group gap="xs">
        <Text size="sm" role="status">
          {offered.length === 0 && words.say(snippets.length === 0 ? 'snippets.none' : 'snippets.none-found')}
        </Text>
        <Anchor component={Link} to="/snippets" size="sm">
          {words.say('snippets.manage')}
        </Anchor>
      </Group>
    </div>
  );
}
