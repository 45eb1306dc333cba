import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { caseQuery, institutionQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { CaseHead } from './case-head.js';
import { CaseRequest } from './case-request.js';
import { NextSteps } from './next-steps.js';
import { Timeline } from './timeline.js';

/** A case: what was asked, what happened, and what may be done now. */
export function CasePage() {
  const words = useWords();
  const { id } = useParams({ from: '/cases/$id' });
  const file = useQuery(caseQuery(id));
  const institution = useQuery(institutionQuery).data;

  if (file.data === undefined || institution === undefined) {
    return file.isError ? (
      <ErrorSummary problem={problemOf(file.error)} />
    ) : (
      <Loader aria-label={words.say('app.loading')} />
    );
  }
  return (
    <Stack gap={0}>
      <CaseHead file={file.data} institution={institution} />
      <div className="columns columns-case">
        <CaseRequest file={file.data} institution={institution} />
        <Timeline file={file.data} institution={institution} />
        <NextSteps file={file.data} today={institution.today} />
      </div>
    </Stack>
  );
}
