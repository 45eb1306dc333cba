import { useEffect, useRef } from 'react';
import { useWords } from '../words/words-context.js';
import { namesLeft } from './fill-in.js';
import type { OfferedSnippet } from './queries.js';

interface SnippetListProps {
  readonly id: string;
  readonly snippets: readonly OfferedSnippet[];
  /** As it would be put in. */
  readonly filled: (snippet: OfferedSnippet) => string;
  /** Of the one that Enter takes; -1 for none. */
  readonly active: number;
  readonly onTake: (snippet: OfferedSnippet) => void;
}

const SHOWN_OF_TEXT = 120;

/** Texts to choose from. The focus stays in the box that it is chosen for, which names the active one. */
export function SnippetList({ id, snippets, filled, active, onTake }: SnippetListProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul id={id} ref={list} role="listbox" aria-label={words.say('snippets.title')} className="snippet-list">
      {snippets.map((snippet, at) => {
        const text = filled(snippet);
        return (
          <li
            key={snippet.id}
            id={optionId(id, at)}
            role="option"
            aria-selected={at === active}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(snippet)}
          >
            <strong>/{snippet.keyword}</strong> {snippet.title}
            {snippet.keeper === 'department' && ` (${words.say('snippets.of-department')})`}
            <span className="snippet-text">
              {text.slice(0, SHOWN_OF_TEXT)}
              {text.length > SHOWN_OF_TEXT && '…'}
            </span>
            {namesLeft(text).length > 0 && (
              <span className="snippet-text">
                {words.say('snippets.left')} <mark>{namesLeft(text).join(', ')}</mark>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
