import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { versionsQuery } from '../api/queries.js';
import { civilDate } from '../kit/dates.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';
import { VersionForm } from './version-form.js';
import { VersionReview } from './version-review.js';

/** What everybody may read of the documents of a case: those that were approved, the one that waits, and a form to mark another. */
export function CaseVersions({ file }: { readonly file: OpenedFile }) {
  const words = useWords();
  const versions = useQuery(versionsQuery(file.caseId, file.version)).data;
  if (versions === undefined) return null;
  const { approved, proposal, documents } = versions;
  const mayPropose = proposesIn(file, proposal?.expired === true);
  const waiting = decidesIn(file) ? proposal : undefined;
  if (approved.length === 0 && !mayPropose && waiting === undefined) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="versions-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="versions-title">
          {words.say('case.versions')}
        </Title>
        {approved.length === 0 && <Text size="sm">{words.say('case.versions.none')}</Text>}
        {approved.length > 0 && (
          <List size="sm">
            {approved.map((one) => (
              <List.Item key={one.versionId}>
                <Approved caseId={file.caseId} version={one} />
              </List.Item>
            ))}
          </List>
        )}
        {waiting !== undefined && <VersionReview file={file} proposal={waiting} />}
        {mayPropose && <VersionForm file={file} documents={documents} />}
      </Stack>
    </Paper>
  );
}

/** One that nobody approved in time makes room for the next. */
function proposesIn({ steps }: OpenedFile, expired: boolean): boolean {
  const step = steps.find((one) => one.step === 'propose-public-version');
  return step?.allowed === true || (expired && step?.why === 'proposal-pending');
}

function decidesIn({ steps }: OpenedFile): boolean {
  return steps.some(({ step, allowed }) => step === 'reject-public-version' && allowed);
}

interface ApprovedProps {
  readonly caseId: string;
  readonly version: Schemas['ApprovedVersionDto'];
}

function Approved({ caseId, version: { versionId, document, approvedOn, documentHash } }: ApprovedProps) {
  const words = useWords();
  return (
    <>
      <Anchor href={`/api/v1/cases/${caseId}/public-versions/${versionId}/version-publica.pdf`} target="_blank">
        {words.say('version.pdf', { document: words.code('versionDocument', document) })}
      </Anchor>
      {'. '}
      {words.say('version.approved', { date: civilDate(words, approvedOn), hash: documentHash.slice(0, 16) })}
    </>
  );
}
