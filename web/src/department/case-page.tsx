import { Alert, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { caseQuery, institutionQuery } from '../api/queries.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import { CaseAppeals } from './case-appeals.js';
import { CaseAttachments } from './case-attachments.js';
import { CaseHead } from './case-head.js';
import { CasePresence } from './case-presence.js';
import { CaseLetters } from './case-letters.js';
import { CaseVersions } from './case-versions.js';
import { CaseRequest } from './case-request.js';
import { CaseStages } from './case-stages.js';
import { MediationPanel } from './mediation-panel.js';
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
      <Loader role="status" aria-label={words.say('app.loading')} />
    );
  }
  return (
    <Stack gap={0}>
      <CaseHead file={file.data} institution={institution} />
      <CasePresence caseId={id} />
      {file.data.state.reserve && (
        <Alert role="note" title={words.say('case.reserved')} mb="md">
          {words.say('case.readRecorded')}
        </Alert>
      )}
      <div className="columns columns-case">
        <Stack gap="md">
          <CaseRequest file={file.data} institution={institution} />
          <CaseStages file={file.data} institution={institution} />
          <MediationPanel file={file.data} today={institution.today} />
          <CaseAppeals file={file.data} today={institution.today} />
          <CaseAttachments file={file.data} />
          {file.data.petition !== undefined && <CaseLetters file={file.data} />}
          <CaseVersions file={file.data} />
        </Stack>
        <Timeline file={file.data} institution={institution} />
        <NextSteps file={file.data} today={institution.today} />
      </div>
    </Stack>
  );
}
