import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { problemOf } from '../api/problem.js';
import { institutionQuery } from '../api/queries.js';
import { CaseRequest } from '../department/case-request.js';
import { Timeline } from '../department/timeline.js';
import { instant } from '../kit/dates.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { PageTitle } from '../kit/page-title.js';
import { StatusWord } from '../kit/status-word.js';
import { useWords } from '../words/words-context.js';
import { glassQuery } from './queries.js';

const MINUTE_MS = 60_000;
const TICK_MS = 5_000;

/** A case as somebody reads it in an emergency: nothing can be done in it, and it goes from the screen when the time is over. */
export function GlassFilePage() {
  const words = useWords();
  const { id } = useParams({ from: '/emergency/$id' });
  const file = useQuery(glassQuery(id));
  const institution = useQuery(institutionQuery).data;
  const left = useMinutesLeft(file.data?.until);

  if (file.data === undefined || institution === undefined) {
    return file.isError ? (
      <ErrorSummary problem={problemOf(file.error)} />
    ) : (
      <Loader role="status" aria-label={words.say('app.loading')} />
    );
  }
  const { state, until } = file.data;
  return (
    <Stack>
      <Group gap="sm">
        <PageTitle>{words.say('case.title', { folio: state.folio })}</PageTitle>
        <StatusWord status={state.status} />
      </Group>
      <Alert color="yellow" variant="outline" title={words.say('glass.reading')}>
        <Text size="sm" role="timer">
          {left > 0
            ? words.say('glass.left', { minutes: left, until: instant(words, until, institution.zone) })
            : words.say('glass.over')}
        </Text>
        <Link to="/emergency">{words.say('glass.back')}</Link>
      </Alert>
      {left > 0 && (
        <div className="columns">
          <CaseRequest file={file.data} institution={institution} />
          <Timeline file={file.data} institution={institution} />
        </div>
      )}
    </Stack>
  );
}

/** Begun minutes until then by this computer's clock; what the server answers is its own clock's. */
function useMinutesLeft(until: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / MINUTE_MS));
}
