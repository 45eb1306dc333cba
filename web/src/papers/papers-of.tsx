import { Button, Fieldset, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words-context.js';
import { isOpen } from './paper-list.js';
import { PaperField } from './paper-field.js';
import type { Papers } from './use-papers.js';

interface PapersOfProps {
  readonly caseId: string;
  readonly papers: Papers;
}

/** Papers of a case that is there: what was chosen before is sent at once, what is added later when it is asked for. */
export function PapersOf({ caseId, papers }: PapersOfProps) {
  const words = useWords();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void papers.send(caseId);
  }, [caseId, papers]);
  return (
    <Fieldset legend={words.say('papers.title')}>
      <PaperField papers={papers} />
      {papers.list.some(isOpen) && (
        <Group mt="xs">
          <Button onClick={() => void papers.send(caseId)}>{words.say('papers.send')}</Button>
        </Group>
      )}
    </Fieldset>
  );
}
