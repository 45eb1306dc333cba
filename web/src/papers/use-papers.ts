import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemOf } from '../api/problem.js';
import { caseQuery } from '../api/queries.js';
import { isOutOfReach } from '../outbox/outbox-entry.js';
import { problemWords } from '../kit/error-summary.js';
import { newKey } from '../kit/new-key.js';
import { useWords } from '../words/words-context.js';
import { changed, isOpen, type Left, type Paper, withFiles, withSheets } from './paper-list.js';
import { sendPaper } from './send-paper.js';

export type Papers = ReturnType<typeof usePapers>;

/** Papers that are chosen before there is a case, and sent into it one after another. What is refused stays, and can be sent again. */
export function usePapers() {
  const client = useQueryClient();
  const words = useWords();
  const [list, setList] = useState<readonly Paper[]>([]);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const busy = useRef(false);

  function choose(files: readonly File[]) {
    const next = withFiles(list, files, newKey);
    setList(next.list);
    setLeft(next.left);
  }

  async function send(caseId: string) {
    if (busy.current) return;
    busy.current = true;
    for (const paper of list.filter(isOpen)) {
      const becomes = (part: Partial<Paper>) => setList((now) => changed(now, paper.key, part));
      becomes({ state: 'sending' });
      try {
        await sendPaper(caseId, paper);
        becomes({ state: 'done' });
      } catch (error) {
        const problem = problemOf(error);
        const state = isOutOfReach(problem) ? 'unsure' : 'refused';
        becomes({ state, why: problemWords(words, problem) });
      }
    }
    busy.current = false;
    await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
  }

  return {
    list,
    left,
    choose,
    send,
    say: (key: string, sheets: string) => setList((now) => withSheets(now, key, sheets, newKey)),
    remove: (key: string) => setList((now) => now.filter((paper) => paper.key !== key)),
    clear: () => {
      setList([]);
      setLeft([]);
    },
  };
}
