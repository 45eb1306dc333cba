import { Alert, Anchor, Button, FileInput, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Problem, problemOf } from '../api/problem.js';
import { caseQuery } from '../api/queries.js';
import { errorOf, ErrorSummary, fieldId, fileErrorOf } from '../kit/error-summary.js';
import { civilDate } from '../kit/dates.js';
import { newKey } from '../kit/new-key.js';
import { sendPaper } from '../papers/send-paper.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';

/** What was put into the file, to be downloaded, and a field to put in more. */
export function CaseAttachments({ file }: { readonly file: OpenedFile }) {
  const words = useWords();
  const { attachments = [] } = file;
  const mayAttach = file.steps.some(({ step, allowed }) => step === 'attach' && allowed);
  if (attachments.length === 0 && !mayAttach) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="attachments-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="attachments-title">
          {words.say('case.attachments')}
        </Title>
        {attachments.length > 0 && (
          <List size="sm">
            {attachments.map(({ attachmentId, name, firstSheet, lastSheet, withdrawn, erased, renumbered = [] }) => (
              <List.Item key={attachmentId}>
                {withdrawn === undefined && erased !== true ? (
                  <Anchor href={`/api/v1/attachments/${file.caseId}/${attachmentId}`}>
                    {name ?? words.say('case.attachment')}
                  </Anchor>
                ) : (
                  words.say(erased === true ? 'case.attachment.erased' : 'case.attachment.withdrawn')
                )}{' '}
                {words.say('case.sheets', { first: firstSheet, last: lastSheet })}
                {withdrawn && (
                  <Text size="xs" c="dimmed">
                    {words.say('case.attachment.withdrawn.why', {
                      on: civilDate(words, withdrawn.on),
                      reason: withdrawn.reason ?? '',
                    })}
                  </Text>
                )}
                {renumbered.map(({ firstSheet: first, lastSheet: last, on, reason = '' }) => (
                  <Text key={`${on} ${first} ${last}`} size="xs" c="dimmed">
                    {words.say('case.sheets.before', { first, last, on: civilDate(words, on), reason })}
                  </Text>
                ))}
              </List.Item>
            ))}
          </List>
        )}
        {mayAttach && <AttachForm caseId={file.caseId} />}
      </Stack>
    </Paper>
  );
}

/** What was chosen stays until it was taken; sent again after a lost answer it is taken once. */
function useAttaching(caseId: string) {
  const client = useQueryClient();
  const [paper, setPaper] = useState<File | null>(null);
  const [sheets, setSheets] = useState('1');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const key = useRef(newKey());

  async function send() {
    if (paper === null) return;
    setBusy(true);
    setDone(false);
    try {
      await sendPaper(caseId, { file: paper, sheets, key: key.current });
      key.current = newKey();
      setPaper(null);
      setSheets('1');
      setProblem(undefined);
      setDone(true);
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  function choose(chosen: File | null) {
    key.current = newKey();
    setPaper(chosen);
  }

  return { paper, choose, sheets, setSheets, problem, busy, done, send };
}

function AttachForm({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { paper, choose, sheets, setSheets, problem, busy, done, send } = useAttaching(caseId);
  const labels = { file: words.say('case.attach'), sheets: words.say('case.attach.sheets') };
  const ofSheets = errorOf(words, problem, 'sheets');
  return (
    <Stack gap="xs">
      <ErrorSummary problem={problem} labels={labels} />
      <FileInput
        id={fieldId('file')}
        label={labels.file}
        error={ofSheets === undefined && fileErrorOf(words, problem)}
        placeholder={words.say('case.attach.choose')}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        value={paper}
        onChange={choose}
        clearable
        clearButtonProps={{ 'aria-label': words.say('case.attach.clear') }}
      />
      <TextInput
        id={fieldId('sheets')}
        label={labels.sheets}
        error={ofSheets}
        inputMode="numeric"
        value={sheets}
        onChange={({ currentTarget }) => setSheets(currentTarget.value)}
      />
      <Group>
        <Button onClick={() => void send()} loading={busy} disabled={paper === null} variant="default">
          {words.say('case.attach.send')}
        </Button>
        <Text role="status" size="sm">
          {done && words.say('case.attach.done')}
        </Text>
      </Group>
      {busy && paper !== null && paper.size > 1_000_000 && <Alert>{words.say('case.attach.busy')}</Alert>}
    </Stack>
  );
}
