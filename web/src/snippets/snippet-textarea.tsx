import { Text, Textarea, type TextareaProps } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OpenedFile } from '../department/step-fields.js';
import { useWords } from '../words/words-context.js';
import { fillIn, namesLeft } from './fill-in.js';
import { insertText } from './insert-text.js';
import { type OfferedSnippet, useSnippetRights, useSnippets } from './queries.js';
import { SnippetButton } from './snippet-button.js';
import { SnippetList } from './snippet-list.js';
import { useCaseValues } from './use-case-values.js';
import { useSlash } from './use-slash.js';

interface SnippetTextareaProps extends Omit<TextareaProps, 'onChange' | 'value' | 'label'> {
  readonly file: OpenedFile;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A place to write in on the page of a case, into which kept texts are put: by the button under it, or by a slash and the beginning of a
 * keyword. Without a slash it is a place to write in like any other.
 */
export function SnippetTextarea({ file, onChange, ...props }: SnippetTextareaProps) {
  const { writes } = useSnippetRights();
  const words = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const values = useCaseValues(file);
  const snippets = useSnippets();
  const [told, setTold] = useState('');
  const filled = ({ text }: OfferedSnippet) => fillIn(text, values);

  function put(snippet: OfferedSnippet, from: number, to: number) {
    setTold(words.say('snippets.put-in', { title: snippet.title }));
    if (box.current !== null) insertText(box.current, filled(snippet), from, to);
  }
  const slash = useSlash(snippets, put);
  const { offered } = slash;
  if (!writes) return <Textarea {...props} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;

  return (
    <div>
      <Textarea
        {...props}
        {...slash.attributes}
        ref={box}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          slash.typed(currentTarget);
        }}
      />
      {offered.length > 0 && (
        <SnippetList id={slash.list} snippets={offered} active={slash.active} filled={filled} onTake={slash.take} />
      )}
      <Text size="sm" role="status">
        {offered.length > 0 ? words.say('snippets.offered', { count: offered.length }) : told}
        <Left names={namesLeft(props.value)} />
      </Text>
      <SnippetButton
        {...{ snippets, filled }}
        label={props.label}
        onTake={(snippet) => {
          const { selectionStart, selectionEnd } = box.current ?? { selectionStart: 0, selectionEnd: 0 };
          put(snippet, selectionStart, selectionEnd);
        }}
      />
    </div>
  );
}

/** What nothing was put in for is said as long as it stands there: whoever signs must not overlook it. */
function Left({ names }: { readonly names: readonly string[] }) {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <>
      {' '}
      {words.say('snippets.left')} <mark>{names.join(', ')}</mark>
    </>
  );
}
