import { Anchor, Button, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { proposedVersionQuery } from '../api/queries.js';
import { useDraft } from '../kit/draft.js';
import { ErrorSummary, errorOf, fieldId } from '../kit/error-summary.js';
import { useStaff } from '../session/session-context.js';
import { useWords } from '../words/words-context.js';
import { MarkedText } from './marked-text.js';
import type { OpenedFile } from './step-fields.js';
import { useVersionSteps } from './use-version.js';

interface VersionReviewProps {
  readonly file: OpenedFile;
  readonly proposal: Schemas['StandingVersionDto'];
}

/** What waits for its second person, with what will be taken out, and their yes or no. */
export function VersionReview({ file, proposal: { versionId, payloadHash, expired } }: VersionReviewProps) {
  const words = useWords();
  const steps = useVersionSteps(file);
  const { id } = useStaff();
  const { draft, change, keep, discard } = useDraft(`version-reason:${id}:${file.caseId}:${versionId}`, () => ({
    reason: '',
  }));
  const proposed = useQuery(proposedVersionQuery(file.caseId, versionId)).data;
  const approves = file.steps.some(({ step, allowed }) => step === 'approve-public-version' && allowed) && !expired;
  const label = words.say('version.reject.reason');
  async function reject() {
    keep();
    if (await steps.reject({ versionId, payloadHash, reason: draft.reason })) discard();
  }
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {words.say('version.waiting')}
      </Title>
      {expired && <Text size="sm">{words.say('version.expired')}</Text>}
      {proposed !== undefined && <Proposed proposed={proposed} />}
      <ErrorSummary problem={steps.problem} labels={{ reason: label }} />
      <Textarea
        id={fieldId('reason')}
        label={label}
        rows={2}
        value={draft.reason}
        error={errorOf(words, steps.problem, 'reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <Group gap="xs">
        {approves && proposed?.payloadHash === payloadHash && (
          <Button loading={steps.busy} onClick={() => void steps.approve({ versionId, payloadHash })}>
            {words.say('version.approve')}
          </Button>
        )}
        <Button variant="default" loading={steps.busy} onClick={() => void reject()}>
          {words.say('version.reject')}
        </Button>
      </Group>
    </Stack>
  );
}

function Proposed({ proposed }: { readonly proposed: Schemas['ProposedVersionDto'] }) {
  const words = useWords();
  const { caseId, title, text, marks, act, reference } = proposed;
  return (
    <>
      <Text size="sm" fw={600}>
        {words.say('version.of', { title, number: act.number, reference })}
      </Text>
      <MarkedText text={text} marks={marks} />
      <List type="ordered" size="sm">
        {marks.map(({ description, classification, basis, reason }, at) => (
          <List.Item key={at}>
            {words.say('version.mark', { description, basis, reason, kind: words.code('secrecy', classification) })}
          </List.Item>
        ))}
      </List>
      <Anchor size="sm" href={`/api/v1/cases/${caseId}/public-versions/proposal.pdf`} target="_blank">
        {words.say('version.preview')}
      </Anchor>
    </>
  );
}
