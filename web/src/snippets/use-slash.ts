import { type KeyboardEvent, useId, useState } from 'react';
import { type CalledUp, calledUpAt, found } from './fill-in.js';
import type { OfferedSnippet } from './queries.js';
import { optionId } from './snippet-list.js';
import { useChoice } from './use-choice.js';

/** More than these are narrowed by another letter. */
const MOST_OFFERED = 8;

/** What a slash offers while it is typed. Nothing is taken by Enter or Tab before a letter follows it, or an arrow chose one. */
export function useSlash(
  snippets: readonly OfferedSnippet[],
  put: (snippet: OfferedSnippet, from: number, to: number) => void,
) {
  const list = useId();
  const [called, setCalled] = useState<CalledUp>();
  const [left, setLeft] = useState<number>();
  const isCalled = called !== undefined && called.from !== left;
  const offered = isCalled ? found(snippets, called.wanted).slice(0, MOST_OFFERED) : [];
  const { active, moves, reset } = useChoice(offered.length, -1);
  const close = () => setCalled(undefined);

  function typed({ value, selectionStart }: HTMLTextAreaElement) {
    const now = calledUpAt(value, selectionStart);
    setCalled(now);
    if (now === undefined) setLeft(undefined);
    reset(now === undefined || now.wanted === '' ? -1 : 0);
  }
  function take(snippet: OfferedSnippet) {
    if (called === undefined) return;
    close();
    put(snippet, called.from, called.from + called.wanted.length + 1);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const isTyping = event.ctrlKey || event.metaKey || event.nativeEvent.isComposing;
    if (offered.length === 0 || isTyping) return;
    const chosen = offered[active];
    const takes = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey;
    if (event.key === 'Escape') setLeft(called?.from);
    else if (takes && chosen !== undefined) take(chosen);
    else if (!moves(event)) {
      // The caret goes elsewhere: it is called up no more.
      if (/^(Arrow|Home|End|Page|Tab)/.test(event.key)) close();
      return;
    }
    event.preventDefault();
    // Escape closes the list only, not the form.
    event.stopPropagation();
  }

  const isOpen = offered.length > 0;
  return {
    list,
    offered,
    active,
    take,
    typed,
    attributes: {
      onKeyDown,
      onBlur: close,
      onClick: close,
      'aria-autocomplete': 'list' as const,
      'aria-controls': isOpen ? list : undefined,
      'aria-activedescendant': isOpen && active >= 0 ? optionId(list, active) : undefined,
    },
  };
}
