import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { institutionQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { OversightPages } from './oversight-page.js';
import type { WhatIfAsked } from './queries.js';
import { Refused } from './refused.js';
import { useWhatIf, type WhatIfRun } from './use-what-if.js';
import { WhatIfFields } from './what-if-fields.js';
import { WhatIfTold } from './what-if-told.js';

/** What last year would have come to under another term or another calendar. Nothing of it is kept. */
export function WhatIfPage() {
  const words = useWords();
  const asked = useSearch({ from: '/oversight/what-if' });
  const navigate = useNavigate();
  const today = useQuery(institutionQuery).data?.today;
  const { run, ask, stop } = useWhatIf();
  const year = today === undefined ? undefined : Number(today.slice(0, 4)) - 1;
  const question: WhatIfAsked = { ...(year !== undefined && { from: `${year}-01`, to: `${year}-12` }), ...asked };
  return (
    <Stack>
      <PageTitle>{words.say('oversight.what-if')}</PageTitle>
      <OversightPages />
      <Text>{words.say('oversight.what-if.text')}</Text>
      <form
        aria-label={words.say('oversight.what-if')}
        onSubmit={(event) => {
          event.preventDefault();
          ask(question);
        }}
      >
        <Stack>
          <Refused value={run.problem}>
            <WhatIfFields
              asked={question}
              onAsk={(change) => void navigate({ to: '/oversight/what-if', search: change, replace: true })}
            />
          </Refused>
          <Group>
            <Button type="submit">{words.say('oversight.what-if.ask')}</Button>
            {run.isRunning && (
              <Button variant="default" onClick={stop}>
                {words.say('oversight.what-if.stop')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      {run.problem !== undefined && <ErrorSummary problem={run.problem} labels={labelsOf(words)} />}
      <HowFar run={run} />
      {run.sum !== undefined && <WhatIfTold sum={run.sum} asked={question} isDone={!run.isRunning} />}
    </Stack>
  );
}

function labelsOf(words: ReturnType<typeof useWords>): Record<string, string> {
  return {
    from: words.say('oversight.from'),
    to: words.say('oversight.to'),
    days: words.say('oversight.what-if.days'),
    closedFrom: words.say('oversight.what-if.closed-from'),
    closedTo: words.say('oversight.what-if.closed-to'),
  };
}

function HowFar({ run: { sum, isRunning } }: { readonly run: WhatIfRun }) {
  const words = useWords();
  const lookedAt = sum?.lookedAt ?? 0;
  const outOf = sum?.outOf ?? 0;
  const told = words.say('oversight.what-if.progress', { lookedAt, outOf });
  return (
    <div role="status">
      {isRunning && <Progress aria-label={told} value={outOf === 0 ? 0 : Math.min(100, (lookedAt * 100) / outOf)} />}
      {(isRunning || sum !== undefined) && <Text size="sm">{told}</Text>}
    </div>
  );
}
